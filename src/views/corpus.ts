import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import { byText } from '../lib/fold.ts';
import { byTitle } from '../lib/tours/by-title.ts';
import { withFoundTopics } from '../lib/found-topics.ts';
import { corpusOfLines } from '../lib/handed-corpus.ts';
import { readNote, readTour } from '../markdown/tour.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { paperId } from '../schemas/id.ts';

let assembled: Promise<Corpus> | null = null;

/**
 * The corpus, assembled once a build: as the build hands it over in a file that `GAZETTEER_CORPUS` names. In `dev` it is that of
 * the content collections, each time anew: files change.
 */
export function loadCorpus(): Promise<Corpus> {
  const handed = process.env.GAZETTEER_CORPUS;
  if (import.meta.env.DEV && !handed) return collected().then(inOrder);
  assembled ??= handed ? Promise.resolve(inOrder(corpusOfLines(linesOf(handed)))) : collected().then(inOrder);
  return assembled;
}

/** Line by line: the file may be longer than a string can be. */
function* linesOf(file: string): Generator<string> {
  const bytes = readFileSync(file);
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    yield bytes.toString('utf8', from, end < 0 ? bytes.length : end);
    from = end < 0 ? bytes.length : end + 1;
  }
}

/** Lists by id, and without what a site withholds: a result or an acronym is of the words of an abstract. */
function inOrder(corpus: Corpus): Corpus {
  const byId = <Row extends { id: string }>(rows: readonly Row[]): Row[] =>
    rows.toSorted((a, b) => byText(a.id, b.id));
  const { showAbstracts } = corpus.site;
  return {
    ...corpus,
    papers: byId(corpus.papers),
    topics: byId(corpus.topics),
    works: byId(corpus.works),
    results: showAbstracts ? byId(corpus.results) : [],
    acronyms: showAbstracts ? corpus.acronyms : [],
    authors: byId(corpus.authors),
    tours: byTitle(corpus.tours),
    notes: byTitle(corpus.notes),
  };
}

async function collected(): Promise<Corpus> {
  const papers = (await getCollection('papers')).map((entry) => entry.data);
  const written = (await only('topics')).pages.map(({ id, fields, body }) => ({
    ...fields,
    id,
    introduction: body,
  }));
  const ledger = await only('ledger');
  const references = await only('references');
  const keyed = <Value>(record: Record<string, Value>) =>
    new Map(Object.entries(record).map(([id, value]) => [paperId.parse(id), value] as const));
  return {
    ...withFoundTopics(await only('site'), written, await only('found')),
    papers,
    assignments: keyed((await only('assignments')).papers),
    works: (await only('works')).works,
    results: (await only('results')).results,
    acronyms: (await only('acronyms')).acronyms,
    related: keyed((await only('related')).papers),
    references: keyed(references.papers),
    missing: references.missing,
    authors: (await only('authors')).authors,
    documents: new Map(Object.entries(await only('documents'))),
    ledger: ledger.documents,
    doubts: ledger.doubts,
    permalinks: await only('permalinks'),
    layout: await only('layout'),
    tours: (await only('tours')).pages.map((page) => readTour(page).tour),
    notes: (await only('notes')).pages.map((page) => readNote(page).note),
  };
}

/** The one entry of a collection made of one file. */
async function only<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>['data']> {
  const [entry] = await getCollection(name);
  if (!entry) throw new Error(`The collection ${name} is empty.`);
  return entry.data;
}
