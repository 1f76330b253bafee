import { citationKeys } from '../../src/lib/cite/keys.ts';
import { byText, foldTitle } from '../../src/lib/fold.ts';
import { own } from '../../src/lib/own.ts';
import type { Author, Doubt } from '../../src/schemas/annotations.ts';
import type { Entry, Finding } from '../../src/schemas/entry.ts';
import type { Fact } from '../../src/schemas/facts.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { correct } from '../merge/correct.ts';
import { ownNames } from '../merge/own-names.ts';
import { mergeEntries, type Draft } from '../merge/paper.ts';
import { registerPeople, withoutName } from '../merge/people.ts';
import { probableRepeats } from '../merge/probable-repeats.ts';
import { currentIds, finder, registerPapers } from '../merge/registry.ts';
import { joinGroups, splitGroups, type Group } from '../merge/regroup.ts';
import { renamePapers } from '../merge/rename.ts';
import { correctionFinding } from '../read/correction-finding.ts';
import type { NormalizeInput } from './input.ts';

export interface Merged {
  /** Sorted by id, without those that are hidden. */
  papers: Paper[];
  people: Author[];
  permalinks: Permalinks;
  doubts: Doubt[];
  findings: Finding[];
}

/** Entries → papers with ids and people, as facts and corrections say, and the registry grown by them. */
export function mergeAll(entries: Entry[], input: NormalizeInput): Merged {
  const { corrections, permalinks: registered } = input;
  const split = splitGroups(entries, corrections);
  const joined = join(split.groups, entries, input);
  const merged = drafts(joined.groups, input);
  const claims = new Map(
    joined.groups.flatMap((group, i) => {
      const ids = joined.claims.get(group);
      return ids && ids.length > 0 ? [[i, ids] as const] : [];
    }),
  );
  const minted = registerPapers(merged, registered.papers, claims);
  const renamed = renamePapers(minted.papers, corrections);
  const now = currentIds(renamed.papers);
  const ids = minted.ids.map((id) => (now.get(id) ?? id) as PaperId);
  const corrected = correct(merged, ids, renamed.papers, corrections);

  const bylines = corrected.drafts.flatMap(({ authors: names }, i) =>
    names && !corrected.hidden.has(ids[i] ?? '') ? [{ paper: ids[i] as PaperId, authors: names }] : [],
  );
  const said = corrections.people.map((row) => ({
    ...row,
    papers: row.papers.map((paper) => now.get(paper) ?? paper),
  }));
  const { people, authors } = registerPeople(bylines, followPapers(registered.authors, now), said);
  const shown = corrected.drafts.flatMap((draft, i) => {
    const id = ids[i] as PaperId;
    return corrected.hidden.has(id) ? [] : [{ id, draft }];
  });
  const known = new Map(
    input.works.flatMap(({ name, aliases, year }) =>
      [name, ...aliases].map((form) => [foldTitle(form), year] as const),
    ),
  );
  const papers = assemble(shown, people, known).sort((a, b) => byText(a.id, b.id));
  const doubts = shown.flatMap(({ id, draft }) =>
    draft.doubts.map(({ about: _, ...doubt }): Doubt => ({ ...doubt, paper: id })),
  );
  const topicRows = { ...registered.topics };
  for (const { id, name } of input.topics)
    topicRows[id] = { ...own(topicRows, id), name, former: own(topicRows, id)?.former ?? [] };
  return {
    papers,
    people,
    doubts: [...doubts, ...probableRepeats(papers, corrected.apart)],
    permalinks: {
      papers: withKeys(corrected.papers, papers),
      works: registered.works,
      topics: topicRows,
      authors,
    },
    findings: [
      ...split.findings,
      ...joined.findings,
      ...renamed.findings,
      ...corrected.findings,
      ...said.flatMap((row, place) =>
        withoutName(row, bylines).map((paper) =>
          correctionFinding(corrections, 'people', place, `"${row.name}" is no author of "${paper}".`),
        ),
      ),
    ],
  };
}

