import { describe, expect, it } from 'vitest';
import { checkIntroductions } from '../../../scripts/annotate/introduction-links.ts';
import { themeId, topicId } from '../../../src/schemas/id.ts';

const check = (introduction: string) =>
  checkIntroductions(
    [
      {
        id: topicId.parse('bread'),
        name: 'Bread',
        theme: themeId.parse('kitchen'),
        definition: 'About bread.',
        examples: [],
        vocabulary: {},
        introduction,
      },
    ],
    new Set(['rye', 'old-rye']),
  ).map(({ file, message }) => `${file}: ${message}`);

it('are looked at where the address stands below the text too', () => {
  expect(check('See [oat].\n\n[oat]: /papers/oat/')).toHaveLength(1);
  expect(check('See [rye].\n\n[rye]: /papers/rye/')).toEqual([]);
});

describe('links of introductions', () => {
  it.each([
    '[Rye](/papers/rye/)',
    '[Rye](/papers/old-rye/#results)',
    '[Bread](/topics/bread/)',
    '[Elsewhere](https://example.org/papers/oat/)',
    '`[no link](/papers/oat/)`',
  ])('are right in %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('name the file and the address that is no page', () => {
    expect(check('See [oat](/papers/oat/) and [cake](/topics/cake).')).toEqual([
      'topics/bread.md: the introduction links to "/papers/oat/", which is no page here. Mend the address or take out the link.',
      'topics/bread.md: the introduction links to "/topics/cake", which is no page here. Mend the address or take out the link.',
    ]);
  });
});
