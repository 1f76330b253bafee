// What an answer needs after its first titles: fetched then, so that those come sooner.
import type { Holdings } from '../../lib/search/holdings.ts';
import { type Answer, search, type SearchOptions } from '../../lib/search/search.ts';
import { topicOf } from './describe-answer.ts';
import type { Found, Question, WayOut } from './found.ts';

export { bestSentence } from '../../lib/search/sentence.ts';
export { matchedIn } from './matched-in.ts';

const fewTopics = 5;

/** Ways to ask again that would find something. */
export function waysOut(
  known: Holdings,
  { query, filters }: Question,
  { asked }: Answer,
  text: NonNullable<SearchOptions['text']>,
): WayOut[] {
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
export function nearTopics(known: Holdings, { asked }: Answer): Found['nearTopics'] {
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
