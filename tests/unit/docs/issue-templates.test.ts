import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../../src/markdown/front-matter.ts';
import { correctionView } from '../../../src/views/correction.ts';
import { paper } from '../views/sample.ts';

const folder = '.github/ISSUE_TEMPLATE';
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
const templates = readdirSync(folder).filter((name) => name.endsWith('.md'));

describe('the templates of issues', () => {
  it.each(templates)('%s has what GitHub asks for', (name) => {
    const fields = parse(splitFrontMatter(read(name)).yaml) as Record<string, unknown>;
    expect(Object.keys(fields)).toEqual(['name', 'about', 'title']);
    for (const said of [fields['name'], fields['about']]) expect(String(said).length).toBeGreaterThan(5);
  });

  it('ask for a wrong fact in the words of the issue that pages fill in', () => {
    const { issue } = correctionView(paper('p'), 'https://github.com/you/your-map', '/papers/p/');
    const { searchParams } = new URL(issue ?? '');
    const { yaml, body } = splitFrontMatter(read('wrong-fact.md'));
    const { title } = parse(yaml) as { title: string };
    expect(searchParams.get('title')?.startsWith(title)).toBe(true);
    const words = (text: string): string[] =>
      text.split('\n').filter((line) => /^(?:What|Lines) |^```/.test(line));
    expect(words(body)).toEqual(words(searchParams.get('body') ?? ''));
    expect(words(body)).toHaveLength(4);
  });

  it('leave issues open that pages fill in without one', () => {
    expect(parse(read('config.yml'))).toMatchObject({ blank_issues_enabled: true });
  });

  it('come with a repository of one’s own too', () => {
    expect(readFileSync(`template/${folder}/wrong-fact.md`, 'utf8')).toBe(read('wrong-fact.md'));
  });
});
