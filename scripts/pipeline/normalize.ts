import { stringify } from 'yaml';
import { byText } from '../../src/lib/fold.ts';
import { withFoundTopics } from '../../src/lib/found-topics.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import type { Layout } from '../../src/schemas/layout.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { TopicAssignment } from '../../src/schemas/topic.ts';
import { findAcronyms } from '../annotate/acronyms.ts';
import { readCorrectedTopics } from '../annotate/corrected-topics.ts';
import { placedFirst, readExamples } from '../annotate/examples.ts';
import { findTopics, type FoundTopics } from '../annotate/found-topics/index.ts';
import { checkKnownWorks } from '../annotate/known-works-check.ts';
import { layoutMap } from '../annotate/layout.ts';
import { namedWorks } from '../annotate/works/index.ts';
import { keepPages } from '../annotate/works/keep-pages.ts';
import { relatedPapers } from '../annotate/related.ts';
import { resolveReferences } from '../annotate/references/index.ts';
import { extractResults } from '../annotate/results/index.ts';
import { assignTopics, compileTopics } from '../annotate/topics.ts';
import { checkWritten } from '../annotate/written/index.ts';
import { stamp, unstamped } from '../effects/stamp.ts';
import { renderPaper } from '../merge/paper-file.ts';
import { readDocuments } from '../read/index.ts';
import type { DoPart, NormalizeInput, NormalizeOutput } from './input.ts';
import { mergeAll } from './merge-all.ts';

const nothingFound: Pick<FoundTopics, 'topics' | 'themes'> = { topics: [], themes: [] };
const positionsNote = 'Positions on the map, kept from run to run by "npm run normalize".';

/**
 * Documents and what people wrote → every generated file of the content folder. Pure: the same input gives the same
 * bytes. When anything is wrong the findings say so and the files are empty.
 * @param part does each part of the work; a bench times it
 */
export function normalize(input: NormalizeInput, part: DoPart = (_, work) => work()): NormalizeOutput {
  const { entries, ledger, findings } = part('read documents', () => readDocuments(input));
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
  if (findings.length > 0) return { findings, files: new Map(), counts, corpus: null };

  const merged = part('merge', () => mergeAll(entries, input));
  const { papers, people } = merged;
  const introduced = papers.flatMap(({ shortName, aliases }) =>
    shortName ? [shortName, ...aliases] : aliases,
  );
  const { examples, findings: wrongExamples } = readExamples(input.topics, papers, merged.permalinks.papers);
  const { corrected, findings: wrongTopics } = readCorrectedTopics(
    input.corrections,
    input.topics,
    papers,
    merged.permalinks.papers,
  );
  const wrong = [
    ...merged.findings,
    ...checkKnownWorks(input.works, introduced),
    ...wrongExamples,
    ...wrongTopics,
  ];
  if (wrong.length > 0) return { findings: wrong, files: new Map(), counts, corpus: null };
  const named = part('works', () => namedWorks(papers, input.works, merged.permalinks.works));
  const found = part('topics', () =>
    input.topics.length === 0 ? findTopics(papers, merged.permalinks) : null,
  );
  const permalinks = {
    ...merged.permalinks,
    works: keepPages(named.registered, named.works),
    topics: found?.registered ?? merged.permalinks.topics,
  };
  const themed = withFoundTopics(input.site, input.topics, found ?? nothingFound);
  const written = { tours: input.tours, notes: input.notes };
  const lost = checkWritten({ ...themed, papers, works: named.works, permalinks, ...written });
  if (lost.length > 0) return { findings: lost, files: new Map(), counts, corpus: null };
  const compiled = compileTopics(input.topics);
  const assign = (paper: Paper): TopicAssignment => {
    const byRule = assignTopics(paper, compiled);
    const said = corrected.get(paper.id);
    if (said) {
      const placed = placedFirst(byRule, said.primary, 'correction');
      return said.also ? { ...placed, also: said.also } : placed;
    }
    const example = examples.get(paper.id);
    return example ? placedFirst(byRule, example, 'example') : byRule;
  };
  const unplaced: Omit<Corpus, 'layout'> = {
    ...themed,
    ...written,
    papers,
    assignments: part(
      'topics',
      () => found?.assignments ?? new Map(papers.map((paper) => [paper.id, assign(paper)])),
    ),
    works: named.works,
    results: part('results', () => papers.flatMap(extractResults)),
    acronyms: part('acronyms', () => findAcronyms(papers)),
    related: part('related papers', () => relatedPapers(papers, named.works)),
    ...part('references', () => resolveReferences(papers, input.references)),
    authors: people,
    documents: new Map(input.infos),
    ledger,
    doubts: merged.doubts.sort(
      (a, b) => byText(a.document, b.document) || a.line - b.line || byText(a.kind, b.kind),
    ),
    permalinks,
  };
  const corpus: Corpus = {
    ...unplaced,
    layout: {
      generated: positionsNote,
      ...part('layout', () => layoutMap(unplaced, followMoves(input.layout, permalinks.papers))),
    },
  };
  return {
    findings,
    corpus,
    files: part('files', () => generatedFiles(corpus, found ?? nothingFound, input.references !== null)),
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

/** The layout of the last run under the ids of this one: a renamed paper keeps its place. */
function followMoves(previous: Layout | null, papers: Corpus['permalinks']['papers']): Layout | null {
  if (previous === null) return null;
  const nodes = { ...previous.nodes };
  for (const [id, { former }] of Object.entries(papers)) {
    const place = former.map((old) => previous.nodes[`paper:${old}`]).find((at) => at !== undefined);
    if (place && !(`paper:${id}` in nodes)) nodes[`paper:${id}`] = place;
  }
  return { ...previous, nodes };
}

function generatedFiles(
  corpus: Corpus,
  { topics, themes }: Pick<FoundTopics, 'topics' | 'themes'>,
  withReferences: boolean,
): Map<string, string> {
  const files = new Map<string, string>();
  const json = (path: string, value: object): void =>
    void files.set(path, stamp(`${JSON.stringify({ generated: unstamped, ...value }, null, 1)}\n`));
  for (const paper of corpus.papers) files.set(`papers/${paper.id}.md`, stamp(renderPaper(paper, unstamped)));
  json('annotations/topics.json', { papers: Object.fromEntries(corpus.assignments) });
  if (topics.length > 0) json('annotations/found-topics.json', { topics, themes });
  json('annotations/works.json', { works: corpus.works });
  json('annotations/results.json', { results: corpus.results });
  json('annotations/acronyms.json', { acronyms: corpus.acronyms });
  json('annotations/related.json', { papers: Object.fromEntries(corpus.related) });
  if (withReferences)
    json('annotations/references.json', {
      papers: Object.fromEntries(corpus.references),
      missing: corpus.missing,
    });
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

/** One node a line, and one weight. */
function renderLayout({ nodes, weights = {}, ...rest }: Corpus['layout']): string {
  const rows = (values: object): string =>
    Object.entries(values)
      .sort(([a], [b]) => byText(a, b))
      .map(([id, value]) => `  ${JSON.stringify(id)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const head = Object.entries(rest).map(
    ([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  return `{\n${head.join('\n')}\n "weights": {\n${rows(weights)}\n },\n "nodes": {\n${rows(nodes)}\n }\n}\n`;
}
