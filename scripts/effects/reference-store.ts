import { join } from 'node:path';
import { wayOut } from '../enrich/report.ts';
import { renderReferences, emptyFile } from '../enrich/render.ts';
import { takeTold, withoutStrays, type Told } from '../enrich/told.ts';
import { referencesFile, type ReferencesFile, type ReferenceService } from '../../src/schemas/references.ts';
import type { Clock } from './ask-politely.ts';
import { Stop } from './command.ts';
import { withLock, writing } from './lock.ts';
import { parseJson } from './parse.ts';
import { readText } from './read-files.ts';
import { renderFindings } from './report.ts';
import { swapFiles } from './swap-files.ts';

const name = 'references.json';
/** A save may take this share of the time: of 100,000 papers one takes seconds. */
const share = 5;

export interface ReferenceStore {
  file: () => ReferencesFile;
  /** Takes what was told, and saves it. @returns papers whose older list was kept */
  take: (service: ReferenceService, told: Told) => Promise<string[]>;
  /** Saves what is not saved yet. */
  save: () => Promise<void>;
}

/**
 * `references.json` while it grows: saved after each answer in one move, so that a run that is killed loses one answer at most. What another
 * program wrote there meanwhile stands, and what was told is put into it.
 * @throws Stop where it cannot be read; errors of the file system
 */
export function openStore(contentDir: string, day: string, clock: Clock): ReferenceStore {
  const path = join(contentDir, name);
  let known = readText(path);
  let file = known === null ? structuredClone(emptyFile) : parsed(known);
  let pending: [ReferenceService, Told][] = [];
  let next = -Infinity;

  const save = (): Promise<void> =>
    withLock(contentDir, writing, () => {
      if (pending.length === 0) return;
      const before = clock.now();
      const there = readText(path);
      if (there !== known && there !== null) {
        file = parsed(there);
        for (const [service, told] of pending) takeTold(file, service, day, told);
      }
      file = withoutStrays(file);
      const text = renderReferences(file);
      if (text !== there) swapFiles(contentDir, new Map([[name, text]]), []);
      [known, pending] = [text, []];
      const took = clock.now() - before;
      next = took < 200 ? -Infinity : clock.now() + share * took;
    });
  return {
    file: () => file,
    save,
    async take(service, told) {
      const kept = takeTold(file, service, day, told);
      pending.push([service, told]);
      if (clock.now() >= next) await save();
      return kept;
    },
  };
}

function parsed(text: string): ReferencesFile {
  const result = parseJson(name, text, referencesFile);
  if (result.ok) return result.value;
  throw new Stop([renderFindings(result.findings), ...wayOut(result.findings)].join('\n'));
}
