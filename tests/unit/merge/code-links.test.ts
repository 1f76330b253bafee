import { describe, expect, it } from 'vitest';
import { codeLinks, gatherCode, repositoryOf } from '../../../scripts/merge/code-links.ts';

describe('links to code in an abstract', () => {
  it.each([
    ['Code is at https://github.com/sail-sg/Adan, and used.', ['https://github.com/sail-sg/Adan']],
    ['(https://github.com/nachifur/RDDM).', ['https://github.com/nachifur/RDDM']],
    ['at~https://github.com/rabeehk/compacter.', ['https://github.com/rabeehk/compacter']],
    ['at github.com/marrlab/DinoBloom.', ['https://github.com/marrlab/DinoBloom']],
    ['at https://github.com/a/Natural-GaLore.git', ['https://github.com/a/Natural-GaLore']],
    ['at http://www.github.com/a/b/.', ['http://github.com/a/b']],
    [
      'DVIS{https://github.com/zhang-tao-whu/DVIS}, https://github.com/zhang-tao-whu/DVIS',
      ['https://github.com/zhang-tao-whu/DVIS'],
    ],
    [
      'at https://github.com/apple/corenet/tree/main/kv-prediction .',
      ['https://github.com/apple/corenet/tree/main/kv-prediction'],
    ],
    ['at https: //github. com/ a /tiny-LLM now', ['https://github.com/a/tiny-LLM']],
    ['at https://github.com/a/ b_2.', ['https://github.com/a/b_2']],
    ['https://gitlab.com/group/sub/repo/-/tree/x', ['https://gitlab.com/group/sub/repo/-/tree/x']],
    [
      'https://bitbucket.org/a/b; codeberg.org/c/d!',
      ['https://bitbucket.org/a/b', 'https://codeberg.org/c/d'],
    ],
    [
      'hf.co/P/Small-4BA0.6B-Instruct and https://huggingface.co/datasets/c/Slim-627B.',
      ['https://hf.co/P/Small-4BA0.6B-Instruct', 'https://huggingface.co/datasets/c/Slim-627B'],
    ],
    ['data: https://zenodo.org/records/123456.', ['https://zenodo.org/records/123456']],
  ])('%s', (text, links) => expect(codeLinks(text)).toEqual(links));

  it.each([
    'Project page: https://minigpt-4.github.io/ and https://dekuliutesla.github.io/CityGaussianV2/.',
    'https://research.nvidia.com/labs/amri',
    'available at https://huggingface.co/MBZUAI-LLM and more',
    'https://huggingface.co/papers/2403.03507',
    'our organisation at github.com/owner/ and the paper',
    'text from github, books/papers',
    'https://evil.example/github.com/a/b',
    'https://notgithub.com/a/b',
    'a@github.com/a/b',
  ])('none in: %s', (text) => expect(codeLinks(text)).toEqual([]));

  it('are found in time on a long line', () => {
    for (const piece of ['a', ' ', '/', 'github.com/', 'github ', 'https://', 'gitlab.'])
      expect(codeLinks(piece.repeat(300_000)).length).toBeLessThan(2);
  });
});

it('addresses of one repository meet', () => {
  for (const url of [
    'http://GitHub.com/A/b.git',
    'https://www.github.com/a/B/',
    'https://github.com/a/b/tree/x',
  ])
    expect(repositoryOf(url)).toBe('github.com/a/b');
  expect(repositoryOf('https://hf.co/datasets/a/B')).toBe('huggingface.co/datasets/a/b');
  expect(repositoryOf('https://example.org/a/b/c/')).toBe('example.org/a/b/c');
});

it('what is looked up comes first, and a repository is given once', () => {
  const facts = { kind: 'facts', note: null } as const;
  const document = { kind: 'document', document: 'a.txt', line: 3 } as const;
  expect(
    gatherCode([
      { url: 'https://github.com/A/b', origin: facts },
      { url: 'http://github.com/a/B.git', origin: document },
      { url: 'https://github.com/c/d', origin: document },
    ]),
  ).toEqual({
    code: ['https://github.com/A/b', 'https://github.com/c/d'],
    origins: { code: facts, 'code.1': document },
  });
  expect(gatherCode([])).toEqual({ code: [], origins: {} });
});
