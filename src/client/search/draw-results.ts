import { languageOf } from '../../lib/language.ts';
import type { MarkedText } from '../../lib/search/sentence.ts';
import { kindMark } from '../kind-mark.ts';
import { fill, keepFocus } from './draw.ts';
import { element, link, listButton } from './element.ts';
import type { Found, ShownOther, ShownPaper } from './found.ts';
import { authorsInWords, changesInWords, matchedInWords, otherInWords, type Said } from './words.ts';

/** A text with its marks. */
export function marked({ text, marks }: MarkedText): (string | Node)[] {
  const pieces: (string | Node)[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    pieces.push(text.slice(end, from), element('mark', '', text.slice(from, to)));
    end = to;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== '');
}

/** An element that holds a text of a paper, with the language that its script tells. */
function inItsLanguage<Made extends HTMLElement>(made: Made, { text }: MarkedText): Made {
  const language = languageOf(text);
  if (language) made.lang = language;
  return made;
}

export function said(pieces: readonly Said[]): (string | Node)[] {
  return pieces.map((piece) => ('word' in piece ? element('em', '', piece.word) : piece.plain));
}

/** A link that the arrow keys go to, and that keeps the focus when it is drawn anew. */
function target(className: string, url: string, key: string, ...content: (string | Node)[]) {
  const made = link(className, url, ...content);
  made.dataset['key'] = key;
  return made;
}

function paperItem(paper: ShownPaper, shared: string): HTMLLIElement {
  const facts: (string | Node)[] = [
    paper.year ?? '',
    authorsInWords(paper.authors),
    paper.venue ?? '',
  ].filter((fact) => fact !== '');
  const { topic } = paper;
  if (topic) facts.push(link(`topic-tag theme-${String(topic.theme)}`, topic.url, topic.name));
  const item = element(
    'li',
    '',
    inItsLanguage(target('paper-title', paper.url, `paper ${paper.id}`, ...marked(paper.title)), paper.title),
    listButton(paper.id),
    element('p', 'paper-facts', ...facts.map((fact) => element('span', '', fact))),
  );
  if (paper.sentence)
    item.append(inItsLanguage(element('p', 'search-sentence', ...marked(paper.sentence)), paper.sentence));
  else if (paper.pending) item.append(element('p', 'search-sentence pending'));
  const own = changesInWords(paper);
  const why = [matchedInWords(paper.matchedIn)].filter(Boolean);
  const spans = why.map((words) => element('span', '', words));
  // What holds for all is said once, above.
  if (JSON.stringify(own) !== shared) spans.push(...own.map((one) => element('span', '', ...said(one))));
  if (spans.length > 0) item.append(element('p', 'paper-facts search-why', ...spans));
  return item;
}

function otherItem(other: ShownOther): HTMLLIElement {
  return element(
    'li',
    other.exact ? 'exact' : '',
    kindMark(other.kind === 'author' ? 'person' : other.kind),
    ' ',
    target('search-name', other.url, `${other.kind} ${other.id}`, other.name),
    ' ',
    element('span', 'search-kind', otherInWords(other)),
  );
}

/** Draws answers into a place, and leaves alone what stands there already: focus and place are not lost. */
export class Results {
  private drawn = new Map<string, { as: string; item: HTMLLIElement }>();
  private others = element('ul', 'search-others');
  private papers = element('ol', 'paper-list search-papers');
  private place: Element;

  constructor(place: Element) {
    this.place = place;
    this.others.ariaLabel = 'Topics, works and authors';
    this.papers.ariaLabel = 'Papers';
  }

  show(found: Found): void {
    const shared = JSON.stringify(changesInWords(found));
    const before = this.drawn;
    this.drawn = new Map();
    const items = <Value>(
      values: readonly Value[],
      key: (value: Value) => string,
      draw: (value: Value) => HTMLLIElement,
    ) =>
      values.map((value) => {
        const as = JSON.stringify([value, shared]);
        const known = before.get(key(value));
        const item = known?.as === as ? known.item : draw(value);
        this.drawn.set(key(value), { as, item });
        return item;
      });
    const others = items(found.others, ({ kind, id }) => `${kind} ${id}`, otherItem);
    const papers = items(
      found.papers,
      ({ id }) => `paper ${id}`,
      (paper) => paperItem(paper, shared),
    );
    keepFocus(this.place, () => {
      fill(this.others, others);
      fill(this.papers, papers);
      fill(this.place, [
        ...(others.length > 0 ? [this.others] : []),
        ...(papers.length > 0 ? [this.papers] : []),
      ]);
    });
  }
}
