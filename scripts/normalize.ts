import { shown } from './effects/called-from.ts';
import { checkContentDir } from './effects/check-folders.ts';
import { command } from './effects/command.ts';
import { commandEnvironment } from './effects/environment.ts';
import { count, renderDoubts, renderFindings, renderMoves, renderWritten } from './effects/report.ts';
import { normalizeLocked } from './effects/run-normalize.ts';

const check = process.argv.includes('--check');
const { contentDir } = commandEnvironment();

await command(contentDir, 'The collections stand as they were.', async () => {
  checkContentDir(contentDir);
  const { findings, counts, changed, doubts, moves } = await normalizeLocked(contentDir, check);
  if (findings.length > 0) {
    console.error(renderFindings(findings));
    console.error(`\n${count(findings.length, 'problem')}; nothing was written.`);
    process.exitCode = 1;
  } else {
    console.log(
      `${count(counts.documents, 'document')}, ${count(counts.entries, 'entry', 'entries')}, ${count(counts.papers, 'paper')}. ` +
        `Every line accounted for: ${count(counts.lines, 'line')}, ${counts.furnitureLines} of page furniture.\n` +
        renderDoubts(doubts),
    );
    if (moves.length > 0) console.log(renderMoves(moves));
    const folder = shown(contentDir);
    if (check && changed.length > 0) {
      console.error(
        `${count(changed.length, 'file')} in ${folder} not as normalize makes ${changed.length === 1 ? 'it' : 'them'}:\n${changed.join('\n')}\nRun "npm run normalize" and commit the result.`,
      );
      process.exitCode = 1;
    } else console.log(renderWritten(changed, folder));
  }
});
