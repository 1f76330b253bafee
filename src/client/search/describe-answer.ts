import { href, paths } from '../../lib/href.ts';
import type { Holdings } from '../../lib/search/holdings.ts';
import type { IndexedPaper } from '../../lib/search/index-format.ts';
import { matchedRanges } from '../../lib/search/marks.ts';
import type { FoundOther } from '../../lib/search/others.ts';
import type { Answer, FoundPaper, SearchOptions } from '../../lib/search/search.ts';
import { describeFacets, labelsOf } from './describe-facets.ts';
import type { Found, Question, ShownOther, ShownPaper } from './found.ts';
import type * as Later from './later.ts';

type Text = NonNullable<SearchOptions['text']>;

export function topicOf(known: Holdings, place: number): { name: string; url: string; theme: number } | null {
  const topic = known.facts.topics[place];
  if (!topic) return null;
  return { name: topic.name, url: href(known.base, paths.topic(topic.id)), theme: (topic.theme % 8) + 1 };
}

function describePaper(
  known: Holdings,
  found: FoundPaper,
  paper: IndexedPaper,
  text: string | null | undefined,
  later: typeof Later | null,
): ShownPaper {
  const matched = new Set(found.matched);
  const sentence = (typeof text === 'string' && later?.bestSentence(text, matched)) || null;
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
    matchedIn:
      later?.matchedIn(
        paper,
        authors,
        paper.topics.flatMap((topic) => known.facts.topics[topic]?.name ?? []),
        matched,
        sentence !== null,
      ) ?? [],
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

/**
 * An answer as the page draws it.
 * @param text abstracts that are loaded, as `search` takes them
 * @param later what sentences, places of words and ways out need; null where that is not there yet
 */
export function describeAnswer(
  known: Holdings,
  question: Question,
  answer: Answer,
  text: Text,
  later: typeof Later | null,
): Found {
  const papers = answer.papers.flatMap((found, i) => {
    const paper = known.paper(found.place);
    const abstract = i < question.told ? text(found.place) : null;
    return paper ? [describePaper(known, found, paper, abstract, later)] : [];
  });
  const others = answer.others.flatMap((other) => describeOther(known, other) ?? []);
  const ways = later && answer.total + answer.untold.length === 0 ? later : null;
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
    waysOut: ways?.waysOut(known, question, answer, text) ?? [],
    nearTopics: ways?.nearTopics(known, answer) ?? [],
  };
}
