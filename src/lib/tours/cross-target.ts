import type { Corpus } from '../../schemas/corpus.ts';
import { byText } from '../fold.ts';
import { paths } from '../href.ts';
import { own } from '../own.ts';
import { slips } from '../search/distance.ts';
import { workPath } from '../work-pages.ts';

export const crossKinds = ['paper', 'topic', 'work', 'tour', 'note'] as const;
export type CrossKind = (typeof crossKinds)[number];

/** Where a `[[link]]` leads. */
export interface CrossTarget {
  kind: CrossKind;
  /** Of today, whatever the link says. */
  id: string;
  /** Its short name or title. */
  label: string;
  /** From the root of the site. */
  path: string;
  /** False for what is no longer in the collection: its address says so. */
  here: boolean;
}

/** What links may lead to. */
export type Linkable = Pick<Corpus, 'papers' | 'topics' | 'works' | 'tours' | 'notes' | 'permalinks'>;

type Targets = ReadonlyMap<CrossKind, ReadonlyMap<string, CrossTarget>>;

const known = new WeakMap<Linkable, Targets>();

/**
 * What a `[[target]]` means: `kind:id`, or a bare id, which is a paper if any ever had it, else the one thing that has.
 * Former ids are followed.
 * @returns the target, or what is wrong and the way out
 */
export function crossTarget(corpus: Linkable, target: string): CrossTarget | { problem: string } {
  const targets = known.get(corpus) ?? allTargets(corpus);
  known.set(corpus, targets);
  const [, kind, id] = /^([a-z]+):\s*(.+)$/.exec(target) ?? [];
  const said = crossKinds.find((one) => one === kind);
  const asked = said === undefined ? target : (id ?? '');
  // Under its own kind: a work that a paper introduced leads to that paper, which has another id.
  const found = crossKinds
    .filter((one) => said === undefined || one === said)
    .flatMap((as) => {
      const one = targets.get(as)?.get(asked);
      return one === undefined ? [] : [{ as, one }];
    });
  const [first] = found;
  if (first !== undefined && (first.as === 'paper' || new Set(found.map(({ one }) => one.path)).size === 1))
    return first.one;
  if (first !== undefined) {
    const choices = found.map(({ as }) => `[[${as}:${asked}]]`).join(' or ');
    return { problem: `"[[${target}]]" may lead to more than one page. Write ${choices}.` };
  }
  const pageless =
    (said ?? 'work') === 'work' && corpus.works.some((work) => work.id === asked)
      ? ' A work of this id is named by fewer than two papers and has no page.'
      : '';
  const near = nearTo(targets, asked, said);
  const out =
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'Write the last part of the address of a page, as in /papers/<id>/, or plain words.';
  return { problem: `"[[${target}]]" leads to no page here.${pageless} ${out}` };
}

function allTargets(corpus: Linkable): Targets {
  const { permalinks } = corpus;
  const papers = new Map<string, CrossTarget>();
  const targets = new Map<CrossKind, Map<string, CrossTarget>>([['paper', papers]]);
  const add = (kind: CrossKind, rows: readonly Row[], gone: readonly Row[] = []): void => {
    const room = targets.get(kind) ?? new Map<string, CrossTarget>();
    targets.set(kind, room);
    const all = [...gone, ...rows].map(({ id, label, path, former }, place) => ({
      ids: former,
      target: { kind, id, label, path, here: place >= gone.length },
    }));
    // What bears an id today goes before what bore it once.
    for (const { ids, target } of all) for (const id of ids) room.set(id, target);
    for (const { target } of all) room.set(target.id, target);
  };
  add(
    'paper',
    corpus.papers.map(({ id, shortName, title }) => ({
      ...{ id, label: shortName ?? title, path: paths.paper(id) },
      former: own(permalinks.papers, id)?.former ?? [],
    })),
    gone(permalinks.papers, corpus.papers, paths.paper),
  );
  add(
    'topic',
    corpus.topics.map(({ id, name }) => ({
      ...{ id, label: name, path: paths.topic(id) },
      former: own(permalinks.topics, id)?.former ?? [],
    })),
    gone(permalinks.topics, corpus.topics, paths.topic),
  );
  const pages = Object.fromEntries(Object.entries(permalinks.works).filter(([, row]) => row.page));
  const works = corpus.works.flatMap((work) => {
    const path = workPath(corpus, work) ?? (Object.hasOwn(pages, work.id) ? paths.work(work.id) : null);
    const former = own(permalinks.works, work.id)?.former ?? [];
    return path === null ? [] : [{ id: work.id, label: work.name, path, former, paper: work.paper }];
  });
  add('work', works, gone(pages, corpus.works, paths.work));
  // The work of a paper lives on the page of that paper.
  for (const { id, label, former, paper } of works) {
    const target = papers.get(paper ?? '');
    if (target !== undefined)
      for (const one of [...former, id]) targets.get('work')?.set(one, { ...target, label });
  }
  const written = (rows: Linkable['tours'] | Linkable['notes'], path: (id: string) => string): Row[] =>
    rows.map(({ id, title, former }) => ({ id, label: title, path: path(id), former }));
  add('tour', written(corpus.tours, paths.tour));
  add('note', written(corpus.notes, paths.note));
  return targets;
}

interface Row {
  id: string;
  label: string;
  path: string;
  former: readonly string[];
}

/** What a person took out is not named. */
const takenOut = 'a paper that was taken out';

/** Rows of the registry whose bearer is not here. */
function gone(
  rows: Record<string, { former: string[]; hidden?: true | undefined }>,
  here: readonly { id: string }[],
  path: (id: string) => string,
): Row[] {
  const ids = new Set(here.map(({ id }) => id));
  return Object.entries(rows).flatMap(([id, { former, hidden }]) =>
    ids.has(id) ? [] : [{ id, label: hidden ? takenOut : id, path: path(id), former }],
  );
}

/**
 * Up to three ids that are few slips away, or begin or go on like the one that was asked for, as links; of one page once.
 * @param said the kind that was asked for goes before others
 */
function nearTo(targets: Targets, asked: string, said: CrossKind | undefined): string[] {
  const most = Math.max(1, Math.floor(asked.length / 4));
  const rank = (kind: CrossKind): number => (kind === said ? -1 : crossKinds.indexOf(kind));
  const near = crossKinds.flatMap((kind) =>
    [...(targets.get(kind) ?? [])].flatMap(([id, { path }]) => {
      const begins = asked.length > 3 && (id.startsWith(asked) || asked.startsWith(`${id}-`));
      const away = Math.abs(id.length - asked.length) > most ? Infinity : slips(id, asked);
      const far = away <= most ? away : begins ? most + 1 : null;
      return far === null ? [] : [{ id, kind, path, far }];
    }),
  );
  const sorted = near.sort((a, b) => a.far - b.far || rank(a.kind) - rank(b.kind) || byText(a.id, b.id));
  const links = new Map<string, string>();
  for (const { id, kind, path } of sorted)
    if (!links.has(path)) links.set(path, kind === 'paper' ? `[[${id}]]` : `[[${kind}:${id}]]`);
  return [...links.values()].slice(0, 3);
}