/** The registry with the key of each paper in bibliographies, its fields in one order however a row came about. */
function withKeys(rows: Permalinks['papers'], papers: Paper[]): Permalinks['papers'] {
  const keys = citationKeys(papers, rows);
  return Object.fromEntries(
    Object.entries(rows).map(([id, row]) => {
      const { key = keys.get(id as PaperId), formerKeys, first, former, ...known } = row;
      return [
        id,
        {
          ...known,
          ...(formerKeys === undefined ? {} : { formerKeys }),
          ...(first === undefined ? {} : { first }),
          ...(key === undefined ? {} : { key }),
          former,
        },
      ];
    }),
  );
}

/** Groups as people joined them; only then it must be known beforehand which id each group has. */
function join(groups: Group[], entries: Entry[], input: NormalizeInput): ReturnType<typeof joinGroups> {
  const { corrections, permalinks } = input;
  if (corrections.join.length === 0) return { groups, claims: new Map(), findings: [] };
  const apart = drafts(groups, input);
  const { ids, papers } = registerPapers(apart, permalinks.papers);
  const find = finder(permalinks.papers);
  const now = currentIds({ ...papers, ...permalinks.papers });
  const renamedFrom = new Map(corrections.rename.map(({ from, to }) => [to as string, from as string]));
  const idsOf = apart.map((draft, i) => new Set([ids[i] as string, ...find(draft)]));
  const resolve = (id: string): string | null => now.get(id) ?? now.get(renamedFrom.get(id) ?? '') ?? null;
  return joinGroups({ groups, idsOf, entries }, corrections, resolve);
}

/** Each group as a paper. Looked-up facts go by title, so a work split off takes none that another of its title has. */
function drafts(groups: Group[], { facts, infos }: NormalizeInput): Draft[] {
  const unsplit = new Set(
    groups
      .filter(({ split }) => !split)
      .flatMap((group) => group.entries.map((e) => foldTitle(e.titleSource))),
  );
  return groups.map(({ entries, split }) => {
    const titles = entries.map((e) => foldTitle(e.titleSource));
    const fact = titles
      .filter((title) => !split || !unsplit.has(title))
      .map((title): Fact | undefined => own(facts, title))
      .find((found) => found !== undefined);
    return mergeEntries(entries, fact ?? null, infos, split);
  });
}

/** The registry's authors with their papers under the ids of today. */
function followPapers(
  authors: Permalinks['authors'],
  now: ReadonlyMap<string, string>,
): Permalinks['authors'] {
  return Object.fromEntries(
    Object.entries(authors).map(([id, row]) => [
      id,
      { ...row, papers: [...new Set(row.papers.map((paper) => now.get(paper) ?? paper))].sort(byText) },
    ]),
  );
}

/** `known`: folded names of known works, with the year they came out. */
function assemble(
  shown: { id: PaperId; draft: Draft }[],
  people: Author[],
  known: ReadonlyMap<string, number | null>,
): Paper[] {
  const personOf = new Map(
    people.flatMap((person) =>
      person.papers.map((paper) => [`${paper}|${foldTitle(person.name)}`, person.id] as const),
    ),
  );
  return shown.map(({ id, draft }): Paper => {
    const authors =
      draft.authors?.map((name) => ({
        id: personOf.get(`${id}|${foldTitle(name)}`) as Author['id'],
        name,
      })) ?? null;
    const { shortName, aliases: inTitle, title, titleSource, ...rest } = draft.facts;
    const { abstract } = draft;
    const ofTitle = shortName === null ? inTitle : [shortName, ...inTitle];
    const aliases = [...inTitle, ...ownNames(title, abstract, ofTitle, known, yearOf(draft))];
    return { id, title, titleSource, shortName, aliases, authors, ...rest, abstract };
  });
}

const yearOf = ({ facts }: Draft): number | null =>
  facts.published === null ? null : Number(facts.published.date.slice(0, 4));
