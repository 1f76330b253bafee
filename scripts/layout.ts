import { parseArgs } from 'node:util';
import { shown } from './effects/called-from.ts';
import { checkContentDir } from './effects/check-folders.ts';
import { command, Stop } from './effects/command.ts';
import { commandEnvironment } from './effects/environment.ts';
import { withLock, writing } from './effects/lock.ts';
import { count, renderFindings } from './effects/report.ts';
import { runLayout } from './effects/run-layout.ts';
import { describeLayout } from './pipeline/describe-layout.ts';

// Says how the map of CONTENT_DIR is laid out, as the next normalize would do it; --fresh lays it out anew and writes it:
//   CONTENT_DIR=folder npm run layout -- [--fresh]
const usage = `Usage: npm run layout -- [--fresh], where --fresh forgets the places in layout.json and draws the map anew.`;
const { contentDir } = commandEnvironment();

function readFresh(): boolean {
  try {
    return parseArgs({ options: { fresh: { type: 'boolean', default: false } } }).values.fresh;
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

await command(contentDir, 'Nothing was written.', async () => {
  const fresh = readFresh();
  checkContentDir(contentDir);
  const { findings, changed, before, corpus } = await withLock(contentDir, writing, () =>
    runLayout(contentDir, fresh),
  );
  if (corpus === null) throw new Stop(`${renderFindings(findings)}\n\n${count(findings.length, 'problem')}.`);
  console.log(describeLayout(corpus, before));
  const folder = shown(contentDir);
  if (fresh) console.log(`${count(changed.length, 'file')} written in ${folder}.`);
  else
    console.log(
      `Nothing was written${changed.includes('layout.json') ? '; "npm run normalize" would write layout.json' : ''}.`,
    );
});
