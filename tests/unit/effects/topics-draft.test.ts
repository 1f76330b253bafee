import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/effects/read-corpus.ts';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { runTopicsDraft } from '../../../scripts/effects/run-topics-draft.ts';
import { copyOf, fixture } from '../../support/fixture.ts';

let content: ReturnType<typeof copyOf>;
const at = (...path: string[]): string => join(content.folder, ...path);
const read = (...path: string[]): string => readFileSync(at(...path), 'utf8');
const topicNames = () => readCorpus(content.folder).corpus?.topics.map(({ id, found }) => [id, found]);
const found = 'annotations/found-topics.json';

beforeEach(() => {
  content = copyOf(fixture('found-topics', 'input'));
});
afterEach(() => {
  content.dispose();
});

describe('a corpus of documents alone', () => {
  it('has the topics found from its text, with themes, after normalize and after the next one', () => {
    runNormalize(content.folder, false);
    expect(topicNames()).toEqual([
      ['lithium-batteries', true],
      ['medieval-manuscripts', true],
      ['sea-ice', true],
      ['song', true],
    ]);
    expect(readCorpus(content.folder).corpus?.site.themes).toHaveLength(2);
    expect(read('permalinks.yaml')).toContain('sea-ice:');
    expect(runNormalize(content.folder, false).changed).toEqual([]);
  });

  it('names found topics that a person changed in the generated file', () => {
    runNormalize(content.folder, false);
    writeFileSync(at(found), read(found).replace('"Song"', '"Songs"'));
    expect(runNormalize(content.folder, false).findings[0]).toMatchObject({ file: found });
  });
});

describe('topics:draft', () => {
  it('writes topic files and themes from which normalize makes the same topics', () => {
    runNormalize(content.folder, false);
    const before = readCorpus(content.folder).corpus?.assignments;
    const run = runTopicsDraft(content.folder, null);
    expect(run).toMatchObject({ kind: 'drafted', themes: true, kept: [], unlisted: [] });
    expect(read('topics', 'sea-ice.md')).toMatch(
      /^---\nname: Sea ice\ntheme: song-and-sea-ice\ndefinition: Papers /,
    );

    expect(runNormalize(content.folder, false).findings).toEqual([]);
    expect(existsSync(at(found))).toBe(false);
    expect(topicNames()?.map(([, isFound]) => isFound)).toEqual([undefined, undefined, undefined, undefined]);
    const after = readCorpus(content.folder).corpus?.assignments;
    const same = [...(before ?? [])].filter(([id, { primary }]) => after?.get(id)?.primary === primary);
    expect(same.length).toBeGreaterThanOrEqual(0.9 * (before?.size ?? 0));
  });

  it('needs no normalize before it', () => {
    expect(runTopicsDraft(content.folder, null)).toMatchObject({ kind: 'drafted' });
    expect(readdirSync(at('topics'))).toHaveLength(4);
  });

  it('does nothing where topics are written, unless a folder is named', () => {
    runTopicsDraft(content.folder, null);
    writeFileSync(at('topics', 'song.md'), read('topics', 'song.md').replace('Song', 'Bird song'));
    expect(runTopicsDraft(content.folder, null)).toEqual({ kind: 'there', topics: 4 });
    expect(read('topics', 'song.md')).toContain('name: Bird song');
    expect(runTopicsDraft(content.folder, at('drafts'))).toMatchObject({ kind: 'drafted', themes: false });
    expect(read('drafts', 'song.md')).toContain('name: Song');
    mkdirSync(at('drafts'), { recursive: true });
    writeFileSync(at('drafts', 'song.md'), 'mine');
    expect(runTopicsDraft(content.folder, at('drafts'))).toMatchObject({
      written: [],
      kept: expect.arrayContaining(['song.md']) as string[],
    });
    expect(read('drafts', 'song.md')).toBe('mine');
  });

  it('keeps what site.yaml says, and names themes that it does not list', () => {
    writeFileSync(at('site.yaml'), '# Mine.\ntitle: Four things # so far\n');
    runTopicsDraft(content.folder, null);
    expect(read('site.yaml')).toMatch(/^# Mine\.\ntitle: Four things # so far\nthemes:\n {2}- id: /);

    writeFileSync(at('site.yaml'), 'themes:\n  - id: nature\n    name: Nature\n');
    const run = runTopicsDraft(content.folder, at('elsewhere'));
    expect(run.kind === 'drafted' && run.unlisted.map(({ id }) => id)).toEqual([
      'lithium-batteries-and-medieval-manuscripts',
      'song-and-sea-ice',
    ]);
    expect(read('site.yaml')).toBe('themes:\n  - id: nature\n    name: Nature\n');
  });

  it('says so where nothing is found, and what is wrong with the documents', () => {
    const few = copyOf(fixture('corrected', 'input'));
    expect(runTopicsDraft(few.folder, null)).toEqual({ kind: 'nothing' });
    few.dispose();
    writeFileSync(at('site.yaml'), 'title: [');
    expect(runTopicsDraft(content.folder, null)).toMatchObject({ kind: 'wrong' });
    expect(existsSync(at('topics'))).toBe(false);
  });
});
