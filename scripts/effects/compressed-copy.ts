import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What hosts compress; pictures and fonts are compressed already. */
const text = /\.(?:html|css|js|json|ndjson|svg|txt|xml|csv|bib|ris|md)$/;

/** Copies a built site, with a compressed twin beside each text, which `serve` gives to browsers that take it, as hosts do. */
export function copyCompressed(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const item of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || !text.test(item.name)) continue;
    const path = join(item.parentPath, item.name);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  }
}
