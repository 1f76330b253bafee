import { expect, it } from 'vitest';
import { pagesInMenus } from '../../../src/views/menus.ts';
import { claim, corpus, paper } from './sample.ts';

it('leaves pages out of header and footer that this collection has nothing for', () => {
  const titles = corpus({ papers: [paper('one'), paper('two')] });
  expect(pagesInMenus(titles)).toEqual({
    ...{ tours: false, notes: false, readNext: false },
    ...{ results: false, hardware: false },
  });
});

it('names results and hardware where abstracts tell of them and are shown', () => {
  const abstract = 'It cuts memory by 65.5% and trains on a single GPU in 24 GB of memory.';
  const told = corpus({
    papers: [paper('one', { abstract })],
    results: [claim('one-1', 'one', abstract, '65.5%')],
  });
  expect(pagesInMenus(told)).toMatchObject({ results: true, hardware: true });
  const hidden = corpus({ ...told, site: { ...told.site, showAbstracts: false } });
  expect(pagesInMenus(hidden)).toMatchObject({ results: false, hardware: false });
});
