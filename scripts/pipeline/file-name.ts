/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const longestStem = 80;

/**
 * A name for a document that is safe in any folder and in YAML: the last part of a path, letters, digits, `.`, `_` and `-`
 * of ASCII only, not hidden, no device. `../../My list?.txt` → `My-list.txt`.
 */
export function safeName(path: string): string {
  const last =
    path
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? '';
  const { stem, ending } = parts(last);
  const safe = stem
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, longestStem)
    .replace(/[^A-Za-z0-9]+$/, '');
  return `${safe === '' ? 'document' : device.test(safe) ? `document-${safe}` : safe}${ending}`;
}

/** A name that is not taken, in any case of its letters: `listing.txt`, else `listing-2.txt`, … */
export function freeName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((other) => other.toLowerCase()));
  const { stem, ending } = parts(name);
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${stem}-${n}${ending}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

function parts(name: string): { stem: string; ending: string } {
  const match = /^(.+)(\.[A-Za-z0-9]{1,8})$/s.exec(name);
  return { stem: match?.[1] ?? name, ending: match?.[2] ?? '' };
}
