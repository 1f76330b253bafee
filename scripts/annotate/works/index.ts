import { byText, foldTitle } from '../../../src/lib/fold.ts';
import type { PaperId, WorkId } from '../../../src/schemas/id.ts';
import type { KnownWork } from '../../../src/schemas/known-work.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import type { Permalinks } from '../../../src/schemas/permalinks.ts';
import type { Mention, Work, WorkKind } from '../../../src/schemas/work.ts';
import { discover } from './discover.ts';
import { familyOf } from './families.ts';
import { readPaper, type Reading } from './fits.ts';
import { generalForms } from './general.ts';
import { compileLexicon, type Lexicon, type Target } from './lexicon.ts';
import { knownNames, type Hit } from './match.ts';
import { isOwnName } from './own.ts';
import { nameKey } from './pieces.ts';
import { references } from './references.ts';
import { registerWorks } from './register.ts';
import { relationOf } from './relation.ts';

/** A work as its mentions are gathered; `key` identifies it from run to run. */
interface Draft {
  key: string;
  name: string;
  names: string[];
  target: Target | null;
  kinds: WorkKind[];
  rows: Map<PaperId, Mention[]>;
}

type Field = 'title' | 'abstract';
const fields: readonly Field[] = ['title', 'abstract'];

/**
 * The works that papers introduce or name, each with the papers that name it and their words: those of papers here by
 * their own names, those of `works.yaml`, names that letters and context show to be works, and references by author and
 * year. A paper does not name its own work.
 * @param registered the ids given out so far
 * @returns works sorted by id, and the registry grown by them
 */
export function namedWorks(
  papers: Paper[],
  known: readonly KnownWork[],
  registered: Permalinks['works'],
): { works: Work[]; registered: Permalinks['works'] } {
  const readings = papers.map(readPaper);
  const general = generalForms(readings, compileLexicon(readings, []));
  const lexicon = compileLexicon(readings, known, general);
  const drafts = new Map<string, Draft>();
  for (const target of lexicon.targets) if (target.paper) draftOf(drafts, target);
  for (const reading of readings) {
    const hits = fields.map((field) => ({ field, hits: knownNames(lexicon, reading, field) }));
    const all = hits.flatMap((some) => some.hits);
    const sure = new Set(all.filter(({ unsure }) => !unsure).map(({ target }) => target));
    for (const { field, hits: some } of hits)
      gather(
        drafts,
        lexicon,
        reading,
        field,
        some.filter(({ unsure, target }) => !unsure || sure.has(target)),
      );
  }
  // A line is there when one of its versions is.
  const byName = new Map(lexicon.targets.map((target) => [target.name, target]));
  for (const { target } of [...drafts.values()]) {
    const seen = new Set<string>();
    for (let name = target?.known?.family; typeof name === 'string' && !seen.has(name);) {
      seen.add(name);
      const line = byName.get(name);
      if (line) draftOf(drafts, line);
      name = line?.known?.family;
    }
  }
  return finish(drafts, registered);
}

