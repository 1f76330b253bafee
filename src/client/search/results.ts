import type { IndexedOther, IndexedPaper, SearchIndex } from '../../lib/search/index-format.ts';
import type { Answer, Correction, FoundPaper } from '../../lib/search/search.ts';
import { element, link } from './element.ts';
import { markWords } from './mark-words.ts';

const fewAuthors = 2;

/** `Tri Dao, Albert Gu and 3 others`; empty when the authors are not known. */
function authorsInWords(authors: readonly string[]): string {
  const rest = authors.length - fewAuthors;
  if (rest > 1) return `${authors.slice(0, fewAuthors).join(', ')} and ${rest} others`;
  return authors.length > 1 ? `${authors.slice(0, -1).join(', ')} and ${authors.at(-1)}` : authors.join('');
}

/** A topic or work that the query names. A work that one paper names has no page to go to. */
function topicItem(other: IndexedOther): HTMLLIElement[] {
  if (other.url === null) return [];
  return [
    element(
      'li',
      '',
      link('paper-title', other.url, other.name),
      ' ',
      element('span', 'search-kind', other.kind),
    ),
  ];
}

function paperItem(
  paper: IndexedPaper,
  found: FoundPaper,
  topics: ReadonlyMap<string, IndexedOther>,
): HTMLLIElement {
  const topic = topics.get(paper.topic ?? '');
  const facts = [paper.year === null ? '' : String(paper.year), authorsInWords(paper.authors)].filter(
    Boolean,
  );
  const spans: Node[] = facts.map((fact) => element('span', '', fact));
  if (topic?.url) spans.push(element('span', '', link('search-topic', topic.url, topic.name)));
  const title = link('paper-title', paper.url, markWords(paper.title, new Set(found.matched)));
  return element('li', '', title, element('p', 'paper-facts', ...spans));
}

/** The papers and topics of an answer, as two lists; the topics, when there are any, come first. */
export function drawResults(index: SearchIndex, answer: Answer): Node[] {
  const topics = new Map(
    index.others.filter(({ kind }) => kind === 'topic').map((topic) => [topic.id, topic]),
  );
  const named = index.others.filter((one) =>
    answer.others.some(({ kind, id }) => kind === one.kind && id === one.id),
  );
  const others = named.flatMap(topicItem);
  const byId = new Map(index.papers.map((paper) => [paper.id, paper]));
  const papers = answer.papers.flatMap((found) => {
    const paper = byId.get(found.id);
    return paper ? [paperItem(paper, found, topics)] : [];
  });
  const lists: Node[] = [];
  if (others.length > 0) lists.push(element('ul', 'search-others', ...others));
  if (papers.length > 0) lists.push(element('ol', 'paper-list search-papers', ...papers));
  return lists;
}

/** What was read differently from what was typed, by the best paper. */
export function correctionsOf(answer: Answer): Correction[] {
  return answer.papers[0]?.corrected ?? [];
}

/** `12 papers`, `the first 50 papers`, with what was corrected: the sentence that is read out. */
export function countInWords(answer: Answer, limit: number): string {
  const n = answer.papers.length;
  const papers =
    n === 0 ? 'No papers found' : n === 1 ? '1 paper' : n < limit ? `${n} papers` : `The first ${n} papers`;
  const corrected = correctionsOf(answer).map(({ from, to }) => `“${from}” corrected to “${to}”`);
  return `${[papers, ...corrected].join(', ')}.`;
}
