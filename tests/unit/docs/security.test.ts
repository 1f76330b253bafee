import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = [...readFileSync('docs/security.md', 'utf8').matchAll(/^\| (\d+) \|.*\| `([^`]+)`: (.+) \|$/gm)];

describe('docs/security.md', () => {
  it('counts its attacks from one on', () => {
    expect(rows.map(([, number]) => Number(number))).toEqual(rows.map((_, i) => i + 1));
    expect(rows.length).toBeGreaterThan(50);
  });

  it.each(rows.map(([, number, file = '', title = '']) => [number, file, title]))(
    'names a test that is there for attack %s',
    (_, file = '', title = '') => expect(readFileSync(file, 'utf8')).toContain(title),
  );
});

it('every end-to-end test is made of those that watch the policy', () => {
  for (const name of readdirSync('tests/e2e').filter((file) => file.endsWith('.spec.ts'))) {
    const text = readFileSync(`tests/e2e/${name}`, 'utf8');
    const imported = [...text.matchAll(/^import (?!type)\{([^}]*)\} from '@playwright\/test'/gm)].flatMap(
      ([, names = '']) =>
        names
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== '' && !one.startsWith('type ')),
    );
    expect([name, imported.filter((one) => one === 'test')]).toEqual([name, []]);
  }
});
