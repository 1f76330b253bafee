import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { runNormalize } from '../../../scripts/effects/run-normalize.ts';
import { renderReferences } from '../../../scripts/enrich/render.ts';
import { referencesFile } from '../../../src/schemas/references.ts';
import { copyOf, expected, fixture } from '../../support/fixture.ts';

const { folder, dispose } = copyOf(fixture('references', 'input'));
afterAll(dispose);

describe('a content folder with fetched reference lists', () => {
  it('says which papers refer to which, and what several refer to that is not here', () => {
    expect(runNormalize(folder, false).findings).toEqual([]);
    const made = JSON.parse(readFileSync(`${folder}/annotations/references.json`, 'utf8')) as object;
    const { generated: _, ...told } = made as { generated: string };
    expect(told).toEqual(expected(fixture('references', 'expected.json'), told));
  });

  it('holds the lists as the command writes them', () => {
    const text = readFileSync(fixture('references', 'input', 'references.json'), 'utf8');
    expect(renderReferences(referencesFile.parse(JSON.parse(text)))).toBe(text);
  });
});
