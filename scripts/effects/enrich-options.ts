import { parseArgs } from 'node:util';
import { referenceService, type ReferenceService } from '../../src/schemas/references.ts';
import { isDay } from '../../src/lib/day.ts';
import { dayBefore } from '../enrich/day-before.ts';
import { serviceAddress, services } from '../enrich/services.ts';
import { realClock } from './ask-politely.ts';
import { safe } from './report.ts';
import type { EnrichOptions } from './run-enrich.ts';

const usage =
  'Usage: npm run enrich -- [--only openalex|semantic-scholar] [--older-than 90d|2026-08-01] [--again] [--contact you@example.org] [--dry-run] [--no-normalize].';

/**
 * What a run is to do, or what is wrong with its arguments and variables.
 * @param today where `--today` does not say it
 */
export function enrichOptions(
  args: string[],
  env: NodeJS.ProcessEnv,
  today: string,
): (EnrichOptions & { normalize: boolean }) | string {
  try {
    const { values } = parseArgs({
      args,
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
    const day = values.today ?? today;
    const only = values.only === undefined ? null : referenceService.safeParse(values.only);
    if (only?.success === false)
      return `"${String(values.only)}" is no service: openalex or semantic-scholar. ${usage}`;
    const before = values.again ? day : dayBefore(values['older-than'], day);
    if (before === undefined || !isDay(day))
      return `"${values['older-than'] ?? day}" is no day such as 2026-08-01, and no number of days such as 90d. ${usage}`;
    const connection = (service: ReferenceService): EnrichOptions['connections'][ReferenceService] => ({
      address: serviceAddress(services[service], env[services[service].addressVariable]),
      key: env[services[service].keyVariable]?.trim() || null,
      patience: 60_000,
    });
    return {
      connections: { openalex: connection('openalex'), 'semantic-scholar': connection('semantic-scholar') },
      only: only?.data ?? null,
      ...{ before, today: day },
      contact: values.contact ?? null,
      dryRun: values['dry-run'],
      clock: realClock,
      say: (line) => console.log(safe(line)),
      normalize: !values['no-normalize'],
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${usage}`;
  }
}
