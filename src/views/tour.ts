import type { ElementContent, Root } from 'hast';
import { href, paths } from '../lib/href.ts';
import { paperYear } from '../lib/paper-date.ts';
import { authorsInWords, dateInWords } from '../lib/paper-words.ts';
import type { NumberedQuote, Stop } from '../lib/tours/stops.ts';
import { quoteAnchor, stopsOf } from '../lib/tours/stops.ts';
import { lineToHast } from '../markdown/to-hast.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Tour } from '../schemas/tour.ts';
import { externalLinks } from './external.ts';
import type { Link, TopicLink } from './link.ts';
import { topicLink } from './link.ts';
import { lookup } from './lookup.ts';
import { prose } from './prose.ts';
import type { RouteView } from './route.ts';
import { routeView } from './route.ts';
import type { TourRow } from './tours.ts';
import { tourRow } from './tours.ts';
import { shortened } from './words.ts';

/** What stands below a stop: our words, a quotation, or, where the site shows no abstracts, the way to where it stands. */
export type StopPart =
  | { kind: 'prose'; content: Root }
  | { kind: 'quote'; words: string; content: ElementContent[]; url: string }
  | { kind: 'withheld'; link: Link };

export interface StopView {
  number: number;
  /** The paper's id; the anchor of the stop. */
  id: string;
  /** A name for lists: `GaLore`, or the beginning of the title. */
  short: string;
  title: string;
  titleContent: ElementContent[];
  /** null for a paper that is no longer in the collection. */
  url: string | null;
  /** Date and authors, as far as known. */
  facts: string[];
  year: string | null;
  topic: TopicLink | null;
  parts: StopPart[];
}

export interface TourView extends TourRow {
  opening: Root;
  stops: StopView[];
  ending: Root;
  route: RouteView | null;
  previous: Link | null;
  next: Link | null;
}

/** All that the page of a tour says. */
export function tourView(corpus: Corpus, base: string, tour: Tour): TourView {
  const stops = stopsOf(corpus, tour);
  const place = corpus.tours.indexOf(tour);
  const beside = (step: number): Link | null => {
    const other = corpus.tours[place + step];
    return other === undefined ? null : { label: other.title, url: href(base, paths.tour(other.id)) };
  };
  return {
    ...tourRow(corpus, base, tour),
    opening: prose(corpus, base, tour.opening),
    stops: stops.map((stop) => stopView(corpus, base, tour, stop)),
    ending: prose(corpus, base, tour.ending),
    route: routeView(corpus, base, stops),
    previous: place > 0 ? beside(-1) : null,
    next: beside(1),
  };
}

function stopView(corpus: Corpus, base: string, tour: Tour, stop: Stop): StopView {
  const { number, id, words, label, paper, parts } = stop;
  const drawn = parts.flatMap((part): StopPart[] => {
    if (part.kind === 'prose') return [{ kind: 'prose', content: prose(corpus, base, part.text) }];
    return paper === null ? [] : quotation(corpus, base, tour, paper, part);
  });
  if (paper === null) {
    const title = words ?? label.charAt(0).toUpperCase() + label.slice(1);
    const unknown = { url: null, facts: [], year: null, topic: null };
    return { number, id, short: title, title, titleContent: lineToHast(title), ...unknown, parts: drawn };
  }
  const topic = lookup(corpus).topics.get(corpus.assignments.get(paper.id)?.primary ?? '');
  const date = paper.published && dateInWords(paper.published.date);
  return {
    number,
    id,
    short: words ?? paper.shortName ?? shortened(paper.title, 48),
    title: paper.title,
    titleContent: lineToHast(paper.title),
    url: href(base, paths.paper(paper.id)),
    facts: [date, authorsInWords(paper, 2)].filter((fact) => fact !== null),
    year: paperYear(paper),
    topic: topic ? topicLink(corpus, base, topic) : null,
    parts: drawn,
  };
}

function quotation(
  corpus: Corpus,
  base: string,
  tour: Tour,
  paper: Paper,
  { n, at }: NumberedQuote,
): StopPart[] {
  const [elsewhere] = externalLinks(paper);
  if (!corpus.site.showAbstracts) return elsewhere ? [{ kind: 'withheld', link: elsewhere }] : [];
  const words = at && paper.abstract?.slice(at.start, at.end).replace(/\s+/g, ' ');
  if (!words) return [];
  const url = `${href(base, paths.paper(paper.id))}#${quoteAnchor(tour, n)}`;
  return [{ kind: 'quote', words, content: lineToHast(words), url }];
}
