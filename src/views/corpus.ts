import { getCollection } from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import { byText } from '../lib/fold.ts';
import { byTitle } from '../lib/tours/by-title.ts';
import { withFoundTopics } from '../lib/found-topics.ts';
import { readNote, readTour } from '../markdown/tour.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { paperId } from '../schemas/id.ts';

let assembled: Promise<Corpus> | null = null;

/** The corpus of the content collections, assembled once a build (in `dev`, each time: files change). Lists by id. */
export function loadCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) return assemble();
  assembled ??= assemble();
  return assembled;
}

async function assemble(): Promise<Corpus> {
  const papers = (await getCollection('papers')).map((entry) => entry.data);
  const written = (await only('topics')).pages.map(({ id, fields, body }) => ({
    ...fields,
    id,
    introduction: body,
  }));
  const ledger = await only('ledger');
  const keyed = <Value>(record: Record<string, Value>) =>
    new Map(Object.entries(record).map(([id, value]) => [paperId.parse(id), value] as const));
  const { site, topics } = withFoundTopics(await only('site'), written, await only('found'));
  return {
    site,
    papers: papers.toSorted((a, b) => byText(a.id, b.id)),
    topics: topics.toSorted((a, b) => byText(a.id, b.id)),
    assignments: keyed((await only('assignments')).papers),
    works: (await only('works')).works.toSorted((a, b) => byText(a.id, b.id)),
    // A result is a sentence of an abstract.
    results: site.showAbstracts ? (await only('results')).results.toSorted((a, b) => byText(a.id, b.id)) : [],
    acronyms: site.showAbstracts ? (await only('acronyms')).acronyms : [],
    related: keyed((await only('related')).papers),
    authors: (await only('authors')).authors.toSorted((a, b) => byText(a.id, b.id)),
    documents: new Map(Object.entries(await only('documents'))),
    ledger: ledger.documents,
    doubts: ledger.doubts,
    permalinks: await only('permalinks'),
    layout: await only('layout'),
    tours: byTitle((await only('tours')).pages.map((page) => readTour(page).tour)),
    notes: byTitle((await only('notes')).pages.map((page) => readNote(page).note)),
  };
}

/** The one entry of a collection made of one file. */
async function only<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>['data']> {
  const [entry] = await getCollection(name);
  if (!entry) throw new Error(`The collection ${name} is empty.`);
  return entry.data;
}
