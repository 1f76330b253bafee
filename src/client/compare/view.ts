import type { ComparedPaper } from '../../lib/compare/format.ts';
import { fewest, most } from '../../lib/compare/limits.ts';
import { suggested } from '../../lib/compare/ties.ts';
import { shortened } from '../../lib/wording.ts';
import { keptList } from '../list/store.ts';
import { keepFocus } from '../search/draw.ts';
import { element } from '../search/element.ts';
import { chosenRows, nearButtons, type Acts } from './chosen.ts';

/** Papers that are offered beside those chosen. */
const nearShown = 6;
/** Letters of a title that a button shows. */
const longestName = 36;

/** The first papers of the reader's list that stand nowhere on the page; by the name before a colon, where a title begins so. */
function listedPapers(shown: readonly { id: string }[]): { id: string; name: string }[] {
  return keptList()
    .list.filter((item) => !shown.some(({ id }) => id === item.id))
    .slice(0, nearShown)
    .map(({ id, title }) => ({
      id,
      name: /^([^:]{2,24}): /.exec(title)?.[1] ?? shortened(title, longestName),
    }));
}

/** Draws the page that compares. Its parts bear their names as attributes: `data-chosen`, `data-facts`, … */
export class CompareView {
  private readonly host: HTMLElement;
  private readonly base: string;
  private readonly acts: Acts;

  constructor(host: HTMLElement, base: string, acts: Acts) {
    this.host = host;
    this.base = base;
    this.acts = acts;
  }

  /** What is chosen, and what else might be. @param notes what is to be said of the address */
  show(papers: readonly ComparedPaper[], notes: readonly string[]): void {
    const near = papers.length < most ? suggested(papers, nearShown) : [];
    const listed = papers.length < most ? listedPapers([...papers, ...near]) : [];
    this.host.classList.add('drawn');
    this.tell('notes', ...notes.map((note) => element('li', '', note)));
    keepFocus(this.host, () => {
      this.tell('chosen', ...chosenRows(this.base, papers, this.acts));
      this.tell('near', ...nearButtons(near, this.acts));
      this.tell('listed', ...nearButtons(listed, this.acts));
    });
    this.toggle('chosen', papers.length > 0);
    this.toggle('near-part', near.length > 0);
    this.toggle('listed-part', listed.length > 0);
    this.toggle('one-more', papers.length === 1);
    this.toggle('full', papers.length === most);
    this.toggle('none', papers.length === 0);
    this.toggle('examples', papers.length === 0);
    this.toggle('compared', papers.length >= fewest);
  }

  /** What went wrong, with the way to try again; empty when nothing did. */
  fail(words: string): void {
    if (words !== '') this.host.classList.add('drawn');
    this.toggle('failed', words !== '');
    this.tell('failed-said', words);
  }

  tell(name: string, ...content: (string | Node)[]): void {
    this.part(name)?.replaceChildren(...content.filter((one) => one !== ''));
  }

  toggle(name: string, visible: boolean): void {
    const place = this.part(name);
    if (place) place.hidden = !visible;
  }

  part(name: string): HTMLElement | null {
    return this.host.querySelector<HTMLElement>(`[data-${name}]`);
  }
}
