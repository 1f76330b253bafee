import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runEnrich, type EnrichOptions } from '../../scripts/effects/run-enrich.ts';
import { tallyLines, wayOut } from '../../scripts/enrich/report.ts';
import { referencesFile, type ReferencesFile } from '../../src/schemas/references.ts';
import { copyOf, fixture } from './fixture.ts';
import { library } from './reference-library.ts';
import { startServices, type ReferenceServices } from './reference-services.ts';

const keys = [
  ...['2401.10001', '2402.10002', '2403.10003', '2404.10004', '2406.10006', '2407.10007', '2408.10008'],
  ...['2409.10009', '2410.10010', '2411.10011'],
].map((number) => `arxiv:${number}`);
export const books = [...keys, 'doi:10.5555/kelpforest.2024.3'];

interface Desk extends ReferenceServices {
  folder: string;
  said: string[];
  waited: number[];
  run: (more?: Partial<EnrichOptions>) => Promise<string[]>;
  text: () => string;
  file: () => ReferencesFile;
}

/** A content folder of twelve papers, the services beside it, and a clock on which waiting takes no time; gone after the test. */
export async function desk(length = 45): Promise<Desk> {
  const services = await startServices(library(books, length));
  const { folder, dispose } = copyOf(fixture('references', 'input'));
  onTestFinished(dispose);
  onTestFinished(services.close);
  rmSync(join(folder, 'references.json'));
  const [said, waited]: [string[], number[]] = [[], []];
  const connection = { address: new URL(services.url), key: null, patience: 10_000 };
  const options: EnrichOptions = {
    connections: { openalex: connection, 'semantic-scholar': connection },
    ...{ only: null, before: null, contact: null, today: '2026-11-23', dryRun: false },
    clock: { now: () => 0, wait: (time) => Promise.resolve(void waited.push(time)) },
    say: (line) => said.push(line),
  };
  const text = (): string => readFileSync(join(folder, 'references.json'), 'utf8');
  return {
    ...{ ...services, folder, said, waited, text },
    file: () => referencesFile.parse(JSON.parse(text())),
    run: async (more = {}) => {
      const { tallies, plan, findings } = await runEnrich(folder, { ...options, ...more });
      return [
        ...findings.map(({ message }) => message),
        ...wayOut(findings),
        ...plan,
        ...tallies.flatMap(tallyLines),
      ];
    },
  };
}
