import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addressLimits, readAddress, writeAddress } from '../../../../src/lib/reading-list/address.ts';
import { limits, type ListItem } from '../../../../src/lib/reading-list/list.ts';
import { isSame } from '../../../../src/lib/reading-list/merge.ts';
import { anyList, hundredPapers } from './sample.ts';

const packed = (value: unknown): string => deflateRawSync(JSON.stringify(value)).toString('base64url');
const all = (): boolean => true;
const none = (): boolean => false;

describe('a list in an address', () => {
  it('comes back with order, notes and marks: 100 papers with notes of 200 letters', async () => {
    const papers = hundredPapers();
    const address = (await writeAddress(papers, all)) ?? '';
    console.log(`100 papers with notes of 200 letters: an address of ${address.length} letters`);
    const bare = await writeAddress(
      papers.map((item) => ({ ...item, note: '' })),
      all,
    );
    console.log(`100 papers without notes: ${(bare ?? '').length}`);
    expect(address).toMatch(/^1\.[\w-]+\.100$/);
    expect(address.length).toBeLessThan(16_000);
    const read = await readAddress(`#${address}`);
    expect(read).toEqual({ kind: 'list', list: papers.map((item) => ({ ...item, title: '' })), dropped: 0 });
  });

  it('carries the titles of papers that the map does not know', async () => {
    const papers = hundredPapers();
    const read = await readAddress((await writeAddress(papers, none)) ?? '');
    expect(read).toEqual({ kind: 'list', list: papers, dropped: 0 });
  });

  it('comes back, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyList, async (list) => {
        const address = await writeAddress(list, all);
        const read = await readAddress(address ?? '');
        expect(read.kind === 'list' && isSame(read.list, list)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is not made where it would be too long', async () => {
    let seed = 1;
    const noise = (): string =>
      Array.from({ length: limits.note }, () =>
        String.fromCharCode(33 + ((seed = (seed * 48271) % 2147483647) % 90)),
      ).join('');
    const list = Array.from({ length: 40 }, (_, i): ListItem => ({
      id: `p${i}`,
      title: '',
      read: false,
      note: noise(),
    }));
    expect(await writeAddress(list, all)).toBeNull();
  });
});

describe('an address from a stranger', () => {
  it.each(['', '#', '#content', '#y2024', '#results'])('%j holds no list', async (fragment) => {
    expect(await readAddress(fragment)).toEqual({ kind: 'none' });
  });

  it.each([
    ['cut short', `#1.${packed(['galore']).slice(0, 6)}`],
    ['cut in its packing', `#1.${packed(['galore', 'h2o']).slice(0, 8)}.2`],
    ['no packing', '#1.AAAA.1'],
    ['no list', `#1.${packed({ papers: [] })}.1`],
    ['no JSON', `#1.${deflateRawSync('galore').toString('base64url')}.1`],
    ['no text', `#1.${deflateRawSync(Buffer.from([0xff, 0xfe, 0x22])).toString('base64url')}.1`],
    ['a sign too many', `#1.${packed(['galore'])}!.1`],
    ['too long', `#1.${'A'.repeat(addressLimits.letters)}.1`],
  ])('%s: is named as damaged', async (_, fragment) => {
    expect(await readAddress(fragment)).toEqual({ kind: 'damaged' });
  });

  it('of a newer edition is named so', async () => {
    expect(await readAddress('#2.abc')).toEqual({ kind: 'newer' });
    expect(await readAddress('#2.abc.9')).toEqual({ kind: 'newer' });
  });

  it('that unfolds to seventy megabytes is stopped on the way', async () => {
    const bomb = deflateRawSync(Buffer.alloc(70_000_000)).toString('base64url');
    expect(bomb.length).toBeLessThan(addressLimits.letters);
    expect(await readAddress(`#1.${bomb}.1`)).toEqual({ kind: 'damaged' });
  });

  it('keeps ids that no map may know, drops what is no id, cuts what is too long', async () => {
    const rows = [
      'never-heard-of',
      ['../../etc', 1],
      ['<img src=x onerror=alert(1)>', 0],
      ['galore', 1, `<b>\u202e\0${'n'.repeat(limits.note)}`, 7],
      ['galore', 0, 'again'],
      null,
      { id: 'h2o' },
    ];
    const read = await readAddress(`#1.${packed(rows)}.7`);
    expect(read).toEqual({
      kind: 'list',
      list: [
        { id: 'never-heard-of', title: '', read: false, note: '' },
        { id: 'galore', title: '', read: true, note: `<b>${'n'.repeat(limits.note - 5)}` },
      ],
      dropped: 4,
    });
  });

  it('holds at most as many papers as a list may', async () => {
    const rows = Array.from({ length: limits.papers + 5 }, (_, i) => `p${i}`);
    const read = await readAddress(`#1.${packed(rows)}.1005`);
    expect(read.kind === 'list' ? [read.list.length, read.dropped] : read).toEqual([limits.papers, 5]);
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `#1.${deflateRawSync(json).toString('base64url')}.1`),
          fc.uint8Array().map((bytes) => `#1.${Buffer.from(bytes).toString('base64url')}.3`),
        ),
        async (fragment) => {
          const read = await readAddress(fragment);
          if (read.kind !== 'list') return;
          for (const { id, note } of read.list) {
            expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
            expect(note.length).toBeLessThanOrEqual(limits.note);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
