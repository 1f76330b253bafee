import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/lib/cite/citations.ts';
import { paperId } from '../../../src/schemas/id.ts';
import { topicAssignment } from '../../../src/schemas/topic.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { addressOn } from '../../../src/views/machine/address.ts';
import { llmsText } from '../../../src/views/twin/llms.ts';
import { paperTwin } from '../../../src/views/twin/paper-twin.ts';
import { topicTwin } from '../../../src/views/twin/topic-twin.ts';
import { claim, corpus, paper, sample } from './sample.ts';

const twins = { base: '/base/', address: addressOn(undefined), papers: true };
const placed = { base: '/base/', address: addressOn(new URL('https://x.org')), papers: true };

const paperOf = (of: Corpus, id: string, where = twins): string => {
  const found = of.papers.find((one) => one.id === id);
  if (!found) throw new Error(`no paper ${id}`);
  return paperTwin(of, where, found);
};
const topicOf = (of: Corpus, id: string): string => {
  const found = of.topics.find((one) => one.id === id);
  if (!found) throw new Error(`no topic ${id}`);
  return topicTwin(of, twins, found);
};
const linksOf = (markdown: string): string[] => {
  const urls: string[] = [];
  visit(fromMarkdown(markdown), 'link', ({ url }) => void urls.push(url));
  return urls;
};
const headings = (markdown: string): string[] =>
  fromMarkdown(markdown).children.flatMap((block) => (block.type === 'heading' ? [toString(block)] : []));

describe('the twin of a paper', () => {
  it('has its title, facts, abstract and links, and leads to other twins', () => {
    const markdown = paperOf(sample(), 'spam');
    expect(headings(markdown)).toEqual(['Spam', 'On the web', 'Abstract', 'Names', 'Cite', 'Sources']);
    expect(markdown).toContain('- Authors: unknown\n- Date: unknown\n');
    expect(markdown).toContain('\nWe start. Unlike GaLore, which is slow, Spam is fast. It ends.\n');
    expect(linksOf(markdown)).toEqual([
      '/base/papers/spam/',
      '/base/',
      '/base/llms.txt',
      '/base/topics/training.md',
      '/base/topics/optimizers.md',
      'https://arxiv.org/search/?searchtype=title&query=Spam',
      '/base/papers/galore.md',
      '/base/works/lora/',
    ]);
  });

  it('says how it is cited, as on its page', () => {
    const of = sample();
    const bibtex = citations(of).get(paperId.parse('galore'))?.bibtex.trimEnd();
    expect(fromMarkdown(paperOf(of, 'galore')).children).toContainEqual(
      expect.objectContaining({ type: 'code', lang: 'bibtex', value: bibtex }),
    );
  });

  it('says how many authors there are where no name is known, and who names it with the sentence', () => {
    const markdown = paperOf(sample(), 'galore');
    expect(markdown).toContain('Authors: 6 authors, names unknown');
    expect(markdown).toContain(
      '[Spam](/base/papers/spam.md) (Date unknown) compares with it: “Unlike GaLore, which is slow, Spam is fast.”',
    );
    expect(markdown).not.toContain('javascript:');
  });

  it('has absolute addresses where the site knows its own', () => {
    expect(linksOf(paperOf(sample(), 'spam', placed))[0]).toBe('https://x.org/base/papers/spam/');
  });

  it('leads from each result to where the abstract says it', () => {
    const text = 'It saves 65.5% of memory against LoRA. End.';
    const claims = corpus({
      papers: [paper('p', { abstract: text })],
      results: [claim('p-65-5', 'p', text, 'saves 65.5% of memory')],
    });
    expect(paperOf(claims, 'p')).toContain(
      '- [65.5%](/base/papers/p/#p-65-5) (Memory: goes down, against LoRA): “It saves 65.5% of memory against LoRA.”',
    );
  });

  it('shows no word of an abstract where the site shows none', () => {
    const closed = sample();
    const markdown = ['spam', 'galore'].map((id) =>
      paperOf({ ...closed, site: { ...closed.site, showAbstracts: false } }, id),
    );
    expect(markdown[0]).toContain('This collection does not show abstracts.');
    for (const text of markdown) expect(text).not.toMatch(/We start|which is slow/);
  });
});

describe('the twin of a topic', () => {
  it('lists its papers, those that belong first elsewhere too', () => {
    const markdown = topicOf(sample(), 'optimizers');
    expect(markdown).toContain('0 papers that belong here first, 1 paper that belongs first elsewhere.');
    expect(markdown).toContain('[Spam](/base/papers/spam.md). First in [TRAINING](/base/topics/training.md)');
  });

  it('lists the newest 900 of very many, and leads to where the others are', () => {
    const of = sample();
    const more = Array.from({ length: 901 }, (_, i) => paper(`p${String(i)}`));
    const assignments = new Map(of.assignments);
    for (const { id } of more)
      assignments.set(
        id,
        topicAssignment.parse({ primary: 'optimizers', also: [], basis: 'rule', scores: [] }),
      );
    const markdown = topicOf({ ...of, papers: [...of.papers, ...more], assignments }, 'optimizers');
    expect(markdown.match(/^- \[(?:p\d+|Spam)\]/gm)).toHaveLength(900);
    expect(markdown).toContain('These are the newest 900.');
    expect(linksOf(markdown)).toContain('/base/topics/optimizers/page/4/');
  });

  it('leads to pages where papers are too many for twins', () => {
    const of = sample();
    const [first] = of.topics;
    if (!first) throw new Error('no topic');
    const links = linksOf(topicTwin(of, { ...twins, papers: false }, first));
    expect(links).toContain('/base/papers/spam/');
    expect(links).toContain('/base/topics/training.md');
    expect(links.some((url) => /papers\/[^/]+\.md$/.test(url))).toBe(false);
  });

  it('keeps what a person wrote, its links leading to twins of what is here', () => {
    const written = sample();
    const introduction = 'By [Spam](/papers/spam/), [gone](/papers/gone/) and [more](/works/lora/).';
    const topics = written.topics.map((topic) => ({ ...topic, introduction }));
    expect(topicOf({ ...written, topics }, 'training')).toContain(
      'By [Spam](/base/papers/spam.md), [gone](/base/papers/gone/) and [more](/base/works/lora/).',
    );
  });
});

describe('llms.txt', () => {
  it('begins with a heading, a quotation and the scope, and goes on with lists of links', () => {
    const blocks = fromMarkdown(llmsText(sample(), placed)).children;
    expect(blocks.slice(0, 3).map(({ type }) => type)).toEqual(['heading', 'blockquote', 'paragraph']);
    expect(blocks[0]).toMatchObject({ depth: 1 });
    const later = blocks.slice(blocks.findIndex((block) => block.type === 'heading' && block.depth === 2));
    expect(later.map(({ type }) => type)).toEqual(later.map((_, place) => (place % 2 ? 'list' : 'heading')));
    expect(linksOf(llmsText(sample(), placed))).toContain('https://x.org/base/topics/training.md');
  });

  it('speaks of twins of topics alone where papers are too many', () => {
    const many = llmsText(sample(), { ...twins, papers: false });
    expect(many).toContain('The page of each topic and tour has a twin in Markdown');
    expect(linksOf(many)).toContain('/base/topics/optimizers.md');
    expect(linksOf(many).some((url) => /papers\/[^/]+\.md$/.test(url))).toBe(false);
  });

  it('holds for a corpus of nothing', () => {
    expect(headings(llmsText(corpus(), twins))).toEqual(['Research map', 'Data', 'Optional']);
  });
});
