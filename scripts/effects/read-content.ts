import { join } from 'node:path';
import type { z } from 'zod';
import { own } from '../../src/lib/own.ts';
import { corrections } from '../../src/schemas/corrections.ts';
import type { TopicPage } from '../../src/schemas/corpus.ts';
import { documents } from '../../src/schemas/document.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import { facts } from '../../src/schemas/facts.ts';
import { knownWorks } from '../../src/schemas/known-work.ts';
import { layout } from '../../src/schemas/layout.ts';
import { permalinks } from '../../src/schemas/permalinks.ts';
import { referencesFile } from '../../src/schemas/references.ts';
import { site } from '../../src/schemas/site.ts';
import { topicFrontMatter } from '../../src/schemas/topic.ts';
import type { NormalizeInput } from '../pipeline/input.ts';
import { parseJson, parseYaml, rowLines } from './parse.ts';
import { readFolder, readText } from './read-files.ts';
import { readNotes, readPages, readTours } from './read-written.ts';

/** Reads a content folder; only `documents/` must be there. Broken files give findings, all at once. */
export function readContent(contentDir: string): { input: NormalizeInput; findings: Finding[] } {
  const findings: Finding[] = [];
  const read = <S extends z.ZodType>(file: string, schema: S, parse = parseYaml): z.infer<S> | null => {
    const text = readText(join(contentDir, file));
    if (text === null) return null;
    const parsed = parse(file, text, schema);
    if (parsed.ok) return parsed.value;
    findings.push(...parsed.findings);
    return null;
  };
  const { files: found, others } = readFolder(join(contentDir, 'documents'));
  for (const name of others) {
    findings.push({
      file: `documents/${name}`,
      line: null,
      message: 'is a link or a device, no file. Put the file itself there, or take it out.',
    });
  }
  const infos = read('documents.yaml', documents) ?? {};
  for (const name of Object.keys(infos).filter((file) => !found.has(file))) {
    findings.push({
      file: 'documents.yaml',
      line: null,
      message: `"${name}" is no file in documents/. Mend the name or remove the row.`,
    });
  }
  return {
    input: {
      documents: found,
      infos: new Map(
        [...found.keys()].map((name) => [
          name,
          // A file may be called `constructor`.
          own(infos, name) ?? {
            name,
            captured: null,
            assumed: null,
            added: null,
          },
        ]),
      ),
      corrections: {
        ...(read('corrections.yaml', corrections) ?? corrections.parse({})),
        lines: rowLines(readText(join(contentDir, 'corrections.yaml')) ?? ''),
      },
      facts: read('facts.json', facts) ?? {},
      references: read('references.json', referencesFile, parseJson),
      works: read('works.yaml', knownWorks) ?? [],
      topics: readTopics(contentDir, findings),
      site: read('site.yaml', site) ?? site.parse({}),
      permalinks: read('permalinks.yaml', permalinks) ?? permalinks.parse({}),
      layout: read('layout.json', layout),
      tours: readTours(contentDir, findings),
      notes: readNotes(contentDir, findings),
    },
    findings,
  };
}

function readTopics(contentDir: string, findings: Finding[]): TopicPage[] {
  return readPages(contentDir, 'topics', topicFrontMatter, findings).map(({ id, fields, body, line }) => ({
    id: id as TopicPage['id'],
    ...fields,
    introduction: body,
    line,
  }));
}
