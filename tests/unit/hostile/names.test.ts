import { afterAll, describe, expect, it } from 'vitest';
import { search } from '../../../src/lib/search/search.ts';
import { idPattern } from '../../../src/schemas/id.ts';
import { homeView } from '../../../src/views/home.ts';
import { paperView } from '../../../src/views/paper.ts';
import { topicView } from '../../../src/views/topic.ts';
import { buildSearchIndex } from '../../../scripts/publish/search-index.ts';
import { contentFolders, records } from '../../support/hostile-content.ts';

const { run, dispose } = contentFolders();
afterAll(dispose);

/** Keys that every object of JavaScript answers to, whatever it holds. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

const inheritedEverywhere = {
  'documents/a.json': records(
    ...inherited.map((name) => ({
      title: `${name}: Learning from ${name}`,
      abstract: `We propose ${name}, a model. ${name} is 2x faster than Constructor and uses ${name}.`,
      authors: [name, 'constructor'],
      venue: name,
    })),
    { title: 'constructor' },
  ),
  'documents/__proto__':
    'A Title in Front\n\nAn abstract of a paper that ends here, with enough words to be one.\n',
  'documents.yaml': '__proto__: { name: P }\na.json: { name: constructor }\n',
  'facts.json': '{"__proto__":{"title":"x"},"constructor":{"title":"constructor","arxiv":"2401.00001"}}',
  'site.yaml': 'themes: [{ id: constructor, name: toString }]\n',
  'topics/constructor.md':
    '---\nname: constructor\ntheme: constructor\ndefinition: D\nvocabulary: { constructor: 3, __proto__: 2 }\n---\n[[constructor]]\n',
  'tours/constructor.md': '---\ntitle: T\nsummary: S\n---\nOpen.\n\n## [[constructor]]\n\nText.\n',
  'notes/constructor.md': '---\ntitle: constructor\n---\n[[constructor]] and [[topic:constructor]].\n',
  'works.yaml': '- { name: Valueof, kind: method, family: Prototype }\n- { name: Prototype, kind: model }\n',
  'layout.json': '{"generated":"x","width":100,"height":100,"nodes":{"__proto__":[1,2],"constructor":[3,4]}}',
};

describe('names of what every object has', () => {
  it('are names like others: of papers, topics, authors, works, documents, facts and words', () => {
    const { wrong, corpus, files } = run(inheritedEverywhere);
    expect(wrong).toBe('');
    if (!corpus) throw new Error('no corpus');
    expect(corpus.papers).toHaveLength(inherited.length + 2);
    expect(corpus.papers.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['constructor', 'hasownproperty', 'tostring', 'valueof']),
    );
    expect(corpus.topics.map(({ id }) => id)).toEqual(['constructor']);
    for (const paper of corpus.papers) expect(paperView(corpus, '/', paper).title).toBeDefined();
    for (const topic of corpus.topics) expect(topicView(corpus, '/', topic, '/topics/')).toBeDefined();
    expect(homeView(corpus, '/')).toBeDefined();
    const index = buildSearchIndex(corpus, '/');
    for (const name of inherited)
      for (const query of [name, `"${name}"`, `topic:${name}`, `${name}:x`, `has:${name}`, `-author:${name}`])
        expect(() => search(index, query, { limit: 5 })).not.toThrow();
    expect(search(index, 'constructor', { limit: 5 }).papers[0]?.id).toMatch(/^constructor/);
    expect(files.size).toBeGreaterThan(50);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(inherited);
  });

  it.each([
    ['rename: [{ from: constructor, to: builder }]', 'rename: no paper has the id "constructor"'],
    ['hide: [{ of: { paper: constructor } }]', 'hide: no paper has or had the id "constructor"'],
    ['join: [{ papers: [constructor, title] }]', 'join: no paper has or had the id "constructor"'],
    ['facts: [{ of: { paper: constructor }, set: { title: X } }]', 'facts: no paper has or had the id'],
    [
      'topics: [{ of: { paper: title }, primary: constructor }]',
      'topics: there is no file topics/constructor.md',
    ],
    ['furniture: [{ document: __proto__, line: 1, why: x }]', 'documents/__proto__ has no such line 1'],
    ['__proto__: { polluted: true }', 'the field "__proto__" is not known'],
  ])('in a correction mean what is there, not what objects have: %j', (text, message) => {
    expect(run({ 'corrections.yaml': text }).wrong).toContain(message);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('may be renamed like any other', () => {
    const { wrong, corpus } = run({
      'documents/a.json': records({ title: 'Constructor: Learning to Build' }),
      'corrections.yaml': 'rename: [{ from: constructor, to: builder }]\n',
      'permalinks.yaml': 'papers: { constructor: { titles: [constructorlearningtobuild] } }\n',
    });
    expect(wrong).toBe('');
    expect(corpus?.papers.map(({ id }) => id)).toEqual(['builder']);
  });
});

describe('names that lead somewhere in a file system', () => {
  const titles = [
    '../../etc/passwd: A Path',
    '/etc/shadow: An Absolute Path',
    'C:\\Windows\\system32: A Drive',
    '\\\\host\\share: A Share',
    'CON: A Device',
    'NUL: Another Device',
    'COM1: A Third',
    'index: Of Papers',
    'table: Of Papers',
    '.hidden: A File',
    '%2e%2e%2f: An Escape',
    '..%c0%af: A Wrong Escape',
    'a\u0000b: A Zero',
    '2024: A Year',
  ];

  it('become ids of letters, digits and hyphens, none of a device, none reserved', () => {
    const { wrong, corpus, files } = run({
      'documents/a.json': records(...titles.map((title) => ({ title, authors: [title] }))),
    });
    expect(wrong).toBe('');
    expect(corpus?.papers).toHaveLength(titles.length);
    for (const { id } of [...(corpus?.papers ?? []), ...(corpus?.authors ?? []), ...(corpus?.works ?? [])]) {
      expect(id).toMatch(idPattern);
      expect(id).not.toMatch(/^(?:index|table|page|con|prn|aux|nul|com\d|lpt\d|\d+)$/);
    }
    for (const path of files.keys()) expect(path).toMatch(/^(?!\/)(?:[\w.~-]+\/)*[\w.~-]+$/);
    expect([...files.keys()].filter((path) => path.split('/').includes('..'))).toEqual([]);
  });

  it.each([
    ['permalinks.yaml', 'papers:\n  ../../x: { titles: [x] }\n', 'permalinks.yaml:2: field "papers.'],
    [
      'permalinks.yaml',
      'papers:\n  a: { titles: [x], former: ["../b"] }\n',
      'permalinks.yaml:2: field "papers.a.former',
    ],
    ['permalinks.yaml', 'topics:\n  "c\\u0000": { name: x }\n', 'permalinks.yaml:2: field "topics.'],
    ['documents.yaml', '../x: { name: P }\n', '"../x" is no file in documents/'],
    ['corrections.yaml', 'rename: [{ from: title, to: ../x }]\n', 'corrections.yaml:1: field "rename.0.to"'],
    ['corrections.yaml', 'rename: [{ from: title, to: con }]\n', '"con" is a reserved word'],
    [
      'corrections.yaml',
      'split: [{ entries: [{ document: ../../etc/passwd, line: 1 }] }]\n',
      'no entry begins at',
    ],
    ['topics/a b.md', '', 'must match'],
    ['site.yaml', 'themes: [{ id: ../x, name: X }]\n', 'site.yaml:1: field "themes.0.id"'],
    ['tours/x.md', '---\ntitle: T\nsummary: S\nformer: [../x]\n---\n', 'tours/x.md:4: field "former.0"'],
    ['site.yaml', 'repository: javascript:alert(1)\n', 'site.yaml:1: field "repository"'],
    ['facts.json', '{"a":{"title":"A","code":["javascript:alert(1)"]}}', 'facts.json:1: field "a.code.0"'],
    ['works.yaml', '- { name: X, kind: method, link: "data:text/html,x" }\n', 'works.yaml:1: field "0.link"'],
  ])('in %s are named, and nothing is written: %j', (file, text, message) => {
    const { wrong, corpus } = run({ [file]: text });
    expect(wrong).toContain(message);
    expect(corpus).toBeNull();
  });
});
