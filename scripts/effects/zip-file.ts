import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** The earliest time that a zip can tell, so that the same files give the same bytes; zips know no time zone. */
const noTime = (): Date => new Date(1980, 0, 1);
/** What is packed already. */
const packed = /\.(?:png|jpe?g|webp|woff2|gz|zip)$/;

export interface ZipFile {
  add: (path: string, content: string | Uint8Array) => void;
  /** Puts the whole file in its place. @returns its size in bytes */
  close: () => number;
  /** Leaves what stood in its place, and nothing beside it. */
  abandon: () => void;
}

/** Writes a zip piece by piece, beside its place until it is whole. */
export function openZip(path: string): ZipFile {
  const staging = `${path}.part`;
  const file = openSync(staging, 'w');
  let size = 0;
  let isOpen = true;
  const closeFile = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    // All of it: a single write may take a part only where a disk is nearly full.
    writeFileSync(file, chunk);
    size += chunk.length;
  });
  return {
    add: (name, content) => {
      const entry = packed.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 9 });
      entry.mtime = noTime();
      zip.add(entry);
      entry.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true);
    },
    close: () => {
      zip.end();
      closeFile();
      renameSync(staging, path);
      return size;
    },
    abandon: () => {
      closeFile();
      rmSync(staging, { force: true });
    },
  };
}
