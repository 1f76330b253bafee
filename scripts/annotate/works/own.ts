import { nameKey } from './pieces.ts';

/**
 * Whether a name is of the paper's own work: `SLTT-K` and `QSLTT` where it is called SLTT, `Qwen2.5-7B-Instruct-1M` where it is
 * Qwen2.5-1M.
 * @param own name keys of the paper's own work
 */
export function isOwnName(name: string, own: ReadonlySet<string>): boolean {
  const key = nameKey(name);
  const parts = name.split('-').map(nameKey);
  return [...own].some(
    (mine) =>
      key === mine ||
      (mine.length >= 3 && key.startsWith(mine)) ||
      (mine.length >= 5 && key.endsWith(mine)) ||
      (parts.length > 2 && mine === `${parts[0] ?? ''}${parts.at(-1) ?? ''}`),
  );
}
