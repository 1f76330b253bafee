import fc from 'fast-check';
import { readCorpus } from '../../../../scripts/effects/read-corpus.ts';
import { limits, type ListItem, type ReadingList } from '../../../../src/lib/reading-list/list.ts';
import { plain } from '../../../../src/lib/reading-list/read-papers.ts';

/** Papers of the shipped corpus with notes of 200 letters, each another, every third read. */
export function hundredPapers(): ListItem[] {
  const { corpus } = readCorpus('content');
  return (corpus?.papers ?? []).slice(0, 100).map(({ id, title, abstract }, i) => ({
    id,
    title,
    read: i % 3 === 0,
    note: (abstract ?? 'No abstract.').replace(/\s+/g, ' ').padEnd(300, ' and so on').slice(0, 199) + '.',
  }));
}

const item: fc.Arbitrary<ListItem> = fc.record({
  id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
  title: fc.string({ unit: 'grapheme' }).map((text) => plain(text, limits.title).replace(/\s+/g, ' ').trim()),
  read: fc.boolean(),
  note: fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => plain(text, limits.note)),
});

/** Lists as a reader could have made them. */
export const anyList: fc.Arbitrary<ReadingList> = fc.uniqueArray(item, {
  selector: ({ id }) => id,
  maxLength: 30,
});
