import { fewest, most } from '../../lib/compare/limits.ts';
import { href, paths } from '../../lib/href.ts';
import type { ListItem, ReadingList } from '../../lib/reading-list/list.ts';
import { troubleParts } from './asides.ts';
import type { Details } from './details.ts';
import type { RowActs } from './row.ts';
import { Rows, type Gap } from './rows.ts';
import { compareInWords, droppedInWords, listInWords, offeredInWords } from './words.ts';

/** A list that is not the reader's own: of the address, or of a file of this name. */
export interface Offered {
  list: ReadingList;
  /** Rows that could not be read. */
  dropped: number;
  file: string | null;
}

/** Draws the page of the list. Its parts bear their names as attributes: `data-count`, `data-sure`, … */
export class ListView {
  /** In the place of a paper that was taken off a moment ago. */
  gap: Gap | null = null;
  private rows: Rows | null = null;
  private readonly host: HTMLElement;
  private readonly base: string;
  private readonly makeRows: (place: Element) => Rows;

  constructor(host: HTMLElement, base: string, details: Details, acts: RowActs) {
    this.host = host;
    this.base = base;
    this.makeRows = (place) => new Rows(place, base, details, acts);
  }

  show(own: ReadingList, offered: Offered | null): void {
    const list = offered?.list ?? own;
    const wanted = this.host.querySelector('select')?.value ?? '';
    const isShown = ({ read }: ListItem): boolean =>
      offered !== null || wanted === '' || read === (wanted === 'read');
    const papers = this.part('papers');
    if (papers) this.rows ??= this.makeRows(papers);
    this.rows?.show(list, offered === null, isShown, offered === null ? this.gap : null);
    this.part('trouble')?.replaceChildren(
      ...(offered === null ? troubleParts(() => this.show(own, offered)) : []),
    );
    const isEmpty = list.length === 0;
    this.host.classList.toggle('offering', offered !== null);
    this.toggle('offered', offered !== null);
    if (offered) {
      this.tell('offered-said', offeredInWords(offered.list, offered.file));
      this.tell(
        'own-said',
        own.length === 0 ? 'Yours is empty.' : `Yours, with ${listInWords(own)}, is as it was.`,
      );
      this.tell('dropped', droppedInWords(offered.dropped));
      this.toggle('replace', own.length > 0);
    }
    this.tell(
      'count',
      offered ? listInWords(list) : `Your list: ${isEmpty ? 'no paper yet' : listInWords(list)}`,
    );
    this.toggle('for-some', !isEmpty);
    this.toggle('for-own', offered === null && !isEmpty);
    this.toggle('empty', isEmpty && this.gap === null);
    this.toggle('none-left', !isEmpty && !list.some(isShown));
    this.compare(list.filter(isShown).map(({ id }) => id));
  }

  /** The way to those that are seen, side by side; as many as go. */
  private compare(ids: readonly string[]): void {
    const way = this.part('compare');
    if (!(way instanceof HTMLAnchorElement)) return;
    way.hidden = ids.length < fewest;
    way.href = href(this.base, paths.compare(ids.slice(0, most)));
    way.textContent = compareInWords(ids.length);
  }

  /** The nearest paper above or below that the filter leaves. */
  beside(id: string, step: -1 | 1): string | null {
    return this.rows?.beside(id, step) ?? null;
  }

  /** For those who do not see it, too. */
  say(words: string): void {
    this.tell('said', words);
  }

  /** What went wrong; null: nothing. */
  refuse(words: string | null): void {
    this.tell('refused', words ?? '');
  }

  tell(name: string, words: string): void {
    const place = this.part(name);
    if (place && place.textContent !== words) place.textContent = words;
  }

  toggle(name: string, visible: boolean): void {
    for (const place of this.host.querySelectorAll<HTMLElement>(`[data-${name}], [data-act="${name}"]`))
      place.hidden = !visible;
  }

  /** A part, or the button of an act, that can be seen. */
  focus(name: string): void {
    const found = [...this.host.querySelectorAll<HTMLElement>(`[data-${name}], [data-act="${name}"]`)];
    found.find((place) => place.checkVisibility())?.focus();
  }

  private part(name: string): HTMLElement | null {
    return this.host.querySelector<HTMLElement>(`[data-${name}]`);
  }
}
