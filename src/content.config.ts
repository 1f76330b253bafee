import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { yamlValue } from './lib/quick-yaml.ts';
import { markdownToAbstract } from './markdown/abstract.ts';
import { splitFrontMatter } from './markdown/front-matter.ts';
import {
  acronymAnnotations,
  authorAnnotations,
  foundTopicAnnotations,
  ledgerAnnotations,
  relatedAnnotations,
  resultAnnotations,
  topicAnnotations,
  workAnnotations,
} from './schemas/annotations.ts';
import { documents } from './schemas/document.ts';
import { noteId, topicId, tourId } from './schemas/id.ts';
import { layout } from './schemas/layout.ts';
import { paperFacts } from './schemas/paper.ts';
import { referenceAnnotations } from './schemas/references.ts';
import { permalinks } from './schemas/permalinks.ts';
import { site } from './schemas/site.ts';
import { noteFrontMatter } from './schemas/note.ts';
import { topicFrontMatter } from './schemas/topic.ts';
import { tourFrontMatter } from './schemas/tour.ts';

const content = resolve(process.env.CONTENT_DIR ?? 'content');

type Data = Record<string, unknown>;

/**
 * A collection of all that `read` finds, read again in `dev` when something under `path` changes. A build hands its corpus to the
 * pages (`views/corpus.ts`), and collections are empty then.
 */
function loader(
  path: string,
  read: (path: string) => Promise<{ id: string; data: Data; file: string }[]>,
): Loader {
  const load = async (context: LoaderContext): Promise<void> => {
    const entries = await read(path);
    context.store.clear();
    for (const { id, data, file } of entries) {
      context.store.set({ id, data: await context.parseData({ id, data, filePath: file }) });
    }
  };
  return {
    name: 'gazetteer-files',
    load: async (context) => {
      if (process.env.GAZETTEER_CORPUS) return;
      await load(context);
      let timer: NodeJS.Timeout | undefined;
      context.watcher?.add(path);
      context.watcher?.on('all', (_event, file) => {
        if (file !== path && !file.startsWith(join(path, '/'))) return;
        // normalize changes many files at once.
        clearTimeout(timer);
        timer = setTimeout(() => {
          load(context).catch((error: unknown) => context.logger.error(String(error)));
        }, 100);
      });
    },
  };
}

interface MarkdownFile {
  id: string;
  frontMatter: Data;
  body: string;
  /** On which the body begins. */
  line: number;
  file: string;
}

/** The Markdown files of a folder under their names; a folder that is not there is empty. */
async function markdownFiles(path: string): Promise<MarkdownFile[]> {
  const names = ((await readdir(path).catch(unlessAbsent)) ?? []).filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.toSorted().map(async (name) => {
      const file = join(path, name);
      const { yaml, body, line } = splitFrontMatter(await readFile(file, 'utf8'));
      return { id: basename(name, '.md'), frontMatter: readYaml(yaml, file), body, line, file };
    }),
  );
}

/** One file (YAML or JSON) as the one entry `all`; a file that is not there gives `missing`, and null is an error. */
function oneFile(name: string, missing: Data | null = {}): Loader {
  return loader(join(content, name), async (file) => {
    const text = await readFile(file, 'utf8').catch(unlessAbsent);
    const read = name.endsWith('.json') ? readJson : readYaml;
    const data = text === null ? missing : read(text, file);
    if (data === null) throw new Error(`${file} is missing. Run npm run normalize to make it.`);
    return [{ id: 'all', data, file }];
  });
}

/**
 * The Markdown files of a folder as one entry: Astro warns of an empty collection, and a corpus may have no topics, tours or
 * notes.
 */
function oneFolder(name: string): Loader {
  return loader(join(content, name), async (path) => {
    const pages = (await markdownFiles(path)).map(({ id, frontMatter, body, line }) => ({
      ...{ id, body, line },
      fields: frontMatter,
    }));
    return [{ id: 'all', data: { pages }, file: path }];
  });
}

/** What `oneFolder` gives. */
function written<Fields extends z.ZodType, Id extends z.ZodType>(fields: Fields, id: Id) {
  return z.strictObject({
    pages: z.array(z.strictObject({ id, fields, body: z.string(), line: z.number() })),
  });
}

/** null for a file that is not there; any other failure goes on. */
function unlessAbsent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

const record = z.record(z.string(), z.unknown());

function readYaml(text: string, file: string): Data {
  return parsed(() => record.parse(yamlValue(text) ?? {}), file);
}

function readJson(text: string, file: string): Data {
  return parsed(() => record.parse(JSON.parse(text)), file);
}

function parsed(parser: () => Data, file: string): Data {
  try {
    return parser();
  } catch (cause) {
    throw new Error(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

const annotation = (name: string): Loader => oneFile(`annotations/${name}.json`, null);

export const collections = {
  papers: defineCollection({
    loader: loader(join(content, 'papers'), async (path) =>
      (await markdownFiles(path)).map(({ id, frontMatter, body, file }) => ({
        id,
        data: { ...frontMatter, abstract: markdownToAbstract(body) || null },
        file,
      })),
    ),
    schema: paperFacts.extend({ abstract: z.string().nullable() }),
  }),
  topics: defineCollection({
    loader: oneFolder('topics'),
    schema: written(topicFrontMatter, topicId),
  }),
  tours: defineCollection({ loader: oneFolder('tours'), schema: written(tourFrontMatter, tourId) }),
  notes: defineCollection({ loader: oneFolder('notes'), schema: written(noteFrontMatter, noteId) }),
  // Absent where topics are written by hand.
  found: defineCollection({
    loader: oneFile('annotations/found-topics.json', { generated: '', topics: [], themes: [] }),
    schema: foundTopicAnnotations,
  }),
  assignments: defineCollection({ loader: annotation('topics'), schema: topicAnnotations }),
  works: defineCollection({ loader: annotation('works'), schema: workAnnotations }),
  results: defineCollection({ loader: annotation('results'), schema: resultAnnotations }),
  acronyms: defineCollection({ loader: annotation('acronyms'), schema: acronymAnnotations }),
  related: defineCollection({ loader: annotation('related'), schema: relatedAnnotations }),
  // Absent where nobody asked for reference lists.
  references: defineCollection({
    loader: oneFile('annotations/references.json', { generated: '', papers: {}, missing: [] }),
    schema: referenceAnnotations,
  }),
  authors: defineCollection({ loader: annotation('authors'), schema: authorAnnotations }),
  ledger: defineCollection({ loader: annotation('ledger'), schema: ledgerAnnotations }),
  site: defineCollection({ loader: oneFile('site.yaml'), schema: site }),
  documents: defineCollection({ loader: oneFile('documents.yaml'), schema: documents }),
  permalinks: defineCollection({ loader: oneFile('permalinks.yaml', null), schema: permalinks }),
  layout: defineCollection({ loader: oneFile('layout.json', null), schema: layout }),
};
