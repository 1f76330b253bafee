import { join } from 'node:path';
import { shown } from './effects/called-from.ts';
import { command, Stop } from './effects/command.ts';
import { commandEnvironment } from './effects/environment.ts';
import { withLock, writing } from './effects/lock.ts';
import { allFiles, readText } from './effects/read-files.ts';
import { count } from './effects/report.ts';
import { swapFiles } from './effects/swap-files.ts';
import { release, releasedAddresses, unanswered } from './publish/released.ts';

// npm run release: builds the site, and writes down the addresses it gives out, in released.txt of the content folder.
await import('./build.ts');

const { contentDir, outDir } = commandEnvironment();
await command(contentDir, 'The site was built; released.txt stands as it was.', () =>
  withLock(contentDir, writing, () => {
    const files = allFiles(outDir);
    const path = join(contentDir, 'released.txt');
    const before = readText(path) ?? '';
    const lost = unanswered(releasedAddresses(before), files);
    if (lost.length > 0)
      throw new Stop(
        `${lost.map((address) => `released.txt: ${address} was released and no longer answers.`).join('\n')}\n` +
          'Give the page back its address, or name the old one as a former id in corrections.yaml (rename, join).',
      );
    const after = release(files, before);
    swapFiles(contentDir, new Map([['released.txt', after]]), []);
    const added = releasedAddresses(after).length - releasedAddresses(before).length;
    console.log(
      `${count(releasedAddresses(after).length, 'address', 'addresses')} in ${shown(path)}, ${added} of them new. Commit the file and tag the release.`,
    );
  }),
);
