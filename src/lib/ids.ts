import { idPattern } from '../schemas/id.ts';
import { stripMarks } from './fold.ts';

const reserved = new Set(
  'index table page con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9'.split(
    ' ',
  ),
);

/** Whether an id may be given: well formed, no reserved or device name, not only digits. */
export function isFreeId(id: string): boolean {
  return idPattern.test(id) && !reserved.has(id) && !/^\d+$/.test(id);
}

/**
 * An address segment from a name: `S²FT` → `s2ft`, `Qwen2.5-1M` → `qwen2-5-1m`,
 * `SmoothQuant+` → `smoothquant-plus` (another work than SmoothQuant). Cut between words at `max` characters.
 * A text without Latin letters or digits gives the empty string.
 */
export function slug(text: string, max = 80): string {
  const full = stripMarks(text)
    .replace(/[’']/g, '')
    .replace(/\+/g, '-plus-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (full.length <= max) return full;
  const cut = full.slice(0, max + 1);
  const end = cut.lastIndexOf('-');
  return cut.slice(0, end > 0 ? end : max);
}

/** What a site is called where only an id will do: a file, a data package. */
export function siteSlug(shortName: string): string {
  return slug(shortName) || 'research-map';
}

const small = new Set(
  'a an and as at by for from in into is its of on or that the to towards toward via with'.split(' '),
);

/** A short slug of a title without a name of its own: its first five telling words. */
export function titleSlug(title: string): string {
  const telling = slug(title, 400)
    .split('-')
    .filter((word) => !small.has(word));
  return slug(telling.slice(0, 5).join('-'), 60);
}

/**
 * The first of `wishes` that is free, else the last wish with a number (`galore-2`); never one in `taken`.
 * An empty list of usable wishes falls back to `fallback`, which must itself be well formed.
 * @param tried of one registry, whose ids are never taken back: word → its next number, so that many of one name are
 *   not counted through again
 */
export function mint(
  wishes: string[],
  taken: ReadonlySet<string>,
  fallback: string,
  tried: Map<string, number> = new Map(),
): string {
  const usable = wishes.filter(isFreeId);
  for (const wish of usable) if (!taken.has(wish)) return wish;
  const stem = slug(usable.at(-1) ?? fallback, 74);
  for (let n = tried.get(stem) ?? 2; ; n += 1) {
    const id = `${stem}-${n}`;
    if (!isFreeId(id) || taken.has(id)) continue;
    tried.set(stem, n + 1);
    return id;
  }
}