/** Puts all that one text names under the works' drafts. */
function gather(
  drafts: Map<string, Draft>,
  lexicon: Lexicon,
  reading: Reading,
  field: Field,
  hits: Hit[],
): void {
  const { paper } = reading;
  const text = paper[field] ?? '';
  const add = (draft: Draft, start: number, end: number, kind: WorkKind): void => {
    if (draft.target?.paper?.id === paper.id) return;
    const mention = {
      quote: text.slice(start, end),
      field,
      start,
      end,
      relation: relationOf(text, start, end, kind),
    };
    draft.rows.set(paper.id, [...(draft.rows.get(paper.id) ?? []), mention]);
  };
  const own = new Set([paper.shortName ?? '', ...paper.aliases].filter((name) => name !== '').map(nameKey));
  for (const { target, start, end } of hits)
    if (!isOwnVariant(text.slice(start, end), target, own))
      add(draftOf(drafts, target), start, end, target.kind);
  const cited = references(text);
  for (const reference of cited) {
    const beside = hits.find(
      ({ end }) => /^ ?\(?\[?$/u.test(text.slice(end, reference.start)) && end < reference.start,
    );
    const key = `${foldTitle(reference.name)} ${paper.id}`;
    add(
      beside ? draftOf(drafts, beside.target) : newDraft(drafts, key, reference.name, 'reference'),
      reference.start,
      reference.end,
      'reference',
    );
  }
  for (const find of discover(
    reading,
    field,
    [...hits, ...cited],
    own,
    (key) => lexicon.forms.get(key)?.[0]?.target.kind,
  )) {
    const key = nameKey(find.name);
    if (lexicon.forms.has(key) && find.kind !== 'dataset' && find.kind !== 'benchmark') continue;
    const draft = newDraft(drafts, key, find.name, find.kind);
    draft.names.push(find.name);
    add(draft, find.start, find.end, find.kind);
  }
}

/** A variant of the paper's own work, found by the known name that it begins with: `Qwen2.5-7B-Instruct-1M`. */
const isOwnVariant = (quote: string, { names }: Target, own: ReadonlySet<string>): boolean =>
  !names.some((name) => nameKey(name) === nameKey(quote)) && isOwnName(quote, own);

function draftOf(drafts: Map<string, Draft>, target: Target): Draft {
  const key = target.paper ? `paper ${target.paper.id}` : nameKey(target.name);
  const draft = drafts.get(key) ?? {
    key,
    name: target.name,
    names: [],
    target,
    kinds: [target.kind],
    rows: new Map<PaperId, Mention[]>(),
  };
  drafts.set(key, draft);
  return draft;
}

function newDraft(drafts: Map<string, Draft>, key: string, name: string, kind: WorkKind): Draft {
  const draft = drafts.get(key) ?? {
    key,
    name,
    names: [],
    target: null,
    kinds: [],
    rows: new Map<PaperId, Mention[]>(),
  };
  draft.kinds.push(kind);
  drafts.set(key, draft);
  return draft;
}

/** Drafts → works with ids and families, those that only a member needs included. */
function finish(
  drafts: Map<string, Draft>,
  registered: Permalinks['works'],
): { works: Work[]; registered: Permalinks['works'] } {
  const outside = [...drafts.values()].filter(({ target }) => !target?.paper);
  const ofPapers = new Set(
    [...drafts.values()].flatMap(({ target }) => (target?.paper ? [String(target.paper.id)] : [])),
  );
  const { ids, rows } = registerWorks(
    outside.map(({ key, name }) => ({ key, name })),
    registered,
    ofPapers,
  );
  const idOf = new Map(
    [...drafts.values()].map(({ key, name, target }) => [
      target?.paper ? nameKey(name) : key,
      target?.paper ? (String(target.paper.id) as WorkId) : (ids.get(key) as WorkId),
    ]),
  );
  const works = [...drafts.values()].map((draft): Work => {
    const { target, key } = draft;
    const family = target?.paper ? null : familyOf(draft.name, target?.known ?? null, idOf);
    const quotes = [...draft.rows.values()].flat().map(({ quote }) => quote);
    return {
      id: target?.paper ? (String(target.paper.id) as WorkId) : (ids.get(key) as WorkId),
      name: target ? draft.name : mostFrequent(draft.names, draft.name),
      aliases: [...new Set([...(target?.paper ? target.names : []), ...quotes])]
        .filter((name) => name !== draft.name)
        .sort(byText),
      kind: target ? target.kind : mostFrequent(draft.kinds, 'method'),
      family: family === null ? null : (idOf.get(family) ?? null),
      paper: target?.paper?.id ?? null,
      basis: target?.paper ? 'paper' : target ? 'known' : 'found',
      about: target?.known?.about ?? null,
      link: target?.known?.link ?? null,
      namedBy: [...draft.rows]
        .map(([paper, mentions]) => ({ paper, mentions }))
        .sort((a, b) => byText(a.paper, b.paper)),
    };
  });
  return { works: works.sort((a, b) => byText(a.id, b.id)), registered: rows };
}

/** The commonest of some values; among equals the first in the order of code units. */
function mostFrequent<Value extends string>(values: readonly Value[], none: Value): Value {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || byText(a, b))[0]?.[0] ?? none;
}
