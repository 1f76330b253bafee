import { spelledOut } from '../../src/lib/acronyms.ts';
import { byText } from '../../src/lib/fold.ts';
import type { Acronym } from '../../src/schemas/acronym.ts';
import type { Paper } from '../../src/schemas/paper.ts';

/** Every acronym that a title or abstract spells out, once a paper and long form, sorted by acronym, then paper. */
export function findAcronyms(papers: Paper[]): Acronym[] {
  const rows = papers.flatMap((paper) =>
    (['title', 'abstract'] as const).flatMap((field) => {
      const text = paper[field] ?? '';
      return spelledOut(text).map(({ short, long, start, end }): Acronym => ({
        short,
        long,
        paper: paper.id,
        quote: text.slice(start, end),
        field,
        start,
        end,
      }));
    }),
  );
  const first = new Map<string, Acronym>();
  for (const row of rows) {
    const key = `${row.short} ${row.paper}`;
    const known = first.get(key);
    // The abstract defines; a title only names.
    if (!known || (known.field === 'title' && row.field === 'abstract')) first.set(key, row);
  }
  return [...first.values()].sort((a, b) => byText(a.short, b.short) || byText(a.paper, b.paper));
}
