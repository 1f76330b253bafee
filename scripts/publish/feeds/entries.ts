import { arrivalInWords } from '../../../src/lib/arrival-words.ts';
import type { Arrival } from '../../../src/lib/arrivals.ts';
import { byText } from '../../../src/lib/fold.ts';
import { sentences } from '../../../src/lib/graph/sentence.ts';
import { paths } from '../../../src/lib/href.ts';
import { documentKey, firstPaperId, tagUri } from '../../../src/lib/permanent-id.ts';
import { count } from '../../../src/lib/wording.ts';
import { escapeXml } from '../../../src/lib/xml.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import type { Entry } from './atom.ts';
import { instant, unknownInstant } from './instant.ts';

/** A path from the root of the site → its address in a feed. */
export type ToAddress = (path: string) => string;

/** Characters of an abstract that an entry holds, but for the end of its first sentence. */
const summaryLength = 400;
/** A first sentence that is longer is cut. */
const longestSentence = 600;
/** Titles that an entry of the changes names. */
const namedTitles = 50;

/** The entries of all papers by id, newest first: by the day on which their first document came, then by their own date. */
export function paperEntries(
  corpus: Corpus,
  came: readonly Arrival[],
  address: ToAddress,
): Map<string, Entry> {
  const names = topicNames(corpus);
  return new Map(
    came
      .flatMap(({ day, fresh }) =>
        fresh.map((paper) => {
          const date = paper.published?.date ?? null;
          const updated = instant(day) ?? instant(date) ?? unknownInstant;
          return {
            id: paper.id,
            date: date ?? '',
            entry: paperEntry(corpus, names, paper, updated, address),
          };
        }),
      )
      .sort(
        (a, b) =>
          byText(b.entry.updated, a.entry.updated) ||
          byText(b.date, a.date) ||
          byText(a.entry.id, b.entry.id),
      )
      .map(({ id, entry }) => [id, entry]),
  );
}

const topicNames = ({ topics }: Corpus): Map<string, string> =>
  new Map(topics.map(({ id, name }) => [id, name]));

function paperEntry(
  { site, permalinks, assignments }: Corpus,
  names: ReadonlyMap<string, string>,
  paper: Paper,
  updated: string,
  address: ToAddress,
): Entry {
  const { primary = null, also = [] } = assignments.get(paper.id) ?? {};
  return {
    id: tagUri(site, `papers/${firstPaperId(permalinks, paper.id)}`),
    title: paper.title,
    updated,
    url: address(paths.paper(paper.id)),
    authors: paper.authors?.map(({ name }) => name) ?? [],
    topics: [primary, ...also].flatMap((id) => {
      const name = names.get(id ?? '');
      return id === null || name === undefined ? [] : [{ id, name }];
    }),
    summary: paper.abstract === null ? null : { type: 'text', value: opening(paper.abstract) },
  };
}

/** The first sentences of a text, as many as fit. */
function opening(text: string): string {
  const ends = sentences(text).map(({ to }) => to);
  const end = ends.findLast((to) => to <= summaryLength) ?? ends[0] ?? 0;
  if (end <= longestSentence) return text.slice(0, end);
  return `${text.slice(0, text.lastIndexOf(' ', summaryLength) + 1 || summaryLength).trimEnd()} …`;
}

/** What one document brought. */
export function arrivalEntry(corpus: Corpus, arrival: Arrival, address: ToAddress): Entry {
  const { document, day, fresh, topics } = arrival;
  const key = documentKey(document);
  const names = topicNames(corpus);
  const grown = topics.flatMap(({ topic, papers }) => {
    const name = names.get(topic);
    return name === undefined ? [] : [`${name} (+${String(papers)})`];
  });
  const items = fresh
    .slice(0, namedTitles)
    .map(
      ({ id, title }) => `<li><a href="${escapeXml(address(paths.paper(id)))}">${escapeXml(title)}</a></li>`,
    );
  const more = fresh.length - items.length;
  const html = [
    `<p>${escapeXml(arrivalInWords(arrival))}</p>`,
    ...(grown.length === 0 ? [] : [`<p>Topics that grew: ${escapeXml(grown.join(', '))}.</p>`]),
    ...(items.length === 0 ? [] : [`<ul>${items.join('')}</ul>`]),
    ...(more > 0 ? [`<p>And ${count(more, 'further paper')}.</p>`] : []),
  ];
  return {
    id: tagUri(corpus.site, `changes/${key}`),
    title: `${corpus.documents.get(document)?.name ?? document}: ${count(fresh.length, 'new paper')}`,
    updated: instant(day) ?? instant(fresh[0]?.published?.date ?? null) ?? unknownInstant,
    url: address(paths.change(key)),
    authors: [],
    topics: [],
    summary: { type: 'html', value: html.join('') },
  };
}
