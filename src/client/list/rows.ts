import { href, paths } from '../../lib/href.ts';
import type { ListItem, ReadingList } from '../../lib/reading-list/list.ts';
import { fill, keepFocus } from '../search/draw.ts';
import { element } from '../search/element.ts';
import type { Details } from './details.ts';
import { Row, type RowActs } from './row.ts';

/** A paper taken off the list a moment ago: in its place stands the way back. */
export interface Gap {
  title: string;
  place: number;
}

/** Draws a list into its place; rows that are there already stay, so that no note is lost while it is written. */
export class Rows {
  private rows = new Map<string, Row>();
  private areOwn = true;
  private readonly place: Element;
  private readonly base: string;
  private readonly details: Details;
  private readonly acts: RowActs;
  private gap: { of: Gap; element: HTMLElement } | null = null;

  constructor(place: Element, base: string, details: Details, acts: RowActs) {
    this.place = place;
    this.base = base;
    this.details = details;
    this.acts = acts;
  }

  /** @param shown which papers the filter leaves */
  show(list: ReadingList, own: boolean, shown: (item: ListItem) => boolean, gap: Gap | null): void {
    const before = this.areOwn === own ? this.rows : new Map<string, Row>();
    this.areOwn = own;
    this.rows = new Map();
    for (const [i, item] of list.entries()) {
      const url = href(this.base, paths.paper(item.id));
      const row = before.get(item.id) ?? new Row(item.id, url, own ? this.acts : null);
      row.show(item, this.details.get(item.id), i + 1);
      row.element.hidden = !shown(item);
      this.rows.set(item.id, row);
    }
    const children: HTMLElement[] = [...this.rows.values()].map((row) => row.element);
    if (gap !== null) children.splice(gap.place, 0, this.gapElement(gap));
    keepFocus(this.place, () => fill(this.place, children));
  }

  /** The nearest paper above or below that the filter shows. */
  beside(id: string, step: -1 | 1): string | null {
    const ids = [...this.rows].filter(([, row]) => !row.element.hidden).map(([one]) => one);
    return ids[ids.indexOf(id) + step] ?? null;
  }

  private gapElement(gap: Gap): HTMLElement {
    if (this.gap?.of === gap) return this.gap.element;
    const undo = element('button', '', 'Undo');
    undo.type = 'button';
    undo.dataset['act'] = 'undo';
    const made = element('li', 'list-gap', element('span', '', `Removed: ${gap.title}`), ' ', undo);
    this.gap = { of: gap, element: made };
    return made;
  }
}
