import { describe, expect, it } from 'vitest';
import { readListingDate } from '../../../scripts/read/date.ts';
import { readMetaGroup } from '../../../scripts/read/meta-group.ts';
import { splitTitle } from '../../../scripts/read/split-title.ts';

describe('a date', () => {
  it.each([
    ['Jul 19, 2024 3', '2025-11-27', '2024-07-19', 'stated', 3],
    ['Jun 9 5', '2025-11-27', '2025-06-09', 'inferred-year', 5],
    ['Nov 28', '2025-11-27', '2024-11-28', 'inferred-year', null],
    ['Apr 16', '2025', '2025-04-16', 'inferred-year', null],
    ['Feb 29', '2025-11-27', '2024-02-29', 'inferred-year', null],
  ])('%s, captured %s, is %s', (text, captured, date, basis, comments) => {
    expect(readListingDate(text, captured)).toEqual({
      published: { date, precision: 'day', basis },
      comments,
    });
  });

  it('without a year and without a capture stays unknown', () => {
    expect(readListingDate('Jun 9 5', null)).toEqual({ published: null, comments: 5 });
  });

  it.each(['Feb 30', 'Jan 32, 2024', 'Feb 29, 2023', 'Someday', 'Jul 19 2024 3 4'])('%s is none', (text) =>
    expect(readListingDate(text, '2025-11-27')).toBeNull(),
  );
});

it.each([
  ['• 1 author · Feb 4, 2024', { authorCount: 1 }],
  ['• 127 authors · Jun 16, 2024 5', { authorCount: 127, comments: 5 }],
  [
    'ByteDance-Seed ByteDance Seed · Oct 28, 2024 2',
    { organizationHandle: 'ByteDance-Seed', organization: 'ByteDance Seed' },
  ],
])('the group %s', (text, meta) => expect(readMetaGroup(text, null)).toMatchObject(meta));

it.each(['A title with a · in it', '· Jul 19, 2024', 'no dot Jul 19, 2024'])('%s is no such group', (text) =>
  expect(readMetaGroup(text, null)).toBeNull(),
);

describe('where a title ends that runs on', () => {
  it.each([
    ['Robust Active Distillation of Models', 'Distilling knowledge from a large teacher is costly.'],
    [
      'Train longer, generalize better: closing the gap in large batch training of networks',
      'Background: Deep learning models are typically trained by gradient descent.',
    ],
    [
      'Weight Sharing for Extreme Classifiers',
      'Extreme Classification (XC) seeks to tag data points with labels.',
    ],
    [
      'Can we learn better with hard samples?',
      'In deep learning, mini-batch training is commonly used to optimize networks.',
    ],
    [
      'LOGO -- Long cOntext aliGnment via efficient preference Optimization',
      'Long-context models have shown great potential in processing long input sequences.',
    ],
  ])('%s', (title, abstract) =>
    expect(splitTitle(`${title} ${abstract}`, new Set(), null)).toMatchObject({ title, abstract }),
  );

  it('a correction overrules, and must stand at the beginning', () => {
    expect(splitTitle('One Two Three We show', new Set(), 'One Two')).toMatchObject({
      title: 'One Two',
      basis: 'correction',
    });
    expect(splitTitle('One Two Three We show', new Set(), 'Two')).toBeNull();
  });

  it('a title known from elsewhere is taken as it is', () => {
    expect(
      splitTitle('A Title In Capitals Everywhere It Goes', new Set(['atitleincapitals']), null),
    ).toMatchObject({ title: 'A Title In Capitals', basis: 'known-title' });
  });
});
