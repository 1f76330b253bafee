import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { quickYaml, yamlValue } from '../../../src/lib/quick-yaml.ts';

describe('YAML read quickly', () => {
  it('gives what the other library gives, also for text that looks like numbers, dates or words for nothing', () => {
    const texts = [
      '1_000',
      '0b11',
      '012',
      '0o14',
      '0x1F',
      '1e3',
      '.inf',
      '2024-01-02',
      '2024-01',
      '1:30',
      'yes',
    ];
    const more = [
      'No',
      'null',
      '~',
      '',
      '<<',
      '=',
      '- a',
      '? b',
      'a: b',
      'a #b',
      '#c',
      "it's",
      '"q"',
      '@x',
      '!t',
    ];
    const long = [
      'two\nlines',
      ' led',
      'tail ',
      'é \u{1F600}',
      '\u2028',
      '{a}',
      '[b]',
      '*c',
      '&d',
      '%e',
      '|',
      '>',
    ];
    for (const text of [...texts, ...more, ...long]) {
      const written = stringify({ text, list: [text, { text }] }, { lineWidth: 0 });
      expect(quickYaml(written), written).toEqual({ text, list: [text, { text }] });
      expect(quickYaml(written)).toEqual(parse(written));
      // As a person may write it.
      const plain = `text: ${text.replaceAll('\n', ' ')}\n`;
      let value: unknown;
      try {
        value = parse(plain);
      } catch {
        continue;
      }
      expect(yamlValue(plain), plain).toEqual(value);
    }
  });

  it('leaves many aliases, repeated keys and empty files to those who ask for more', () => {
    const aliased = `a: &x 1\nb: [${Array(13).fill('*x').join(', ')}]\n`;
    for (const text of [aliased, 'a: 1\na: 2\n', '', '# nothing\n'])
      expect(() => quickYaml(text), text).toThrow();
    expect(quickYaml('a: &x 1\nb: *x\n')).toEqual({ a: 1, b: 1 });
    expect(yamlValue(aliased)).toEqual({ a: 1, b: Array(13).fill(1) });
    expect(yamlValue('# nothing\n')).toBeNull();
    expect(() => yamlValue('a: 1\na: 2\n')).toThrow();
  });

  it('keeps prototype keys plain', () => {
    const value = quickYaml('__proto__: {x: 1}\n') as object;
    expect(Object.hasOwn(value, '__proto__')).toBe(true);
    expect('x' in value).toBe(false);
  });
});
