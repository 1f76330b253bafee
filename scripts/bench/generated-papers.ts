import { byText } from '../../src/lib/fold.ts';
import type { RelatedPaper } from '../../src/schemas/annotations.ts';
import type { Corpus, TopicPage } from '../../src/schemas/corpus.ts';
import { paperId, workId, type PaperId } from '../../src/schemas/id.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import type { TopicAssignment } from '../../src/schemas/topic.ts';
import type { Work } from '../../src/schemas/work.ts';
import type { Draws } from './generated-words.ts';

type Papers = Pick<Corpus, 'papers' | 'assignments' | 'works' | 'related'>;

/** Edges of each type that a paper of the shipped corpus has. */
const perPaper = { names: 1.6, also: 0.85, related: 2.7, citations: 0.05 };

/** Papers with their topics, the works they name, and the papers they resemble or cite; a work per `works` from elsewhere. */
export function generatedPapers(draw: Draws, count: number, works: number, topics: TopicPage[]): Papers {
  const ids = Array.from({ length: count }, () => {
    const name = draw.name();
    return { id: paperId.parse(draw.id(name)), name };
  });
  const homes = ids.map(() => draw.low(topics.length, 1.4));
  const siblings = topics.map((_, topic) => ids.filter((__, i) => homes[i] === topic));
  const byTheme = Map.groupBy(ids, (_, i) => topics[homes[i] ?? 0]?.theme);

  const namings = new Map<string, Set<string>>();
  const outside = Array.from({ length: works }, (_, i) => {
    const name = draw.name();
    const work = { id: workId.parse(draw.id(name)), name, paper: null as PaperId | null };
    namings.set(work.id, new Set());
    // Two papers name each work, so that it is a node; most works are named within one topic.
    const own = siblings[draw.low(topics.length, 1.4)] ?? [];
    const around = own.length > 2 ? own : ids;
    const first = (i * 2) % around.length;
    for (const paper of [around[first], around[(first + 1) % around.length]])
      if (paper) namings.get(work.id)?.add(paper.id);
    return work;
  });
  for (let left = count * perPaper.names - works * 2; left > 0; left -= 1)
    namings.get(outside[draw.low(works, 2)]?.id ?? '')?.add(ids[draw.below(count)]?.id ?? '');

  const own = Array.from({ length: Math.round(count * perPaper.citations) }, () => {
    const at = draw.below(count);
    const cited = ids[at];
    const near = draw.chance(0.7) ? siblings[homes[at] ?? 0] : ids;
    const citing = near?.[draw.below(near.length)];
    return { cited, citing };
  }).filter(({ cited, citing }) => cited !== citing);
  for (const { cited, citing } of own) {
    if (!cited || !citing) continue;
    const by = namings.get(cited.id) ?? new Set();
    if (!namings.has(cited.id)) outside.push({ ...cited, id: workId.parse(cited.id), paper: cited.id });
    namings.set(cited.id, by.add(citing.id));
  }

  const texts = new Map(ids.map(({ id }) => [id as string, 'We study what is known.']));
  const allWorks = outside
    .sort((a, b) => byText(a.id, b.id))
    .map((work) => {
      const by = [...(namings.get(work.id) ?? [])].sort(byText).map((paper) => {
        const before = `${texts.get(paper) ?? ''} It is better than `;
        texts.set(paper, `${before}${work.name}.`);
        const span = { start: before.length, end: before.length + work.name.length };
        const mention = { quote: work.name, field: 'abstract', ...span, relation: 'compares' } as const;
        return { paper: paperId.parse(paper), mentions: [mention] };
      });
      return workOf(work, by);
    });
  const related = new Map<PaperId, RelatedPaper[]>();
  ids.forEach(({ id }, i) => {
    const wanted = Math.floor(perPaper.related) + (draw.chance(perPaper.related % 1) ? 1 : 0);
    const others = new Set<PaperId>();
    for (let tries = 0; others.size < wanted && tries < 20; tries += 1) {
      const theme = topics[homes[i] ?? 0]?.theme;
      const pool = draw.chance(0.5) ? siblings[homes[i] ?? 0] : draw.chance(0.3) ? byTheme.get(theme) : ids;
      const other = pool?.[draw.below(pool.length)]?.id;
      if (other !== undefined && other !== id) others.add(other);
    }
    const reasons = { score: 0.5, works: [], names: false, namedBy: false };
    related.set(
      id,
      [...others].map((paper) => ({ paper, terms: [draw.phrase(1, 2)], ...reasons })),
    );
  });
  const assignments = new Map<PaperId, TopicAssignment>();
  ids.forEach(({ id }, i) => {
    const also = topics[draw.low(topics.length, 1.4)]?.id;
    const primary = topics[homes[i] ?? 0]?.id ?? null;
    const more = also !== undefined && also !== primary && draw.chance(perPaper.also) ? [also] : [];
    assignments.set(id, { primary, also: more, basis: 'rule', scores: [] });
  });
  const papers = ids.map(({ id, name }, i) => paperOf(id, name, i, draw, texts.get(id) ?? ''));
  return { papers: papers.sort((a, b) => byText(a.id, b.id)), assignments, works: allWorks, related };
}

function workOf(
  { id, name, paper }: { id: Work['id']; name: string; paper: PaperId | null },
  namedBy: Work['namedBy'],
): Work {
  const unknown = { aliases: [], family: null, about: null, link: null };
  const basis = paper === null ? ('found' as const) : ('paper' as const);
  return { id, name, kind: 'method', paper, basis, namedBy, ...unknown };
}

function paperOf(id: PaperId, name: string, i: number, draw: Draws, abstract: string): Paper {
  const title = `${name}: ${draw.phrase(3, 7)}`;
  const date = `${String(2016 + draw.below(10))}-${String(1 + draw.below(12)).padStart(2, '0')}`;
  const nothing = { authors: null, authorCount: null, organization: null, organizationHandle: null };
  return {
    ...nothing,
    id,
    title,
    titleSource: title,
    shortName: draw.chance(0.7) ? name : null,
    aliases: [],
    published: { date, precision: 'month', basis: 'stated' },
    venue: null,
    venueYear: null,
    identifiers: { arxiv: null, doi: null },
    code: draw.chance(0.3) ? [`https://github.com/example/${id}`] : [],
    upvotes: null,
    comments: null,
    sources: [{ document: 'generated.txt', line: i + 1 }],
    origins: {},
    abstract,
  };
}
