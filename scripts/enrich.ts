import { parseArgs } from 'node:util';
import { referenceService, type ReferenceService } from '../src/schemas/references.ts';
import { realClock } from './effects/ask-politely.ts';
import { shown } from './effects/called-from.ts';
import { checkContentDir } from './effects/check-folders.ts';
import { command } from './effects/command.ts';
import { commandEnvironment } from './effects/environment.ts';
import { count, renderFindings, safe } from './effects/report.ts';
import { enrichAlone, runEnrich, type EnrichOptions } from './effects/run-enrich.ts';
import { normalizeLocked } from './effects/run-normalize.ts';
import { dayBefore } from './enrich/day-before.ts';
import { isLeft, tallyLines } from './enrich/report.ts';
import { serviceAddress, services } from './enrich/services.ts';

const usage =
  'Usage: npm run enrich -- [--only openalex|semantic-scholar] [--older-than 90d|2026-08-01] [--again] [--contact you@example.org] [--dry-run] [--no-normalize].';

/** The arguments and variables, or what is wrong with them. */
function readOptions(): (EnrichOptions & { normalize: boolean }) | string {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        again: { type: 'boolean', default: false },
        'older-than': { type: 'string' },
        contact: { type: 'string' },
        today: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'no-normalize': { type: 'boolean', default: false },
      },
    });
    const today = values.today ?? new Date().toISOString().slice(0, 10);
    const only = values.only === undefined ? null : referenceService.safeParse(values.only);
    if (only?.success === false)
      return `"${String(values.only)}" is no service: openalex or semantic-scholar.`;
    const before = values.again ? today : dayBefore(values['older-than'], today);
    if (before === undefined || dayBefore(today, today) === undefined)
      return `"${values['older-than'] ?? today}" is no day such as 2026-08-01, and no number of days such as 90d.`;
    const connection = (service: ReferenceService): EnrichOptions['connections'][ReferenceService] => ({
      address: serviceAddress(services[service], process.env[services[service].addressVariable]),
      key: process.env[services[service].keyVariable]?.trim() || null,
      patience: 60_000,
    });
    return {
      connections: { openalex: connection('openalex'), 'semantic-scholar': connection('semantic-scholar') },
      only: only?.data ?? null,
      ...{ before, today },
      contact: values.contact ?? null,
      dryRun: values['dry-run'],
      clock: realClock,
      say: (line) => console.log(safe(line)),
      normalize: !values['no-normalize'],
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const options = readOptions();
if (typeof options === 'string') {
  console.error(`${safe(options)} ${usage}`);
  process.exit(1);
}
const { contentDir } = commandEnvironment();
const folder = shown(contentDir);
await command(contentDir, 'What was fetched before stands.', async () => {
  checkContentDir(contentDir);
  await enrichAlone(contentDir, async () => {
    const { findings, plan, tallies, nameless } = await runEnrich(contentDir, options);
    if (findings.length > 0) {
      console.error(`${renderFindings(findings)}\n\n${count(findings.length, 'problem')}; nobody was asked.`);
      process.exitCode = 1;
      return;
    }
    for (const line of plan) console.log(line);
    if (nameless > 0)
      console.log(
        `${count(nameless, 'paper')} without arXiv number and DOI: nobody can be asked about ${nameless === 1 ? 'it' : 'them'}.`,
      );
    if (options.dryRun) return;
    for (const tally of tallies) {
      for (const line of tallyLines(tally)) (isLeft(tally) ? console.error : console.log)(safe(line));
    }
    if (tallies.some(isLeft)) process.exitCode = 1;
    if (!options.normalize) {
      console.log(`Run "npm run normalize" to put it on the pages.`);
      return;
    }
    const { findings: wrong, changed } = await normalizeLocked(contentDir);
    if (wrong.length > 0) {
      console.error(
        `${renderFindings(wrong)}\n${count(wrong.length, 'problem')}; what was fetched stands in ${folder}/references.json, and the pages as they were.`,
      );
      process.exitCode = 1;
    } else
      console.log(
        changed.length === 0
          ? `Nothing changed in ${folder}.`
          : `${count(changed.length, 'file')} written in ${folder}.`,
      );
  });
});
