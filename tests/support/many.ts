import type { Corpus } from '../../src/schemas/corpus.ts';
import { paperId, themeId } from '../../src/schemas/id.ts';
import { layout } from '../../src/schemas/layout.ts';
import { site } from '../../src/schemas/site.ts';
import { topicAssignment } from '../../src/schemas/topic.ts';
import { corpus, named, paper, topic } from '../unit/views/sample.ts';

const text = 'We use LoRA.';

/**
 * A made-up corpus of so many papers, the same each time: two themes of three topics, one of which holds half of all papers,
 * and a work that every second paper names; each paper is like the next one, and every tenth names the first.
 */
export function manyPapers(count: number): Corpus {
  const ids = Array.from({ length: count }, (_, i) => `p${String(i).padStart(6, '0')}`);
  const topics = ['half', 'third', 'rest', 'far'];
  const topicOf = (i: number): string => (i % 2 === 0 ? 'half' : i % 3 === 0 ? 'third' : 'rest');
  const papers = ids.map((id, i) =>
    paper(id, {
      title: `Paper number ${String(i)} on something`,
      abstract: text,
      published: { date: String(2015 + (i % 10)), precision: 'year', basis: 'stated' },
    }),
  );
  const half = Object.fromEntries(ids.filter((_, i) => i % 2 === 1).map((id) => [id, text]));
  const tenth = Object.fromEntries(ids.filter((_, i) => i > 0 && i % 10 === 0).map((id) => [id, text]));
  const first = ids[0] ?? '';
  return corpus({
    site: site.parse({
      themes: [
        { id: 'memory', name: 'Memory' },
        { id: 'speed', name: 'Speed' },
      ],
    }),
    papers,
    topics: topics.map((id) => topic(id, themeId.parse(id === 'far' ? 'speed' : 'memory'))),
    assignments: new Map(
      ids.map((id, i) => [
        paperId.parse(id),
        topicAssignment.parse({
          primary: topicOf(i),
          also: i % 5 === 0 ? ['far'] : [],
          basis: 'rule',
          scores: [],
        }),
      ]),
    ),
    works: [named('lora', 'LoRA', half), named(first, 'LoRA', tenth, { paper: first, basis: 'paper' })],
    related: new Map(
      ids.slice(1).map((id, i) => [
        paperId.parse(id),
        [
          {
            ...{ paper: paperId.parse(ids[i] ?? ''), score: 0.5, terms: ['something'] },
            ...{ works: [], names: false, namedBy: false },
          },
        ],
      ]),
    ),
    layout: layout.parse({
      ...{ generated: '', width: 1600, height: 1000 },
      nodes: Object.fromEntries([
        ['theme:memory', [500, 500]],
        ['theme:speed', [1300, 500]],
        ...topics.map((id, i) => [`topic:${id}`, [200 + 400 * i, 400]] as const),
        ['work:lora', [700, 300]],
        ...ids.map(
          (id, i) =>
            [
              `paper:${id}`,
              [200 + 400 * topics.indexOf(topicOf(i)) + (i % 40) * 4, 100 + ((i * 7) % 800)],
            ] as const,
        ),
      ]),
    }),
  });
}
