import { describe, expect, it } from 'vitest';
import { doubt } from '../../../src/schemas/annotations.ts';
import { acronym } from '../../../src/schemas/acronym.ts';
import type { Author } from '../../../src/schemas/annotations.ts';
import { authorId } from '../../../src/schemas/id.ts';
import { aboutView } from '../../../src/views/about.ts';
import { authorView } from '../../../src/views/author.ts';
import { glossaryView } from '../../../src/views/glossary.ts';
import { pagesShown } from '../../../src/views/pages-shown.ts';
import { topicView } from '../../../src/views/topic.ts';
import { workView } from '../../../src/views/work.ts';
import { manyPapers } from '../../support/many.ts';

const many = manyPapers(2400);

describe('what grows with the papers stays within a page', () => {
  it('a work lists 500 of the papers that name it in one way and counts the others', () => {
    const [lora] = many.works;
    if (!lora) throw new Error('no work');
    const [group] = workView(many, '/', lora).groups;
    const listed = (group?.newest.length ?? 0) + (group?.older.flatMap(({ papers }) => papers).length ?? 0);
    expect([group?.papers, listed, group?.left]).toEqual([1200, 500, 700]);
  });

  it('a topic lists 300 papers a page', () => {
    const [half] = many.topics;
    if (!half) throw new Error('no topic');
    const { list } = topicView(many, '/', half, '/topics/', 4);
    expect([list.pages.length, list.groups.flatMap(({ papers }) => papers).length]).toEqual([4, 300]);
  });

  it('a person has the newest 300 papers and the number of the others', () => {
    const person: Author = {
      ...{ id: authorId.parse('a'), name: 'A', basis: 'co-author' },
      papers: many.papers.slice(0, 301).map(({ id }) => id),
    };
    const view = authorView({ ...many, authors: [person] }, '/', person);
    expect([view.papers, view.years.flatMap(({ papers }) => papers).length, view.left]).toEqual([
      301, 300, 1,
    ]);
  });

  it('a meaning in the glossary lists the earliest hundred of those who spell it out', () => {
    const start = many.papers[0]?.abstract?.indexOf('LoRA') ?? -1;
    const acronyms = many.papers.map(({ id }) =>
      acronym.parse({
        ...{ short: 'LLM', long: 'large language model', paper: id, quote: 'LoRA' },
        ...{ field: 'abstract', start, end: start + 4 },
      }),
    );
    const [meaning] = glossaryView({ ...many, acronyms }, '/').letters[0]?.entries[0]?.meanings ?? [];
    expect([meaning?.count, meaning?.papers.length]).toEqual([2400, 100]);
  });

  it('the doubts of one kind are 200 on the page', () => {
    const doubts = many.papers.map(({ id }) =>
      doubt.parse({ kind: 'title-cut', paper: id, document: 'a.txt', line: 1, message: 'Look.' }),
    );
    const [group] = aboutView({ ...many, doubts }, '/').doubts;
    expect([group?.doubts.length, group?.left]).toEqual([200, 2200]);
  });

  it('links to all of a few pages, and to some of many, none far from any', () => {
    expect(pagesShown(40, 3)).toHaveLength(40);
    const shown = pagesShown(700, 333);
    expect(shown.length).toBeLessThan(25);
    expect(shown).toEqual(expect.arrayContaining([1, 332, 333, 334, 700]));
  });
});
