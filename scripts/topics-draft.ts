import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calledFrom, shown } from './effects/called-from.ts';
import { checkContentDir } from './effects/check-folders.ts';
import { command } from './effects/command.ts';
import { commandEnvironment } from './effects/environment.ts';
import { given } from './effects/given.ts';
import { withLock, writing } from './effects/lock.ts';
import { count, renderFindings } from './effects/report.ts';
import { runTopicsDraft } from './effects/run-topics-draft.ts';

const usage =
  'Usage: npm run topics:draft [-- FOLDER]. Writes to topics/ of the content folder, or to FOLDER.';

// null: to the folder of the content.
const { to } = given(usage, () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [to = null, ...others] = positionals;
  return others.length > 0 ? 'One folder at most.' : { to };
});
const { contentDir } = commandEnvironment();
await command(contentDir, 'Nothing was written.', async () => {
  checkContentDir(contentDir);
  const elsewhere = to === null ? null : resolve(calledFrom(), to);
  const run = await withLock(contentDir, writing, () => runTopicsDraft(contentDir, elsewhere));
  if (run.kind === 'wrong') {
    console.error(
      `${renderFindings(run.findings)}\n\n${count(run.findings.length, 'problem')}; nothing was written.`,
    );
    process.exitCode = 1;
  } else if (run.kind === 'there') {
    console.log(
      `${shown(contentDir)} has ${count(run.topics, 'topic file')} already; nothing was written. ` +
        'Name a folder to write drafts there: npm run topics:draft -- drafts',
    );
  } else if (run.kind === 'nothing') {
    console.log('No topics were found: the papers are too few, or too unlike. Nothing was written.');
  } else {
    const { folder, written, kept, themes, unlisted } = run;
    console.log(
      `${count(written.length, 'topic file')} written in ${shown(folder)}` +
        `${kept.length === 0 ? '' : `; ${kept.join(', ')} left as they were`}.` +
        (themes ? ' Their themes stand in site.yaml.' : ''),
    );
    if (unlisted.length > 0)
      console.log(
        `Their themes are not listed in site.yaml. Add them there under "themes", or change the field "theme" of the files:\n` +
          unlisted.map(({ id, name }) => `  - id: ${id}\n    name: ${name}`).join('\n'),
      );
    console.log(
      'Edit them, then run "npm run normalize": files in topics/ say from then on what the topics are.',
    );
  }
});
