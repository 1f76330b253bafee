import { crossTarget, type Linkable } from '../../../src/lib/tours/cross-target.ts';
import type { TopicPage } from '../../../src/schemas/corpus.ts';
import type { Finding } from '../../../src/schemas/entry.ts';
import { wrongQuote } from './quotes.ts';

/** What is wrong with the quotations beside the figure of a topic. A paper that is no longer in the collection is not. */
export function checkExplorable(corpus: Linkable, topic: TopicPage): Finding[] {
  const { id, explorable, explorableQuotes = [] } = topic;
  const wrong = (message: string): Finding[] => [
    { file: `topics/${id}.md`, line: null, message: `field "explorableQuotes": ${message}` },
  ];
  if (explorable === undefined && explorableQuotes.length > 0)
    return wrong('no figure stands beside them. Add the field "explorable", or take them out.');
  return explorableQuotes.flatMap(({ paper, quote }) => {
    const found = crossTarget(corpus, paper);
    // It speaks of links, and an id stands here without their brackets.
    if ('problem' in found) return wrong(found.problem.replace(/\[\[|\]\]/g, ''));
    if (found.kind !== 'paper') return wrong(`"${paper}" is no paper but a ${found.kind}. Quote a paper.`);
    if (!found.here) return [];
    const abstract = corpus.papers.find((one) => one.id === found.id)?.abstract ?? null;
    if (abstract === null) return wrong(`"${paper}" has no abstract here to quote. Take it out.`);
    const message = wrongQuote(abstract, paper, [quote]);
    return message === null ? [] : wrong(message);
  });
}
