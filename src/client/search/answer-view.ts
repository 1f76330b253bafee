import { drawChips } from './chips.ts';
import { Results, said } from './draw-results.ts';
import { element } from './element.ts';
import { Facets } from './facets.ts';
import type { Found, WayOut } from './found.ts';
import { drawNothing } from './nothing.ts';
import type { Choice } from './state.ts';
import { announced, changesInWords, countInWords, isNothingFound, understoodInWords } from './words.ts';

/** What a reader can do with what is drawn. */
export interface Acts {
  choose: (choice: Choice, chosen: boolean) => void;
  drop: (choices: readonly Choice[]) => void;
  wayOut: (way: WayOut) => void;
}

/** A count is read out once typing pauses, not at every letter; in milliseconds. */
const pause = 700;

/**
 * Draws answers into the page: `[data-found]` is shown when something is asked, else `[data-before]`. The places are
 * `[data-count]`, `[data-chips]`, `[data-results]`, `[data-facets]`, `[data-help]` in `[data-nothing]`, `[data-more]`, and
 * `[data-live]` for what is read out.
 */
export class AnswerView {
  private timer = 0;
  private root: HTMLElement;
  private acts: Acts;
  private results: Results;
  private facets: Facets;

  constructor(root: HTMLElement, acts: Acts) {
    this.root = root;
    this.acts = acts;
    this.results = new Results(this.place('results'));
    this.facets = new Facets(this.place('facets'), acts.choose);
  }

  show(found: Found, choices: readonly Choice[]): void {
    this.open(true);
    this.results.show(found);
    this.facets.show(found, choices);
    drawChips(this.place('chips'), choices, found.labels, this.acts.drop);
    this.place('count').replaceChildren(
      element('strong', '', countInWords(found)),
      ...understoodInWords(found).map((words) => element('span', '', words)),
      ...changesInWords(found).map((one) => element('span', '', ...said(one))),
    );
    this.place('more').hidden = found.papers.length >= found.total;
    const nothing = isNothingFound(found);
    this.place('nothing').hidden = !nothing;
    this.place('help').replaceChildren(...(nothing ? drawNothing(found, this.acts.wayOut) : []));
    this.announce(announced(found));
  }

  /** Nothing is asked. */
  rest(): void {
    this.open(false);
    this.announce('');
  }

  /** Says why there is no answer; what stands there stays. */
  say(sentence: string): void {
    this.open(true);
    this.place('count').textContent = sentence;
    this.announce(sentence);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private open(open: boolean): void {
    this.place('before').hidden = open;
    this.place('found').hidden = !open;
  }

  private announce(sentence: string): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const live = this.place('live');
      if (live.textContent !== sentence) live.textContent = sentence;
    }, pause);
  }

  private place(name: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`[data-${name}]`) ?? element('div', '');
  }
}
