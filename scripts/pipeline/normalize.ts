import { stringify } from 'yaml';
import { byText, foldTitle } from '../../src/lib/fold.ts';
import type { Author, Doubt } from '../../src/schemas/annotations.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { layoutMap } from '../annotate/layout.ts';
import { namedWorks } from '../annotate/mentions.ts';
import { relatedPapers } from '../annotate/related.ts';
import { assignTopics, compileTopics } from '../annotate/topics.ts';
import { stamp, unstamped } from '../effects/stamp.ts';
import { renderPaper } from '../merge/paper-file.ts';
import { mergeEntries, type Draft } from '../merge/paper.ts';
import { registerPeople } from '../merge/people.ts';
import { registerPapers } from '../merge/registry.ts';
import { groupRepeats } from '../merge/repeats.ts';
import { readDocuments } from '../read/index.ts';
import type { NormalizeInput, NormalizeOutput } from './input.ts';

const positionsNote = 'Positions on the map, kept from run to run by "npm run normalize".';

/**
 * Documents and what people wrote → every generated file of the content folder. Pure: the same input gives the same
 * bytes. When anything is wrong the findings say so and the files are empty.
 */
export function normalize(input: NormalizeInput): NormalizeOutput {
  const { entries, ledger, findings } = readDocuments(input);
  if (input.documents.size === 0)
    findings.push({
      file: 'documents/',
      line: null,
      message: 'holds no document. Put a saved listing there.',
    });
  findings.push(...unknownThemes(input));
  const counts = {
    documents: input.documents.size,
    entries: entries.length,
    papers: 0,
    lines: 0,
    furnitureLines: 0,
    doubts: 0,
    namings: 0,
  };
  if (findings.length > 0) return { findings, files: new Map(), counts };

  const drafts = groupRepeats(entries).map((group) =>
    mergeEntries(
      group,
      factOf(
        group.map((e) => e.titleSource),
        input,
      ),
      input.infos,
    ),
  );
  const { papers, people, permalinks } = identify(drafts, input.permalinks, input.topics);
  const doubts = drafts.flatMap((draft, i) =>
    draft.doubts.map((doubt): Doubt => ({ ...doubt, paper: papers.byDraft[i]?.id as PaperId })),
  );
  const compiled = compileTopics(input.topics);
  const unplaced: Omit<Corpus, 'layout'> = {
    site: input.site,
    papers: papers.sorted,
    topics: input.topics,
    assignments: new Map(papers.sorted.map((paper) => [paper.id, assignTopics(paper, compiled)])),
    works: namedWorks(papers.sorted),
    results: [],
    related: relatedPapers(papers.sorted),
    authors: people,
    documents: new Map(input.infos),
    ledger,
    doubts: doubts.sort(
      (a, b) => byText(a.document, b.document) || a.line - b.line || byText(a.kind, b.kind),
    ),
    permalinks,
  };
  const corpus: Corpus = {
    ...unplaced,
    layout: { generated: positionsNote, ...layoutMap(unplaced, input.layout) },
  };
  return {
    findings,
    files: generatedFiles(corpus),
    counts: {
      ...counts,
      papers: corpus.papers.length,
      lines: ledger.reduce((sum, row) => sum + row.lines, 0),
      furnitureLines: ledger.reduce((sum, row) => sum + row.furnitureLines, 0),
      doubts: corpus.doubts.length,
      namings: corpus.works.reduce((sum, work) => sum + work.namedBy.length, 0),
    },
  };
}

const factOf = (titles: string[], { facts }: NormalizeInput) =>
  titles.map((title) => facts[foldTitle(title)]).find((fact) => fact !== undefined) ?? null;

function unknownThemes({ topics, site }: NormalizeInput): Finding[] {
  const themes = new Set(site.themes.map(({ id }) => id));
  return topics
    .filter(({ theme }) => !themes.has(theme))
    .map(({ id, theme }) => ({
      file: `topics/${id}.md`,
      line: null,
      message: `field "theme": "${theme}" is no theme of site.yaml (${[...themes].join(', ') || 'none there'}). Add it there or choose one of these.`,
    }));
}

/** Drafts → papers with ids and people, and the registry grown by them. */
function identify(drafts: Draft[], registered: Permalinks, topics: NormalizeInput['topics']) {
  const { ids, papers: paperRows } = registerPapers(drafts, registered.papers);
  const bylines = drafts.flatMap((draft, i) =>
    draft.authors ? [{ paper: ids[i] as PaperId, authors: draft.authors }] : [],
  );
  const { people, authors: authorRows } = registerPeople(bylines, registered.authors);
  const personOf = new Map(
    people.flatMap((person: Author) =>
      person.papers.map((paper) => [`${paper}|${foldTitle(person.name)}`, person.id] as const),
    ),
  );
  const byDraft = drafts.map((draft, i): Paper => {
    const id = ids[i] as PaperId;
    const authors =
      draft.authors?.map((name) => ({
        id: personOf.get(`${id}|${foldTitle(name)}`) as Author['id'],
        name,
      })) ?? null;
    const { shortName, aliases, title, titleSource, ...rest } = draft.facts;
    return { id, title, titleSource, shortName, aliases, authors, ...rest, abstract: draft.abstract };
  });
  const topicRows = { ...registered.topics };
  for (const { id, name } of topics) topicRows[id] = { name, former: topicRows[id]?.former ?? [] };
  return {
    papers: { byDraft, sorted: [...byDraft].sort((a, b) => byText(a.id, b.id)) },
    people,
    permalinks: { papers: paperRows, works: registered.works, topics: topicRows, authors: authorRows },
  };
}

function generatedFiles(corpus: Corpus): Map<string, string> {
  const files = new Map<string, string>();
  const json = (path: string, value: object): void =>
    void files.set(path, stamp(`${JSON.stringify({ generated: unstamped, ...value }, null, 1)}\n`));
  for (const paper of corpus.papers) files.set(`papers/${paper.id}.md`, stamp(renderPaper(paper, unstamped)));
  json('annotations/topics.json', { papers: Object.fromEntries(corpus.assignments) });
  json('annotations/works.json', { works: corpus.works });
  json('annotations/results.json', { results: corpus.results });
  json('annotations/related.json', { papers: Object.fromEntries(corpus.related) });
  json('annotations/authors.json', { authors: corpus.authors });
  json('annotations/ledger.json', { documents: corpus.ledger, doubts: corpus.doubts });
  files.set('permalinks.yaml', renderPermalinks(corpus.permalinks));
  files.set('layout.json', renderLayout(corpus.layout));
  return files;
}

/** The registry, sorted by id: a line for each changed address in a diff. */
function renderPermalinks(permalinks: Permalinks): string {
  const sorted = Object.fromEntries(
    Object.entries(permalinks).map(([noun, rows]) => [
      noun,
      Object.fromEntries(Object.entries(rows).sort(([a], [b]) => byText(a, b))),
    ]),
  );
  return `# Addresses given out, and what identifies each. normalize adds to this file and never takes away.\n${stringify(sorted, { lineWidth: 0 })}`;
}

/** One node a line. */
function renderLayout({ nodes, ...rest }: Corpus['layout']): string {
  const rows = Object.entries(nodes)
    .sort(([a], [b]) => byText(a, b))
    .map(([id, at]) => `  ${JSON.stringify(id)}: ${JSON.stringify(at)}`);
  const head = Object.entries(rest).map(
    ([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  return `{\n${head.join('\n')}\n "nodes": {\n${rows.join(',\n')}\n }\n}\n`;
}
