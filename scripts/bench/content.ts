import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The collection of CONTENT_DIR, and how many papers the made-up ones beside it have. */
export interface Sizes {
  contentDir: string;
  sizes: readonly number[];
}

const made = new Map<number, string>();

/** The content folders that growth is measured over: that of CONTENT_DIR, then made-up ones, each made once a run. */
export function contents({ contentDir, sizes }: Sizes): string[] {
  const root = dirname(dirname(import.meta.dirname));
  for (const papers of sizes) if (!made.has(papers)) made.set(papers, generatedContent(root, papers));
  return [contentDir, ...sizes.flatMap((papers) => made.get(papers) ?? [])];
}

/**
 * A content folder of so many made-up papers, the shipped ones among them, normalized; made once and kept in the cache.
 * @param root the folder of the code
 * @throws Error when it cannot be made
 */
function generatedContent(root: string, papers: number): string {
  const folder = join(root, 'node_modules/.cache/gazetteer-bench', String(papers));
  const run = (script: string, args: string[]): void =>
    void execFileSync(process.execPath, [join(root, script), ...args], {
      env: { ...process.env, CONTENT_DIR: folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  // Written last: a run that was stopped is begun anew.
  if (!existsSync(join(folder, 'layout.json'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(dirname(folder), { recursive: true });
    run('tests/bench/generate.ts', [folder, String(papers)]);
  }
  run('scripts/normalize.ts', []);
  return folder;
}
