import { facetFields } from '../../src/lib/search/filters.ts';
import type { SearchIndex } from '../../src/lib/search/index-format.ts';
import { search, type SearchOptions } from '../../src/lib/search/search.ts';

const limit = 10;

/**
 * Answers one query.
 * @returns whether something was found, or what must not be: a thrown error, a paper twice, a count that cannot be
 */
export function answerAny(
  index: SearchIndex,
  text: SearchOptions['text'],
  query: string,
): { outcome: 'found' | 'nothing' } | { wrong: string } {
  try {
    const { papers, total, others, facets, asked, untold } = search(
      index,
      query,
      text ? { limit, text } : { limit },
    );
    const all = index.core.papers.length;
    if (papers.length !== Math.min(total, limit))
      return { wrong: `${papers.length} papers shown of ${total}` };
    if (total + untold.length > all) return { wrong: `${total} papers and ${untold.length} of ${all}` };
    if (new Set(papers.map(({ id }) => id)).size < papers.length) return { wrong: 'a paper twice' };
    if (papers.some(({ id, place }) => index.core.papers[place]?.id !== id))
      return { wrong: 'a paper elsewhere' };
    if (papers.some(({ score }) => !Number.isFinite(score) || score < 0)) return { wrong: 'no score' };
    if (new Set(others.map(({ kind, id }) => `${kind} ${id}`)).size < others.length)
      return { wrong: 'another twice' };
    if (facetFields.some((field) => facets[field].some(({ papers: n }) => n < 1 || n > all)))
      return { wrong: 'a choice of papers that are not there' };
    if (!asked.text.isWellFormed()) return { wrong: 'half a character' };
    return { outcome: total + others.length > 0 ? 'found' : 'nothing' };
  } catch (error) {
    return { wrong: `thrown: ${error instanceof Error ? error.message : String(error)}` };
  }
}
