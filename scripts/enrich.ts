import { shown } from './effects/called-from.ts';
import { checkContentDir } from './effects/check-folders.ts';
import { command } from './effects/command.ts';
import { enrichOptions } from './effects/enrich-options.ts';
import { commandEnvironment } from './effects/environment.ts';
import { count, renderFindings, renderWritten, safe } from './effects/report.ts';
import { enrichAlone, runEnrich } from './effects/run-enrich.ts';
import { normalizeLocked } from './effects/run-normalize.ts';
import { isLeft, tallyLines, wayOut } from './enrich/report.ts';

const options = enrichOptions(process.argv.slice(2), process.env, new Date().toISOString().slice(0, 10));
if (typeof options === 'string') {
  console.error(safe(options));
  process.exit(1);
}
const { contentDir } = commandEnvironment();
const folder = shown(contentDir);
await command(contentDir, 'What was fetched before stands.', async () => {
  checkContentDir(contentDir);
  await enrichAlone(contentDir, async () => {
    const { findings, plan, tallies, nameless } = await runEnrich(contentDir, options);
    if (findings.length > 0) {
      console.error(
        [
          renderFindings(findings),
          ...wayOut(findings),
          `\n${count(findings.length, 'problem')}; nobody was asked.`,
        ].join('\n'),
      );
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
    } else console.log(renderWritten(changed, folder));
  });
});
