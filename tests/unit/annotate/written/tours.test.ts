import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../../scripts/effects/read-corpus.ts';
import { renderFindings } from '../../../../scripts/effects/report.ts';
import { runNormalize } from '../../../../scripts/effects/run-normalize.ts';
import { checkWritten } from '../../../../scripts/annotate/written/index.ts';
import { copyOf, fixture } from '../../../support/fixture.ts';

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

/** The corpus of the fixture with further files; its good tour has a paper that is gone and former ids. */
function content(files: Record<string, string> = {}): string {
  const { folder, dispose } = copyOf(fixture('tours', 'input'));
  disposals.push(dispose);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const found = (files: Record<string, string>): string[] =>
  renderFindings(runNormalize(content(files), true).findings).split('\n');

const tour = (body: string): Record<string, string> => ({
  'tours/new.md': `---\ntitle: New\nsummary: A try.\n---\n\n${body}\n`,
});

describe('what people wrote', () => {
  it('is right in a tour with former ids, a paper that is gone, and signs of Markdown in a quotation', () => {
    expect(found({})).toEqual(['']);
  });

  it('is looked at again by the build, of which normalize is no part', () => {
    const folder = content();
    runNormalize(folder, false);
    const { corpus } = readCorpus(folder);
    expect(corpus && checkWritten(corpus)).toEqual([]);
    writeFileSync(join(folder, 'notes/late.md'), '---\ntitle: Late\n---\nTo [[nowhere-at-all]].\n');
    const late = readCorpus(folder).corpus;
    expect(late && renderFindings(checkWritten(late))).toMatch(
      /^notes\/late\.md:4: "\[\[nowhere-at-all\]\]" leads/,
    );
  });

  it('names every lost link at once, with its line and ids that are near', () => {
    expect(
      found({
        ...tour('See [[rivernt]]\nand [[note:well]].\n\n## [[wellsprnig]]\n\nHere `[[is none]]`.'),
        'notes/second.md': '---\ntitle: Second\n---\nTo [[desert|the\ndesert]] and [[topic:sand]].',
      }),
    ).toEqual([
      'notes/second.md:4: "[[desert]]" leads to no page here. Write the last part of the address of a page, as in /papers/<id>/, or plain words.',
      'notes/second.md:5: "[[topic:sand]]" leads to no page here. Write the last part of the address of a page, as in /papers/<id>/, or plain words.',
      'tours/new.md:6: "[[rivernt]]" leads to no page here. Did you mean [[rivernet]]?',
      'tours/new.md:7: "[[note:well]]" leads to no page here. Did you mean [[note:wells]] or [[topic:wells]] or [[wellspring]]?',
      'tours/new.md:9: "[[wellsprnig]]" leads to no page here. Did you mean [[wellspring]]?',
    ]);
  });

  it('must say which of two pages it means', () => {
    expect(found(tour('To [[wells]].\n\n## [[wellspring]]'))).toEqual([
      'tours/new.md:6: "[[wells]]" may lead to more than one page. Write [[topic:wells]] or [[note:wells]].',
    ]);
  });

  it('quotes an abstract word for word', () => {
    expect(
      found(
        tour(
          '## [[wellspring]]\n\n> A cache that runs dry is filled again … which keeps the desert small.\n\n> ache that runs dry\n\n> Penguins\n\n>',
        ),
      ),
    ).toEqual([
      'tours/new.md:8: "A cache that runs dry is filled again … which keeps the desert small." does not stand in the abstract of "wellspring". The nearest sentence there: "A cache that runs dry is filled again before anybody asks, which keeps the desert small." Words are left out only between two quotations.',
      'tours/new.md:10: "ache that runs dry" does not stand in the abstract of "wellspring". The nearest sentence there: "A cache that runs dry is filled again before anybody asks, which keeps the desert small."',
      'tours/new.md:12: "Penguins" does not stand in the abstract of "wellspring". No sentence there is like it. Quote another.',
      'tours/new.md:14: the quotation is empty. Fill it or take it out.',
    ]);
  });

  it('is a tour only with stops in their form', () => {
    expect(found(tour('Nothing here.'))[0]).toMatch(/^tours\/new\.md:6: the tour has no stop\. /);
    expect(
      found(
        tour(
          '## [[wellspring]]\n\n## Then [[rivernet]]\n\n> It needs 3 maps\n\n## [[topic:wells]]\n\n## [[wellspring]]\n\n## End\n\n## [[rivernet]]\n\n[[broken',
        ),
      ),
    ).toEqual([
      'tours/new.md:8: the heading of a stop holds more than its [[link]]. Leave the link alone: ## [[paper-id]].',
      'tours/new.md:12: a stop is a paper, and "[[topic:wells]]" leads to a topic. Choose a paper for the heading, and link this in the text.',
      'tours/new.md:14: "wellspring" is a stop already, on line 6. Join the two.',
      'tours/new.md:18: a stop stands after the end of the tour. Move it up, or give the heading above it a [[paper]].',
      'tours/new.md:20: "[[" begins no link here. Write [[id]] or [[id|words]], or put what is no link between backticks.',
    ]);
  });

  it('is told apart by its addresses', () => {
    expect(
      found({
        'notes/a.md': '---\ntitle: A\nformer: [b, old]\n---\nA.',
        'notes/b.md': '---\ntitle: B\nformer: [old]\n---\nB.',
        'tours/Bad Name.md': '',
        'notes/c.md': '---\nname: C\n---\nSee [it](/tours/none/).',
      }),
    ).toEqual([
      'notes/a.md: field "former": "b" is an address of "b" already. Take it out of one of the two.',
      'notes/b.md: field "former": "old" is an address of "a" already. Take it out of one of the two.',
      expect.stringMatching(/^notes\/c\.md: field "title"/),
      expect.stringMatching(/^notes\/c\.md:2: the field "name" is not known to this version/),
      expect.stringMatching(/^tours\/Bad Name\.md: the name of a tour file is its address/),
    ]);
  });

  it('leads in introductions of topics too', () => {
    const topic =
      '---\nname: Sand\ntheme: wet\ndefinition: Dry.\nvocabulary: { sand: 3 }\n---\n\nOne.\n\nTo [[sandd]].\n';
    expect(found({ 'topics/sand.md': topic })[0]).toMatch(
      /^topics\/sand\.md:10: "\[\[sandd\]\]" leads to no page/,
    );
  });
});
