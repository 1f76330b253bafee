import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** Unpacks the one zip of a folder, as a reader of a bundle does; the folder in it becomes `into`. */
export function unpackBundle(zips: string, into: string): void {
  const [zip = ''] = readdirSync(zips);
  for (const [path, content] of Object.entries(unzipSync(readFileSync(join(zips, zip))))) {
    const file = join(into, path.replace(/^[^/]+\//, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
