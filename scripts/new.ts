import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { calledFrom, shown } from './effects/called-from.ts';
import { codeSource } from './effects/code-source.ts';
import { command } from './effects/command.ts';
import { given } from './effects/given.ts';
import { runNew } from './effects/run-new.ts';

const usage = 'Usage: npm run new -- FOLDER. Writes what a map of your own begins with to an empty folder.';

const { name } = given(usage, () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [name, ...others] = positionals;
  if (name === undefined || name === '') return 'No folder given.';
  return others.length > 0 ? 'One folder only.' : { name };
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = resolve(calledFrom(), name);
await command(folder, 'Nothing was written.', () => {
  const source = codeSource(root);
  const files = runNew(root, folder, source);
  const place = /^[\w./~-]+$/.test(folder) ? folder : `"${folder}"`;
  console.log(
    `${String(files.length)} files written to ${shown(folder)}.\n\n` +
      `  1. Name the map in site.yaml.\n` +
      `  2. Add documents:  CONTENT_DIR=${place} npm run add -- FILE…\n` +
      `  3. Look at it:     CONTENT_DIR=${place} npm start\n` +
      `  4. Commit the folder to a repository of its own and push it (docs/own-repository.md).\n\n` +
      (source === null
        ? 'This code is no clone from GitHub: say in .github/workflows/pages.yml which code builds the map.'
        : `.github/workflows/pages.yml builds it with ${source.repository} as it is here, at ${source.commit.slice(0, 12)}.`),
  );
});
