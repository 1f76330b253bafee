import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

it.each(['docs/own-repository.md', 'template/README.md', 'SECURITY.md'])('%s names what is there', (path) => {
  const text = readFileSync(path, 'utf8');
  for (const [, name = ''] of text.matchAll(/npm run ([a-z][\w:-]*)/g))
    expect(Object.keys(scripts)).toContain(name);
  for (const [, link = ''] of text.matchAll(/\]\(((?!http)[^)#]+)/g))
    expect([link, existsSync(join(dirname(path), link))]).toEqual([link, true]);
  for (const [, file = ''] of text.matchAll(/`(tests\/[^`]+|docs\/[^`]+\.md)`/g))
    expect([file, existsSync(file)]).toEqual([file, true]);
});
