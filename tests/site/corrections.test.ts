import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unanswered, releasedAddresses } from '../../scripts/publish/released.ts';
import { movedFile, papersFile } from '../../src/schemas/api.ts';
import { fixture } from '../support/fixture.ts';
import { filesOf, json } from '../support/site-files.ts';
import { sites } from '../support/sites.ts';

const site = sites.corrected;
const page = (address: string): string => readFileSync(join(site, address, 'index.html'), 'utf8');

describe('corrections reach the site', () => {
  it('a renamed and a joined paper answer with the way to their page', () => {
    expect(page('papers/rivernet')).toContain('content="0; url=/papers/river-net/"');
    expect(page('papers/filling-dry-caches')).toContain('/papers/dry-caches-how-fill-them/');
    expect(movedFile.parse(json(site, 'api/moved.json')).moved).toEqual([
      { kind: 'note', from: 'old-sand', to: 'sand' },
      { kind: 'paper', from: 'filling-dry-caches', to: 'dry-caches-how-fill-them' },
      { kind: 'paper', from: 'rivernet', to: 'river-net' },
      { kind: 'tour', from: 'water-tour', to: 'to-the-water' },
    ]);
  });

  it('a hidden paper has an address that says so, and is nowhere else', () => {
    expect(page('papers/hidden-wells')).toContain('This paper was taken out of the collection');
    const { papers } = papersFile.parse(json(site, 'api/papers.json'));
    expect(papers.map(({ id }) => id)).toEqual([
      'dry-caches-how-fill-them',
      'notes-sand',
      'notes-sand-2',
      'river-net',
    ]);
    for (const file of filesOf(site).filter((path) => /\.(html|json|txt|xml)$/.test(path)))
      expect([file, /Hidden Wells|the owner asked/.test(readFileSync(join(site, file), 'utf8'))]).toEqual([
        file,
        false,
      ]);
  });
});

describe('a site without abstracts', () => {
  it('bears no three words of one in a row, in no file', () => {
    const input = readFileSync(fixture('corrected', 'input/documents/a.txt'), 'utf8');
    const abstracts = [
      ...input.split(/\n\n/).filter((text) => /\.\s*$/.test(text)),
      'A person wrote this summary of the caches.',
    ];
    expect(abstracts.length).toBe(6);
    const runs = abstracts.flatMap((text) => {
      const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
      return words.slice(2).map((_, i) => words.slice(i, i + 3).join(' '));
    });
    const files = filesOf(site).filter((path) => /\.(html|json|txt|md|xml|bib|ris|csv|ndjson)$/.test(path));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(join(site, file), 'utf8')
        .replace(/<[^>]*>/g, ' ')
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.join(' ');
      expect([file, runs.filter((run) => ` ${text} `.includes(` ${run} `))]).toEqual([file, []]);
    }
  });

  it('says that it shows none, and still says who names whom', () => {
    expect(page('papers/notes-sand')).toContain('does not show abstracts');
    expect(page('papers/notes-sand')).toContain('/papers/river-net/');
  });
});

describe('every released address answers or leads on', () => {
  it('in the shipped collection', () => {
    const path = 'content/released.txt';
    const released = existsSync(path) ? releasedAddresses(readFileSync(path, 'utf8')) : [];
    expect(unanswered(released, filesOf(sites.root))).toEqual([]);
  });

  it('after papers were renamed, joined and hidden', () => {
    const released = releasedAddresses(readFileSync(fixture('corrected', 'input/released.txt'), 'utf8'));
    expect(released.length).toBe(5);
    expect(unanswered(released, filesOf(site))).toEqual([]);
    expect(unanswered([...released, '/papers/never/'], filesOf(site))).toEqual(['/papers/never/']);
  });
});
