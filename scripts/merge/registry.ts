import { byText } from '../../src/lib/fold.ts';
import { mint, slug, titleSlug } from '../../src/lib/ids.ts';
import { own } from '../../src/lib/own.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Draft } from './paper.ts';
import { placeOf } from './regroup.ts';

export type PaperRows = Permalinks['papers'];
type PaperRow = PaperRows[string];

/** Every id that a noun's registry has ever given out. */
export function takenIds(rows: Record<string, { former: string[] }>): Set<string> {
  return new Set(Object.entries(rows).flatMap(([id, { former }]) => [id, ...former]));
}

/** Each id, former ones included → the id that its bearer has now. */
export function currentIds(rows: Record<string, { former: string[] }>): Map<string, string> {
  return new Map(
    Object.entries(rows).flatMap(([id, { former }]) => [id, ...former].map((old) => [old, id] as const)),
  );
}

/**
 * Gives each paper its id: the registered one where arXiv id, DOI or a folded title is known, else a new one. Of two
 * newcomers the earlier date, then title order, gets the short id. A paper that is known under several ids keeps the
 * first, and the others become former ids of it. No address is ever taken from the registry.
 * @param claims place of a draft → ids that a person joined: the first to keep, the others to lead to it
 * @returns ids in the order of the drafts, and the registry's papers
 */
export function registerPapers(
  drafts: Draft[],
  registered: PaperRows,
  claims: ReadonlyMap<number, string[]> = new Map(),
): { ids: PaperId[]; papers: PaperRows } {
  const papers = structuredClone(registered);
  const ids = new Array<PaperId | undefined>(drafts.length);
  const find = finder(papers);
  const used = new Set<string>([...claims.values()].flatMap(([first]) => first ?? []));
  const known = drafts.map((draft, i) => [...(claims.get(i) ?? []), ...find(draft)]);
  drafts.forEach((_, i) => {
    const id = claims.get(i)?.[0] ?? known[i]?.find((candidate) => !used.has(candidate));
    if (id === undefined) return;
    used.add(id);
    ids[i] = id as PaperId;
  });

  const taken = new Set([...takenIds(papers), ...used]);
  const tried = new Map<string, number>();
  const newcomers = drafts.map((draft, i) => ({ draft, i })).filter(({ i }) => ids[i] === undefined);
  newcomers.sort(
    (a, b) => byText(dateKey(a.draft), dateKey(b.draft)) || byText(a.draft.facts.title, b.draft.facts.title),
  );
  for (const { draft, i } of newcomers) {
    const { shortName, title } = draft.facts;
    const id = mint([...(shortName ? [slug(shortName, 60)] : []), titleSlug(title)], taken, 'paper', tried);
    taken.add(id);
    used.add(id);
    ids[i] = id as PaperId;
  }

  drafts.forEach((draft, i) => {
    const id = ids[i] as PaperId;
    papers[id] = merged(own(papers, id), draft);
    for (const other of known[i] ?? []) if (!used.has(other)) absorb(papers, id, other);
  });
  return { ids: ids as PaperId[], papers: ownTitles(papers, drafts, ids as PaperId[]) };
}

/** A title that a document gives to one paper identifies no other: not the one it was once joined with. */
function ownTitles(papers: PaperRows, drafts: Draft[], ids: PaperId[]): PaperRows {
  const owner = new Map(
    drafts.flatMap(({ foldedTitles, split }, i) =>
      split ? [] : foldedTitles.map((title) => [title, ids[i]] as const),
    ),
  );
  return Object.fromEntries(
    Object.entries(papers).map(([id, row]) => {
      const titles = row.titles.filter((title) => (owner.get(title) ?? id) === id);
      return [id, row.entries || titles.length === 0 ? row : { ...row, titles }];
    }),
  );
}

const dateKey = ({ facts }: Draft): string => facts.published?.date ?? '9999';

function merged(row: PaperRow | undefined, draft: Draft): PaperRow {
  const { identifiers, sources } = draft.facts;
  const arxiv = identifiers.arxiv ?? row?.arxiv;
  const doi = identifiers.doi ?? row?.doi;
  return {
    titles: [...new Set([...(row?.titles ?? []), ...draft.foldedTitles])].sort(byText),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(doi === undefined ? {} : { doi }),
    ...(row?.key === undefined ? {} : { key: row.key }),
    ...(row?.formerKeys === undefined ? {} : { formerKeys: row.formerKeys }),
    ...(draft.split ? { entries: sources } : {}),
    ...(row?.first === undefined ? {} : { first: row.first }),
    former: row?.former ?? [],
  };
}

/** The paper `id` takes over what identifies the paper `other`, whose ids become former ones. */
function absorb(papers: PaperRows, id: string, other: string): void {
  const [row, old] = [papers[id], papers[other]];
  if (!row || row.former.includes(other)) return;
  const arxiv = row.arxiv ?? old?.arxiv;
  const doi = row.doi ?? old?.doi;
  const [key, ...others] = [row.key, old?.key].filter((one) => one !== undefined);
  const formerKeys = [...(row.formerKeys ?? []), ...(old?.formerKeys ?? []), ...others].sort(byText);
  papers[id] = {
    ...row,
    ...(key === undefined ? {} : { key }),
    ...(formerKeys.length === 0 ? {} : { formerKeys }),
    titles: [...new Set([...row.titles, ...(old?.titles ?? [])])].sort(byText),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(doi === undefined ? {} : { doi }),
    former: [...new Set([...row.former, ...(old?.former ?? []), other])].sort(byText),
  };
  Reflect.deleteProperty(papers, other);
}

/** Takes a registry, gives what finds the ids under which a draft is known, the surest first. */
export function finder(papers: PaperRows): (draft: Draft) => string[] {
  const byKey = new Map<string, string>();
  for (const [id, row] of Object.entries(papers)) {
    // A work that was split off shares titles and identifiers with another: only its places tell.
    for (const entry of row.entries ?? []) byKey.set(`entry:${placeOf(entry)}`, id);
    if (row.entries) continue;
    if (row.arxiv) byKey.set(`arxiv:${row.arxiv}`, id);
    if (row.doi) byKey.set(`doi:${row.doi}`, id);
    for (const title of row.titles) byKey.set(`title:${title}`, id);
  }
  return ({ facts, foldedTitles, split }) => {
    const { arxiv, doi } = facts.identifiers;
    const keys = split
      ? facts.sources.map((source) => `entry:${placeOf(source)}`)
      : [
          ...(arxiv === null ? [] : [`arxiv:${arxiv}`]),
          ...(doi === null ? [] : [`doi:${doi}`]),
          ...foldedTitles.map((title) => `title:${title}`),
        ];
    return [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
  };
}
