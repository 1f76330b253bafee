import { href, paths } from '../../lib/href.ts';
import type { IndexedPaper, SearchIndex } from '../../lib/search/index-format.ts';
import { matchedRanges } from '../../lib/search/marks.ts';
import type { FoundOther } from '../../lib/search/others.ts';
import { type Answer, type FoundPaper, search, type SearchOptions } from '../../lib/search/search.ts';
import { bestSentence } from '../../lib/search/sentence.ts';
import { describeFacets, labelsOf } from './describe-facets.ts';
import type { Found, Question, ShownOther, ShownPaper, WayOut } from './found.ts';
import { matchedIn } from './matched-in.ts';

type Text = NonNullable<SearchOptions['text']>;

const fewTopics = 5;

function topicOf({ core }: SearchIndex, place: number): { name: string; url: string; theme: number } | null {
  const topic = core.topics[place];
  if (!topic) return null;
  return { name: topic.name, url: href(core.base, paths.topic(topic.id)), theme: (topic.theme % 8) + 1 };
}

function describePaper(
  index: SearchIndex,
  found: FoundPaper,
  paper: IndexedPaper,
  text: string | null | undefined,
): ShownPaper {
  const { core, more } = index;
  const matched = new Set(found.matched);
  const sentence = typeof text === 'string' ? bestSentence(text, matched) : null;
  const authors = (more?.bylines[found.place] ?? []).flatMap((author) => more?.authors[author]?.name ?? []);
  return {
    id: paper.id,
    url: href(core.base, paths.paper(paper.id)),
    title: { text: paper.title, marks: matchedRanges(paper.title, matched) },
    year: paper.date?.slice(0, 4) ?? null,
    authors,
    venue: paper.venue,
    code: paper.code,
    topic: topicOf(index, paper.topics[0] ?? -1),
    matchedIn: matchedIn(
      paper,
      authors,
      paper.topics.flatMap((topic) => core.topics[topic]?.name ?? []),
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
function describeOther({ core, more }: SearchIndex, found: FoundOther): ShownOther | null {
  const { kind, id, place, exact } = found;
  const shared = { kind, id, exact, url: href(core.base, paths[kind](id)) };
  if (kind === 'topic') {
    const topic = core.topics[place];
    return topic ? { ...shared, name: topic.name, kindName: 'topic', papers: topic.papers } : null;
  }
  if (kind === 'work') {
    const work = core.works[place];
    return work ? { ...shared, name: work.name, kindName: work.kind, papers: work.papers } : null;
  }
  const author = more?.authors[place];
  const papers = more?.bylines.filter((byline) => byline.includes(place)).length ?? 0;
  return author ? { ...shared, name: author.name, kindName: 'author', papers } : null;
}

/** Ways to ask again that would find something. */
function waysOut(index: SearchIndex, { query, filters }: Question, { asked }: Answer, text: Text): WayOut[] {
  const ways: WayOut[] = [];
  const count = (words: string, left: Question['filters']): number =>
    search(index, words, { limit: 0, filters: left, text }).total;
  if (filters.length > 0) ways.push({ without: 'filters', query, papers: count(query, []) });
  const signs = asked.phrases.length + asked.must.length + asked.not.length + asked.filters.length;
  if (signs > 0) {
    const words = asked.text.trim();
    ways.push({ without: 'signs', query: words, papers: count(words, filters) });
  }
  return ways.filter(({ papers }) => papers > 0);
}

/** The first topics of the papers that answer single words of the query, most first. */
function nearTopics(index: SearchIndex, { asked }: Answer): Found['nearTopics'] {
  const counts = new Map<number, number>();
  for (const word of asked.text.split(/\s+/).filter(Boolean).slice(0, 8))
    for (const { place } of search(index, `${word} `, { limit: 10 }).papers) {
      const topic = index.core.papers[place]?.topics[0] ?? -1;
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .slice(0, fewTopics)
    .flatMap(([place]) => {
      const papers = index.core.topics[place]?.papers ?? 0;
      const topic = topicOf(index, place);
      return topic ? [{ name: topic.name, url: topic.url, papers }] : [];
    });
}

/**
 * An answer as the page draws it.
 * @param text abstracts that are loaded, as `search` takes them
 */
export function describeAnswer(index: SearchIndex, question: Question, answer: Answer, text: Text): Found {
  const papers = answer.papers.flatMap((found, i) => {
    const paper = index.core.papers[found.place];
    const abstract = i < question.told ? text(found.place) : null;
    return paper ? [describePaper(index, found, paper, abstract)] : [];
  });
  const others = answer.others.flatMap((other) => describeOther(index, other) ?? []);
  const nothing = answer.total === 0 && answer.untold.length === 0;
  return {
    question,
    papers,
    total: answer.total,
    others,
    otherCounts: answer.otherCounts,
    facets: describeFacets(index, question, answer, text),
    labels: labelsOf(index),
    asked: answer.asked,
    corrected: papers[0]?.corrected ?? [],
    expanded: papers[0]?.expanded ?? [],
    complete: index.more !== null,
    unread: answer.untold.length,
    waysOut: nothing ? waysOut(index, question, answer, text) : [],
    nearTopics: nothing ? nearTopics(index, answer) : [],
  };
}
