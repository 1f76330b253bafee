import { compare } from '../../lib/compare/compare.ts';
import type { ComparedPaper } from '../../lib/compare/format.ts';
import { fewest, most } from '../../lib/compare/state.ts';
import { suggested } from '../../lib/compare/ties.ts';
import { keepFocus } from '../search/draw.ts';
import { element } from '../search/element.ts';
import { chosenRows, nearButtons, type Acts } from './chosen.ts';
import { factRows } from './facts.ts';
import { dateLine, resultRows, tieList, wordParts, workRows } from './sections.ts';
import { paperTable, type TableRow } from './table.ts';

/** Papers that are offered beside those chosen. */
const nearShown = 6;

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

  /**
   * @param notes what is to be said of the address
   * @param abstracts whether the site shows abstracts
   */
  show(papers: readonly ComparedPaper[], notes: readonly string[], abstracts: boolean): void {
    const isWhole = papers.length >= fewest;
    const near = papers.length < most ? suggested(papers, nearShown) : [];
    this.host.classList.add('drawn');
    this.tell('notes', ...notes.map((note) => element('li', '', note)));
    keepFocus(this.host, () => {
      this.tell('chosen', ...chosenRows(this.base, papers, this.acts));
      this.tell('near', ...nearButtons(near, this.acts));
    });
    this.toggle('chosen', papers.length > 0);
    this.toggle('near-part', near.length > 0);
    this.toggle('one-more', papers.length === 1);
    this.toggle('full', papers.length === most);
    this.toggle('none', papers.length === 0);
    this.toggle('examples', papers.length === 0);
    this.toggle('compared', isWhole);
    if (isWhole) this.compared(papers, abstracts);
  }

  private compared(papers: readonly ComparedPaper[], abstracts: boolean): void {
    const { base } = this;
    const all = compare(papers);
    const { rows, missing } = factRows(base, papers, all.shared);
    this.tell('dates', dateLine(papers));
    this.table('facts', papers, rows);
    this.tell('missing', missing);
    this.toggle('marked', all.shared.authors.size + all.shared.topics.size > 0);
    this.tell('ties', tieList(base, papers));
    const results = resultRows(base, papers, all);
    this.table('results', papers, results);
    this.toggle('caveat', results.length > 0);
    this.toggle('no-results', results.length === 0 && abstracts);
    this.toggle('no-abstracts', results.length === 0 && !abstracts);
    const works = workRows(base, all);
    this.table('works', papers, works);
    this.toggle('no-works', works.length === 0);
    const { shared, alone } = wordParts(papers);
    this.tell('words', ...(shared ? [shared] : []));
    this.table('words-alone', papers, alone);
    this.toggle('no-words', shared === null);
  }

  private table(name: string, papers: readonly ComparedPaper[], rows: readonly TableRow[]): void {
    const heading = this.part(name)?.closest('section')?.getAttribute('aria-labelledby') ?? '';
    this.tell(name, ...(rows.length > 0 ? [paperTable(heading, papers, rows)] : []));
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
