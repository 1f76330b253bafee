import { describe, expect, it } from 'vitest';
import { lastModified } from '../../../src/lib/last-modified.ts';
import { documentInfo } from '../../../src/schemas/document.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { topicAssignment } from '../../../src/schemas/topic.ts';
import { corpus, named, paper, topic } from '../views/sample.ts';

describe('lastModified', () => {
  const info = (added: string) => documentInfo.parse({ name: 'A', added });
  const ledger = ['a.txt', 'b.txt'].map((document) => ({
    ...{ document, format: 'lines', lines: 1, entries: 1, furnitureLines: 0, unaccountedLines: 0 },
  }));
  const from = (document: string) => ({ sources: [{ document, line: 1 }] });
  const of = corpus({
    papers: [paper('old', from('a.txt')), paper('new', from('b.txt'))],
    topics: [topic('kv-cache', 'memory'), topic('empty', 'memory')],
    works: [named('lora', 'LoRA', { old: 'LoRA' })],
    assignments: new Map([
      [
        paperId.parse('old'),
        topicAssignment.parse({ primary: 'kv-cache', also: [], basis: 'rule', scores: [] }),
      ],
    ]),
    documents: new Map([
      ['a.txt', info('2026-01-05')],
      ['b.txt', info('2026-02-01')],
    ]),
    ledger,
  });
  const day = (path: string) => lastModified(of, path);

  it('is the day of the newest document that a page tells of', () => {
    expect(day('/papers/old/')).toBe('2026-01-05');
    expect(day('/papers/new/')).toBe('2026-02-01');
    expect(day('/topics/kv-cache/')).toBe('2026-01-05');
    expect(day('/topics/kv-cache/page/2/')).toBe('2026-01-05');
    expect(day('/works/lora/')).toBe('2026-01-05');
  });

  it('is the day of the newest document of all for any other page, and none where no row says one', () => {
    for (const path of ['/', '/papers/', '/papers/page/2/', '/topics/empty/', '/map/'])
      expect(day(path)).toBe('2026-02-01');
    expect(lastModified(corpus(), '/')).toBeNull();
  });
});
