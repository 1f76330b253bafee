import { join } from 'node:path';
import type { z } from 'zod';
import { byText } from '../../src/lib/fold.ts';
import { withFoundTopics } from '../../src/lib/found-topics.ts';
import { markdownToAbstract } from '../../src/markdown/abstract.ts';
import {
  acronymAnnotations,
  authorAnnotations,
  foundTopicAnnotations,
  ledgerAnnotations,
  relatedAnnotations,
  resultAnnotations,
  topicAnnotations,
  workAnnotations,
} from '../../src/schemas/annotations.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import { layout } from '../../src/schemas/layout.ts';
import { paperFacts, type Paper } from '../../src/schemas/paper.ts';
import { referenceAnnotations, type PaperReferences } from '../../src/schemas/references.ts';
import { parseGenerated, parseMarkdown } from './parse.ts';
import { readContent } from './read-content.ts';
import { fileNames, readText } from './read-files.ts';

/** The collections of a content folder as normalize left them. Broken or missing files give findings. */
export function readCorpus(contentDir: string): { corpus: Corpus | null; findings: Finding[] } {
  const { input, findings } = readContent(contentDir);
  const json = <S extends z.ZodType>(file: string, schema: S): z.infer<S> | null => {
    const text = readText(join(contentDir, file));
    const parsed = text === null ? null : parseGenerated(file, text, schema);
    if (parsed?.ok) return parsed.value;
    findings.push(
      ...(parsed?.findings ?? [{ file, line: null, message: 'is missing. Run "npm run normalize".' }]),
    );
    return null;
  };
  const papers = fileNames(join(contentDir, 'papers'), '.md').flatMap((name): Paper[] => {
    const file = `papers/${name}`;
    const parsed = parseMarkdown(file, readText(join(contentDir, file)) ?? '', paperFacts);
    if (parsed.ok)
      return [
        {
          ...parsed.value.data,
          abstract: parsed.value.body === '' ? null : markdownToAbstract(parsed.value.body),
        },
      ];
    findings.push(...parsed.findings);
    return [];
  });
  const topics = json('annotations/topics.json', topicAnnotations);
  const unlessAbsent = <S extends z.ZodType>(file: string, schema: S): z.infer<S> | null =>
    readText(join(contentDir, file)) === null ? null : json(file, schema);
  // Only where no one wrote a topic.
  const found = unlessAbsent('annotations/found-topics.json', foundTopicAnnotations);
  // Only where somebody asked for reference lists.
  const references = unlessAbsent('annotations/references.json', referenceAnnotations);
  const works = json('annotations/works.json', workAnnotations);
  const results = json('annotations/results.json', resultAnnotations);
  const acronyms = json('annotations/acronyms.json', acronymAnnotations);
  const related = json('annotations/related.json', relatedAnnotations);
  const authors = json('annotations/authors.json', authorAnnotations);
  const ledger = json('annotations/ledger.json', ledgerAnnotations);
  const positions = json('layout.json', layout);
  if (
    !topics ||
    !works ||
    !results ||
    !acronyms ||
    !related ||
    !authors ||
    !ledger ||
    !positions ||
    findings.length > 0
  )
    return { corpus: null, findings };
  return {
    corpus: {
      ...withFoundTopics(input.site, input.topics, found ?? { topics: [], themes: [] }),
      papers: papers.sort((a, b) => byText(a.id, b.id)),
      assignments: new Map(Object.entries(topics.papers) as [PaperId, (typeof topics.papers)[string]][]),
      works: works.works,
      results: results.results,
      acronyms: acronyms.acronyms,
      related: new Map(Object.entries(related.papers) as [PaperId, (typeof related.papers)[string]][]),
      references: new Map(Object.entries(references?.papers ?? {}) as [PaperId, PaperReferences][]),
      missing: references?.missing ?? [],
      authors: authors.authors,
      documents: new Map(input.infos),
      ledger: ledger.documents,
      doubts: ledger.doubts,
      permalinks: input.permalinks,
      layout: positions,
      tours: input.tours,
      notes: input.notes,
    },
    findings,
  };
}
