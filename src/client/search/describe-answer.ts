import { href, paths } from '../../lib/href.ts';
import type { Holdings } from '../../lib/search/holdings.ts';
import type { IndexedPaper } from '../../lib/search/index-format.ts';
import { matchedRanges } from '../../lib/search/marks.ts';
import type { FoundOther } from '../../lib/search/others.ts';
import { type Answer, type FoundPaper, search, type SearchOptions } from '../../lib/search/search.ts';
import { bestSentence } from '../../lib/search/sentence.ts';
import { describeFacets, labelsOf } from './describe-facets.ts';
import type { Found, Question, ShownOther, ShownPaper, WayOut } from './found.ts';
import { matchedIn } from './matched-in.ts';

type Text = NonNullable<SearchOptions['text']>;

const fewTopics = 5;

function topicOf(known: Holdings, place: number): { name: string; url: string; theme: number } | null {
  const topic = known.facts.topics[place];
  if (!topic) return null;
  return { name: topic.name, url: href(known.base, paths.topic(topic.id)), theme: (topic.theme % 8) + 1 };
}

function describePaper(
  known: Holdings,
  found: FoundPaper,
  paper: IndexedPaper,
  text: string | null | undefined,
): ShownPaper {
  const matched = new Set(found.matched);
  const sentence = typeof text === 'string' ? bestSentence(text, matched) : null;
  const authors = known.authors(found.place);
  return {
    id: paper.id,
    url: href(known.base, paths.paper(paper.id)),
    title: { text: paper.title, marks: matchedRanges(paper.title, matched) },
    year: paper.date?.slice(0, 4) ?? null,
    authors,
    venue: paper.venue,
    code: paper.code,
    topic: topicOf(known, paper.topics[0] ?? -1),
    matchedIn: matchedIn(
      paper,
      authors,
      paper.topics.flatMap((topic) => known.facts.topics[topic]?.name ?? []),
      matched,
      sentence !== null,
    ),
    corrected: found.corrected,
    expanded: found.expanded,
    sentence,
    pending: text === undefined,
  };
}

/** Null only if the index does not hold what it has found. */
function describeOther(known: Holdings, found: FoundOther): ShownOther | null {
  const { kind, id, exact } = found;
  const thing = known.thing(found);
  return thing ? { kind, id, exact, url: href(known.base, paths[kind](id)), ...thing } : null;
}

/** Ways to ask again that would find something. */
function waysOut(known: Holdings, { query, filters }: Question, { asked }: Answer, text: Text): WayOut[] {
  const ways: WayOut[] = [];
  const count = (words: string, left: Question['filters']): number =>
    search(known, words, { limit: 0, filters: left, text }).total;
  if (filters.length > 0) ways.push({ without: 'filters', query, papers: count(query, []) });
  const signs = asked.phrases.length + asked.must.length + asked.not.length + asked.filters.length;
  if (signs > 0) {
    const words = asked.text.trim();
    ways.push({ without: 'signs', query: words, papers: count(words, filters) });
  }
  return ways.filter(({ papers }) => papers > 0);
}

/** The first topics of the papers that answer single words of the query, most first. */
function nearTopics(known: Holdings, { asked }: Answer): Found['nearTopics'] {
  const counts = new Map<number, number>();
  for (const word of asked.text.split(/\s+/).filter(Boolean).slice(0, 8))
    for (const { place } of search(known, `${word} `, { limit: 10 }).papers) {
      const topic = known.facts.topicsOf(place)[0] ?? -1;
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .slice(0, fewTopics)
    .flatMap(([place]) => {
      const papers = known.facts.topics[place]?.papers ?? 0;
      const topic = topicOf(known, place);
      return topic ? [{ name: topic.name, url: topic.url, papers }] : [];
    });
}

/**
 * An answer as the page draws it.
 * @param text abstracts that are loaded, as `search` takes them
 */
export function describeAnswer(known: Holdings, question: Question, answer: Answer, text: Text): Found {
  const papers = answer.papers.flatMap((found, i) => {
    const paper = known.paper(found.place);
    const abstract = i < question.told ? text(found.place) : null;
    return paper ? [describePaper(known, found, paper, abstract)] : [];
  });
  const others = answer.others.flatMap((other) => describeOther(known, other) ?? []);
  const nothing = answer.total === 0 && answer.untold.length === 0;
  return {
    question,
    papers,
    total: answer.total,
    others,
    otherCounts: answer.otherCounts,
    facets: describeFacets(known, question, answer, text),
    labels: labelsOf(known),
    asked: answer.asked,
    corrected: papers[0]?.corrected ?? [],
    expanded: papers[0]?.expanded ?? [],
    complete: known.complete,
    unread: answer.untold.length,
    waysOut: nothing ? waysOut(known, question, answer, text) : [],
    nearTopics: nothing ? nearTopics(known, answer) : [],
  };
}
