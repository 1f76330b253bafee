import { describe, expect, it } from 'vitest';
import { citationKeys } from '../../../../src/lib/cite/keys.ts';
import type { Paper } from '../../../../src/schemas/paper.ts';
import { paper } from '../../views/sample.ts';

const by = (
  id: string,
  authors: string[] | null,
  date: string | null,
  known: Record<string, unknown> = {},
): Paper =>
  paper(id, {
    title: id.replaceAll('-', ' '),
    authors: authors?.map((name) => ({ id: 'a', name })) ?? null,
    published: date === null ? null : { date, precision: 'month', basis: 'identifier' },
    ...known,
  });
const key = (one: Paper): string | undefined => citationKeys([one], {}).get(one.id);

describe('the key of a paper in bibliographies', () => {
  it('is family name, year and what the paper is called', () => {
    expect(key(by('galore', ['Jiawei Zhao'], '2024-03', { shortName: 'GaLore' }))).toBe('zhao2024galore');
    expect(key(by('s2ft', ['Xinyu Yang'], '2024-12', { shortName: 'S²FT' }))).toBe('yang2024s2ft');
    expect(key(by('why-we-train-longer', ['Sergio Calvo-Ordoñez'], '2017-05'))).toBe('calvoordonez2017train');
    expect(key(by('x', ['Anton van den Hengel'], '2020-01', { venue: 'ICLR', venueYear: 2021 }))).toBe(
      'hengel2021x',
    );
  });

  it('leaves out what is not known, and still begins with a letter', () => {
    expect(key(by('galore', null, '2024-03'))).toBe('galore2024');
    expect(key(by('galore', ['Jiawei Zhao'], null))).toBe('zhaogalore');
    expect(key(by('galore', ['赵'], '2024-03'))).toBe('galore2024');
    expect(key(by('3d', null, '2024-03'))).toBe('p3d2024');
    expect(key(by('paper-7', null, null, { title: '大规模' }))).toBe('paper7');
  });

  it('is another for each paper: the earlier one gets the short one', () => {
    const late = by('training-large-nets', ['A Li'], '2024-05');
    const early = by('training-small-nets', ['B Li'], '2024-02');
    const same = by('training-small-nets-2', ['C Li'], '2024-09', { title: 'training small nets' });
    const keys = citationKeys([late, same, early], {});
    expect([early, late, same].map(({ id }) => keys.get(id))).toEqual([
      'li2024training',
      'li2024traininglarge',
      'li2024trainingsmall',
    ]);
    const [a, b] = ['one', 'two'].map((id) => by(id, ['D Li'], '2024-01', { title: 'Nets' }));
    expect([...citationKeys([a as Paper, b as Paper], {}).values()].sort()).toEqual([
      'li2024nets',
      'li2024nets-2',
    ]);
  });

  it('stays what the registry says, whoever joins and whatever becomes known', () => {
    const registered = { old: { titles: ['old'], key: 'galore2024', former: [] } };
    const now = by('old', ['Jiawei Zhao'], '2023-01', { shortName: 'GaLore' });
    const newcomer = by('galore', null, '2024-01');
    const keys = citationKeys([now, newcomer], registered);
    expect(keys.get(now.id)).toBe('galore2024');
    expect(keys.get(newcomer.id)).not.toBe('galore2024');
  });
});
