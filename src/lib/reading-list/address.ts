import type { ReadingList } from './list.ts';
import { readPapers } from './read-papers.ts';

// A list in an address: #1.<rows, deflated, base64url>.<papers>. The number at its end tells an address that was cut short
// from a whole one, and no program takes a digit for the end of a sentence.
const version = '1';

/** Letters of the fragment, and bytes of what it unfolds to. */
export const addressLimits = { letters: 100_000, bytes: 2_000_000 } as const;

/** What the part of an address after `#` holds; `none`: a place of the page, or nothing. */
export type Addressed =
  | { kind: 'none' }
  | { kind: 'newer' }
  | { kind: 'damaged' }
  | { kind: 'list'; list: ReadingList; dropped: number };

/**
 * @param knows whether the map has this paper: of others the title travels too
 * @returns the part after `#`; null when the list is too long for an address
 */
export async function writeAddress(
  list: ReadingList,
  knows: (id: string) => boolean,
): Promise<string | null> {
  const rows = list.map(({ id, title, read, note }) => {
    const row = [id, read ? 1 : 0, note, knows(id) ? '' : title];
    while (row.length > 1 && !row.at(-1)) row.pop();
    return row.length === 1 ? id : row;
  });
  const bytes = new TextEncoder().encode(JSON.stringify(rows));
  if (bytes.length > addressLimits.bytes) return null;
  const packed = await gather(slices(bytes).pipeThrough(new CompressionStream('deflate-raw')), Infinity);
  const address = `${version}.${toBase64Url(packed)}.${list.length}`;
  return address.length > addressLimits.letters ? null : address;
}

/** Reads what a stranger may have written: nothing is thrown, and no more is unfolded than the limits say. */
export async function readAddress(fragment: string): Promise<Addressed> {
  const given = fragment.replace(/^#/, '');
  const [, of = '', packed = '', count = ''] = /^(\d{1,6})\.([\w-]*)(?:\.(\d{1,6}))?$/.exec(given) ?? [];
  if (of === '') return { kind: /^\d+\./.test(given) ? 'damaged' : 'none' };
  if (of !== version) return { kind: 'newer' };
  if (given.length > addressLimits.letters || count === '') return { kind: 'damaged' };
  try {
    const unfolded = slices(fromBase64Url(packed)).pipeThrough(new DecompressionStream('deflate-raw'));
    const bytes = await gather(unfolded, addressLimits.bytes);
    const rows: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const read = Array.isArray(rows) ? readPapers(rows.map(asItem)) : null;
    return read === null ? { kind: 'damaged' } : { kind: 'list', ...read };
  } catch {
    return { kind: 'damaged' };
  }
}

function asItem(row: unknown): unknown {
  const [id, read, note, title] = (Array.isArray(row) ? row : [row]) as unknown[];
  return { id, read: read === 1, note, title };
}

/** Small pieces: one of them unfolds to no more than about a thousand times itself before the count is looked at. */
function slices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, (at += 1024)));
    },
  });
}

/** @throws RangeError as soon as more than `most` bytes have come; what the stream throws */
async function gather(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError(`more than ${most} bytes`);
    }
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws DOMException when it is none */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
}
