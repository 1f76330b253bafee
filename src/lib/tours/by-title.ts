import { byText, stripMarks } from '../fold.ts';

/** Tours or notes as they are listed: by title, then id. */
export function byTitle<Page extends { id: string; title: string }>(pages: readonly Page[]): Page[] {
  return pages.toSorted((a, b) => byText(stripMarks(a.title), stripMarks(b.title)) || byText(a.id, b.id));
}
