import { join } from 'node:path';
import type { z } from 'zod';
import { byTitle } from '../../src/lib/tours/by-title.ts';
import { deepest, isTooDeep } from '../../src/markdown/nesting.ts';
import { readNote, readTour, type Wrong } from '../../src/markdown/tour.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import { idPattern } from '../../src/schemas/id.ts';
import type { Note } from '../../src/schemas/note.ts';
import { noteFrontMatter } from '../../src/schemas/note.ts';
import type { Tour } from '../../src/schemas/tour.ts';
import { tourFrontMatter } from '../../src/schemas/tour.ts';
import { parseMarkdown } from './parse.ts';
import { fileNames, readText } from './read-files.ts';

/** A Markdown file that a person wrote; `line` is that on which its body begins. */
interface WrittenPage<Fields> {
  id: string;
  fields: Fields;
  body: string;
  line: number;
}

/** The Markdown files of a folder of the content folder, sorted by name; broken ones give findings. */
export function readPages<S extends z.ZodType>(
  contentDir: string,
  folder: string,
  schema: S,
  findings: Finding[],
): WrittenPage<z.infer<S>>[] {
  return fileNames(join(contentDir, folder), '.md').flatMap((name) => {
    const file = `${folder}/${name}`;
    const id = name.replace(/\.md$/, '');
    if (!idPattern.test(id)) {
      findings.push({
        file,
        line: null,
        message: `the name of a ${folder.slice(0, -1)} file is its address and must match ${idPattern.source}. Rename it.`,
      });
      return [];
    }
    const parsed = parseMarkdown(file, readText(join(contentDir, file)) ?? '', schema);
    if (parsed.ok && isTooDeep(parsed.value.body)) {
      const message = `holds quotations, lists or emphasis in one another, more than ${deepest} deep. Take some out.`;
      findings.push({ file, line: parsed.value.line, message });
      return [];
    }
    if (parsed.ok)
      return [{ id, fields: parsed.value.data, body: parsed.value.body, line: parsed.value.line }];
    findings.push(...parsed.findings);
    return [];
  });
}

/** The tours of a content folder, by title. */
export function readTours(contentDir: string, findings: Finding[]): Tour[] {
  return byTitle(
    readPages(contentDir, 'tours', tourFrontMatter, findings).map((page) => {
      const { tour, wrong } = readTour(page);
      findings.push(...inFile(`tours/${page.id}.md`, wrong));
      return tour;
    }),
  );
}

/** The notes of a content folder, by title. */
export function readNotes(contentDir: string, findings: Finding[]): Note[] {
  return byTitle(
    readPages(contentDir, 'notes', noteFrontMatter, findings).map((page) => {
      const { note, wrong } = readNote(page);
      findings.push(...inFile(`notes/${page.id}.md`, wrong));
      return note;
    }),
  );
}

function inFile(file: string, wrong: readonly Wrong[]): Finding[] {
  return wrong.map(({ line, message }) => ({ file, line, message }));
}
