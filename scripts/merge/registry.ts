import { byText } from '../../src/lib/fold.ts';
import { mint, slug, titleSlug } from '../../src/lib/ids.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Draft } from './paper.ts';

type PaperRow = Permalinks['papers'][string];

/** Every id that a noun's registry has ever given out. */
export function takenIds(rows: Record<string, { former: string[] }>): Set<string> {
  return new Set(Object.entries(rows).flatMap(([id, { former }]) => [id, ...former]));
}

/**
 * Gives each paper its id: the registered one where arXiv id, DOI or a folded title is known, else a new one. Of two
 * newcomers the earlier date, then title order, gets the short id. The registry is added to, never taken from.
 * @returns ids in the order of the drafts, and the registry's papers
 */
export function registerPapers(
  drafts: Draft[],
  registered: Permalinks['papers'],
): { ids: PaperId[]; papers: Permalinks['papers'] } {
  const papers = structuredClone(registered);
  const ids = new Array<PaperId | undefined>(drafts.length);
  const find = finder(papers);
  const used = new Set<string>();
  drafts.forEach((draft, i) => {
    const id = find(draft);
    if (id === undefined || used.has(id)) return;
    used.add(id);
    ids[i] = id as PaperId;
  });

  const taken = takenIds(papers);
  const newcomers = drafts.map((draft, i) => ({ draft, i })).filter(({ i }) => ids[i] === undefined);
  newcomers.sort(
    (a, b) => byText(dateKey(a.draft), dateKey(b.draft)) || byText(a.draft.facts.title, b.draft.facts.title),
  );
  for (const { draft, i } of newcomers) {
    const { shortName, title } = draft.facts;
    const id = mint([...(shortName ? [slug(shortName, 60)] : []), titleSlug(title)], taken, 'paper');
    taken.add(id);
    ids[i] = id as PaperId;
  }

  drafts.forEach((draft, i) => {
    const id = ids[i] as PaperId;
    papers[id] = merged(papers[id], draft);
  });
  return { ids: ids as PaperId[], papers };
}

const dateKey = ({ facts }: Draft): string => facts.published?.date ?? '9999';

function merged(row: PaperRow | undefined, draft: Draft): PaperRow {
  const arxiv = draft.facts.identifiers.arxiv ?? row?.arxiv;
  const doi = draft.facts.identifiers.doi ?? row?.doi;
  return {
    titles: [...new Set([...(row?.titles ?? []), ...draft.foldedTitles])].sort(byText),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(doi === undefined ? {} : { doi }),
    former: row?.former ?? [],
  };
}

function finder(papers: Permalinks['papers']): (draft: Draft) => string | undefined {
  const byKey = new Map<string, string>();
  for (const [id, row] of Object.entries(papers)) {
    if (row.arxiv) byKey.set(`arxiv:${row.arxiv}`, id);
    if (row.doi) byKey.set(`doi:${row.doi}`, id);
    for (const title of row.titles) byKey.set(`title:${title}`, id);
  }
  return ({ facts, foldedTitles }) => {
    const { arxiv, doi } = facts.identifiers;
    return (
      (arxiv === null ? undefined : byKey.get(`arxiv:${arxiv}`)) ??
      (doi === null ? undefined : byKey.get(`doi:${doi}`)) ??
      foldedTitles.map((title) => byKey.get(`title:${title}`)).find((id) => id !== undefined)
    );
  };
}
