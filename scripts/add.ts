import { parseArgs } from 'node:util';
import { isDay } from '../src/lib/day.ts';
import { calledFrom, shown } from './effects/called-from.ts';
import { command } from './effects/command.ts';
import { commandEnvironment } from './effects/environment.ts';
import { given } from './effects/given.ts';
import { withLock, writing } from './effects/lock.ts';
import { count, renderFates, renderFindings } from './effects/report.ts';
import { runAdd } from './effects/run-add.ts';

const usage =
  'Usage: npm run add -- FILE… [--captured 2026-03-01] [--dry-run]. --captured is the day the files were saved.';

const { values, files } = given(usage, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      captured: { type: 'string' },
      today: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const wrong = [values.captured, values.today].find((date) => date !== undefined && !isDay(date));
  if (wrong !== undefined) return `"${wrong}" is no day such as 2026-03-01.`;
  return positionals.length === 0 ? 'No file given.' : { values, files: positionals };
});
const { contentDir } = commandEnvironment();
await command(contentDir, 'Nothing was added.', async () => {
  const { fates, brought, findings } = await withLock(contentDir, writing, () =>
    runAdd(contentDir, files, {
      captured: values.captured ?? null,
      today: values.today ?? new Date().toISOString().slice(0, 10),
      from: calledFrom(),
      dryRun: values['dry-run'],
    }),
  );
  console.log(renderFates(fates, brought));
  const of = (kind: string): number => fates.filter((fate) => fate.kind === kind).length;
  const folder = shown(contentDir);
  if (findings.length > 0) {
    console.error(
      `\n${renderFindings(findings)}\n\n${count(findings.length, 'problem')} in ${folder}; nothing was added.`,
    );
    process.exitCode = 1;
  } else {
    const done = values['dry-run'] ? 'would be added to' : 'added to';
    console.log(
      `\n${count(of('added'), 'document')} ${done} ${folder}, ${of('there')} there already, ${of('failed')} failed.`,
    );
    if (of('failed') > 0) process.exitCode = 1;
  }
});
