import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { offlineSizePath, workerHead, workerPath, type OfflineSize } from '../../src/lib/offline/settings.ts';
import { offlineFiles, type SiteFile } from '../publish/offline-files.ts';
import { bundle } from './bundle.ts';
import { allFiles } from './read-files.ts';

/**
 * Writes the service worker of a built site into its folder, and what `/offline/` says of it. A site that keeps nothing gets
 * one that removes an older one.
 * @param root the folder of the code
 * @returns what a browser keeps on a first visit; null where nothing
 */
export async function writeServiceWorker(
  folder: string,
  base: string,
  isKept: boolean,
  root: string,
): Promise<OfflineSize | null> {
  const code = await bundle(join(root, 'src/client/offline', isKept ? 'sw.ts' : 'remove.ts'));
  const write = (settings: object): void =>
    writeFileSync(join(folder, workerPath), `${workerHead}${JSON.stringify(settings)};\n${code}`);
  if (!isKept) {
    write({ base });
    return null;
  }
  // Other code keeps in another cache: one in use is never written anew.
  const worker = { path: workerPath, bytes: 0, digest: digestOf(code) };
  const { settings, size } = offlineFiles([...siteFiles(folder), worker], base, (path) =>
    readFileSync(join(folder, path.replace(/(^|\/)$/, '$1index.html')), 'utf8'),
  );
  write(settings);
  writeFileSync(join(folder, offlineSizePath), `${JSON.stringify(size)}\n`);
  return size;
}

const digestOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

function siteFiles(folder: string): SiteFile[] {
  return allFiles(folder).map((file) => {
    const content = readFileSync(join(folder, file));
    return {
      path: file.replace(/(^|\/)index\.html$/, '$1'),
      bytes: content.length,
      digest: digestOf(content),
    };
  });
}
