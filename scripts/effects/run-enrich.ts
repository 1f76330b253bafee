import { join } from 'node:path';
import type { Finding } from '../../src/schemas/entry.ts';
import { referenceService, type ReferenceService } from '../../src/schemas/references.ts';
import { askPapers as askOpenAlex, askWorks } from '../enrich/openalex/flow.ts';
import { newTally, planLines, progress, tallied, type Tally } from '../enrich/report.ts';
import { ServiceStop } from '../enrich/request.ts';
import { askPapers as askScholar } from '../enrich/semantic-scholar/flow.ts';
import { services } from '../enrich/services.ts';
import type { Told } from '../enrich/told.ts';
import { wantedPapers, wantedWorks } from '../enrich/wanted.ts';
import { identifierKeys } from '../annotate/references/index.ts';
import { mergeAll } from '../pipeline/merge-all.ts';
import { readDocuments } from '../read/index.ts';
import { askPolitely, type Asking, type Clock } from './ask-politely.ts';
import type { Connection } from './fetch-answer.ts';
import { withLock, writing } from './lock.ts';
import { readContent } from './read-content.ts';
import { openStore, type ReferenceStore } from './reference-store.ts';
import { recover } from './swap-files.ts';

export interface EnrichOptions {
  connections: Readonly<Record<ReferenceService, Omit<Connection, 'contact' | 'terms'>>>;
  /** Who is asked; null: both. */
  only: ReferenceService | null;
  /** Answers of earlier days are asked for anew. */
  before: string | null;
  /** Instead of the contact of site.yaml. */
  contact: string | null;
  today: string;
  dryRun: boolean;
  clock: Clock;
  say: (line: string) => void;
}

export interface EnrichRun {
  tallies: Tally[];
  /** What a run would ask; of a dry run only. */
  plan: string[];
  /** Papers that nobody can be asked about, since they have no arXiv number and no DOI. */
  nameless: number;
  /** What is wrong with the content folder: then nobody was asked. */
  findings: Finding[];
}

/**
 * Asks for the reference lists of the papers of a content folder, and keeps what comes. What one service does not give, the other may.
 * @throws Stop where `references.json` cannot be read; errors of the file system
 */
export async function runEnrich(contentDir: string, options: EnrichOptions): Promise<EnrichRun> {
  const { input, findings } = await withLock(contentDir, writing, () => {
    recover(contentDir);
    return readContent(contentDir);
  });
  const run: EnrichRun = { tallies: [], plan: [], nameless: 0, findings };
  if (findings.length > 0) return run;
  const read = readDocuments(input);
  const { papers, findings: wrong } = mergeAll(read.entries, input);
  run.findings = [...read.findings, ...wrong];
  if (run.findings.length > 0) return run;

  run.nameless = papers.filter((paper) => identifierKeys(paper).length === 0).length;
  const store = openStore(contentDir, options.today, options.clock);
  const asked = referenceService.options.filter((service) => (options.only ?? service) === service);
  if (options.dryRun) {
    const number = (service: ReferenceService): number =>
      wantedPapers(papers, store.file(), service, options.before).length;
    const works = wantedWorks(store.file(), options.before).length;
    run.plan = planLines({
      openalex: asked.includes('openalex') ? { papers: number('openalex'), works } : null,
      scholar: asked.includes('semantic-scholar') ? number('semantic-scholar') : null,
    });
    return run;
  }
  for (const service of asked) {
    const tally = newTally(services[service].name);
    run.tallies.push(tally);
    const contact = options.contact ?? input.site.contact;
    const connection: Connection = { ...options.connections[service], contact, terms: services[service] };
    const asking = askPolitely(connection, options.clock, options.say);
    const take = async (flow: AsyncGenerator<Told>): Promise<void> => {
      for await (const told of flow) {
        tallied(tally, told, await store.take(service, told));
        options.say(progress(tally));
      }
    };
    try {
      const wanted = wantedPapers(papers, store.file(), service, options.before);
      tally.papers = wanted.length;
      if (service === 'openalex') {
        await take(askOpenAlex(wanted, asking.ask));
        await askAboutWorks(store, tally, options.before, asking, take);
      } else await take(askScholar(wanted, asking.ask));
    } catch (error) {
      if (!(error instanceof ServiceStop)) throw error;
      tally.stopped = error.message;
    } finally {
      await store.save();
    }
    tally.requests = asking.sent();
  }
  return run;
}

async function askAboutWorks(
  store: ReferenceStore,
  tally: Tally,
  before: string | null,
  { ask }: Asking,
  take: (flow: AsyncGenerator<Told>) => Promise<void>,
): Promise<void> {
  const keys = wantedWorks(store.file(), before);
  tally.works = keys.length;
  await take(askWorks(keys, ask));
}

/** Works while no other run of `enrich` does; other commands may write meanwhile. @throws Stop */
export const enrichAlone = <T>(contentDir: string, work: () => Promise<T>): Promise<T> =>
  withLock(join(contentDir, 'references.json'), 0, work);
