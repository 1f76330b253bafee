import { byText } from '../../../src/lib/fold.ts';
import { own } from '../../../src/lib/own.ts';
import { paperYear } from '../../../src/lib/paper-date.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import type { PaperId } from '../../../src/schemas/id.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import {
  referenceService,
  type MissingWork,
  type PaperReferences,
  type ReferenceAnswer,
  type ReferenceService,
  type ReferencesFile,
} from '../../../src/schemas/references.ts';
import { groupWorks, type WorkGroup } from './group-works.ts';
import { arxivOf, plainDoi, titleKey, yearsAgree } from './same-work.ts';

/** Papers that must refer to a work before it is worth a line under "what to read next". */
const fewestReferring = 3;
/** Lines there. */
const mostMissing = 200;

type Basis = PaperReferences['here'][number]['basis'];
/** What shows which paper is meant, the surest first. */
const surest: readonly Basis[] = ['arxiv', 'doi', 'title'];
type Answers = [ReferenceService, ReferenceAnswer][];

/**
 * What fetched reference lists say of the papers: which refer to which, and which works many of them refer to that are not
 * here. A work is a paper here by arXiv number or DOI, else by a telling title with years that agree.
 * @param file null where nobody asked
 */
export function resolveReferences(
  papers: readonly Paper[],
  file: ReferencesFile | null,
): Pick<Corpus, 'references' | 'missing'> {
  const references: Corpus['references'] = new Map();
  if (file === null) return { references, missing: [] };
  const groups = groupWorks(file);
  const told = papers.map((paper) => ({ paper, answers: answersOf(paper, file) }));
  const find = finder(told, groups);
  const referring = new Map<WorkGroup, PaperId[]>();
  for (const { paper, answers } of told) {
    if (answers.length === 0) continue;
    const { services, here, missing } = sorted(paper, answers, groups, find);
    for (const group of missing) {
      const others = referring.get(group);
      if (others) others.push(paper.id);
      else referring.set(group, [paper.id]);
    }
    references.set(paper.id, {
      lists: answers.map(([service, { asked, state, references: listed }]) => ({
        ...{ service, asked, state },
        listed: listed.length,
      })),
      total: services.size,
      here,
    });
  }
  return { references, missing: missingOf(referring) };
}

/** The keys under which `references.json` holds a paper: `arxiv:2403.03507`, `doi:10.1145/…`. */
export function identifierKeys({ identifiers }: Pick<Paper, 'identifiers'>): string[] {
  const [arxiv, doi] = [arxivOf(identifiers), plainDoi(identifiers.doi)];
  return [arxiv && `arxiv:${arxiv}`, doi && `doi:${doi}`].filter((key) => key !== null);
}

/** What each service says; where a paper was asked about under two identifiers, the answer that holds a list. */
function answersOf(paper: Paper, { papers }: ReferencesFile): Answers {
  const rows = identifierKeys(paper).flatMap((key) => own(papers, key) ?? []);
  return referenceService.options.flatMap((service): Answers => {
    const answers = rows.flatMap((row) => row[service] ?? []);
    const answer = answers.find(({ state }) => state === 'found') ?? answers[0];
    return answer ? [[service, answer]] : [];
  });
}

/** The works of the lists of a paper, parted in papers of the collection and others. */
function sorted(
  paper: Paper,
  answers: Answers,
  groups: ReadonlyMap<string, WorkGroup>,
  find: (group: WorkGroup) => Found,
) {
  const services = new Map<WorkGroup, ReferenceService[]>();
  for (const [service, answer] of answers) {
    for (const key of answer.references) {
      const group = groups.get(key);
      if (!group) continue;
      const row = services.get(group) ?? [];
      if (!row.includes(service)) services.set(group, [...row, service]);
    }
  }
  const here = new Map<PaperId, PaperReferences['here'][number]>();
  const missing: WorkGroup[] = [];
  for (const [group, said] of services) {
    const found = find(group);
    if (found === null) missing.push(group);
    else if (found.paper !== paper.id) {
      const before = here.get(found.paper);
      const all = referenceService.options.filter(
        (one) => said.includes(one) || before?.services.includes(one),
      );
      // Two records of one paper that nothing joins: the surer one counts.
      const surer = before && surest.indexOf(before.basis) <= surest.indexOf(found.basis) ? before : found;
      here.set(found.paper, { ...surer, services: all });
    }
  }
  return { services, here: [...here.values()].sort((a, b) => byText(a.paper, b.paper)), missing };
}

type Found = { paper: PaperId; basis: Basis } | null;

/** Finds the paper that a work is: by what services call the papers here, by identifier, by title. */
function finder(
  told: readonly { paper: Paper; answers: Answers }[],
  groups: ReadonlyMap<string, WorkGroup>,
): (group: WorkGroup) => Found {
  const known = new Map<string, PaperId>();
  const calledSo = new Map<WorkGroup, { paper: PaperId; basis: Basis }>();
  const titles = new Map<string, Paper>();
  for (const { paper, answers } of told) {
    const keys = identifierKeys(paper);
    for (const key of keys) known.set(key, paper.id);
    const basis: Basis = keys[0]?.startsWith('doi:') ? 'doi' : 'arxiv';
    for (const [, { key }] of answers) {
      const group = key === null ? undefined : groups.get(key);
      if (group && !calledSo.has(group)) calledSo.set(group, { paper: paper.id, basis });
    }
    const title = titleKey(paper.title);
    if (title !== null && !titles.has(title)) titles.set(title, paper);
  }
  const find = (group: WorkGroup): Found => {
    const byArxiv = known.get(`arxiv:${group.arxiv ?? ''}`);
    if (byArxiv) return { paper: byArxiv, basis: 'arxiv' };
    const byDoi = known.get(`doi:${group.doi ?? ''}`);
    if (byDoi) return { paper: byDoi, basis: 'doi' };
    const byService = calledSo.get(group);
    if (byService) return byService;
    const alike = titles.get(titleKey(group.title) ?? '');
    // Two numbers at arXiv are two papers, though of one title.
    if (!alike || (group.arxiv !== null && arxivOf(alike.identifiers) !== null)) return null;
    const year = paperYear(alike);
    return yearsAgree(year ? Number(year) : null, group.year) ? { paper: alike.id, basis: 'title' } : null;
  };
  // Most works stand in several lists.
  const all = new Map<WorkGroup, Found>();
  return (group) => {
    const found = all.get(group);
    if (found !== undefined) return found;
    const first = find(group);
    all.set(group, first);
    return first;
  };
}

/** The most referred to first, then the newest, then by title; those without a title are nothing to read. */
function missingOf(referring: ReadonlyMap<WorkGroup, PaperId[]>): MissingWork[] {
  return [...referring]
    .flatMap(([{ title, key, ...facts }, papers]): MissingWork[] => {
      if (title === null || papers.length < fewestReferring) return [];
      const { arxiv, doi } = facts;
      const name = arxiv !== null ? `arxiv:${arxiv}` : doi !== null ? `doi:${doi}` : key;
      return [{ ...facts, title, key: name, referredBy: papers.toSorted(byText) }];
    })
    .sort(
      (a, b) =>
        b.referredBy.length - a.referredBy.length ||
        (b.year ?? 0) - (a.year ?? 0) ||
        byText(a.title, b.title) ||
        byText(a.key, b.key),
    )
    .slice(0, mostMissing);
}
