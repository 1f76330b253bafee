import { describe, expect, it } from 'vitest';
import { checkAddresses } from '../../../../scripts/annotate/written/addresses.ts';

const known = new Map([
  ['papers', new Set(['rye', 'old-rye'])],
  ['topics', new Set(['bread'])],
]);

const check = (text: string, line: number | null = null) =>
  checkAddresses({ file: 'topics/bread.md', text, line }, known).map(
    (found) => `${found.file}${found.line === null ? '' : `:${found.line}`}: ${found.message}`,
  );

it('are looked at where the address stands below the text too', () => {
  expect(check('See [oat].\n\n[oat]: /papers/oat/')).toHaveLength(1);
  expect(check('See [rye].\n\n[rye]: /papers/rye/')).toEqual([]);
});

describe('addresses in what people wrote', () => {
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
      'topics/bread.md: the text links to "/papers/oat/", which is no page here. Mend the address or take out the link.',
      'topics/bread.md: the text links to "/topics/cake", which is no page here. Mend the address or take out the link.',
    ]);
  });

  it('name the line, where it is known on which the text begins', () => {
    expect(check('Here.\n\nSee [oat](/papers/oat/).', 7)[0]).toMatch(/^topics\/bread\.md:9: /);
  });

  it('of other kinds of pages are not looked at', () => {
    expect(check('[About](/about/), [a table](/map/table/), [LoRA](/works/lora/)')).toEqual([]);
  });
});
