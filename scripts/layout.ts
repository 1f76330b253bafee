import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { commandEnvironment } from './effects/environment.ts';
import { count, renderFindings } from './effects/report.ts';
import { runLayout } from './effects/run-layout.ts';
import { describeLayout } from './pipeline/describe-layout.ts';

// Says how the map of CONTENT_DIR is laid out, as the next normalize would do it; --fresh lays it out anew and writes it:
//   CONTENT_DIR=folder npm run layout -- [--fresh]
const usage = `Usage: npm run layout -- [--fresh], where --fresh forgets the places in layout.json and draws the map anew.`;

try {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  const { contentDir } = commandEnvironment();
  const { findings, changed, before, corpus } = runLayout(contentDir, values.fresh);
  if (corpus === null) {
    console.error(
      `${renderFindings(findings)}\n\n${count(findings.length, 'problem')}; nothing was written.`,
    );
    process.exitCode = 1;
  } else {
    console.log(describeLayout(corpus, before));
    const folder = relative(process.cwd(), contentDir) || '.';
    if (values.fresh) console.log(`${count(changed.length, 'file')} written in ${folder}.`);
    else
      console.log(
        `Nothing was written${changed.includes('layout.json') ? '; "npm run normalize" would write layout.json' : ''}.`,
      );
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
}
