import { describe, expect, it } from 'vitest';
import { readNote, readTour } from '../../../src/markdown/tour.ts';
import { site } from '../../../src/schemas/site.ts';
import type { Corpus } from '../../../src/schemas/corpus.ts';
import { permalinks } from '../../../src/schemas/permalinks.ts';
import { noteAddresses, tourAddresses } from '../../../src/views/addresses.ts';
import { backlinkRows, stopsInWords, topicBacklinks } from '../../../src/views/backlinks.ts';
import { paperView } from '../../../src/views/paper.ts';
import { tourView } from '../../../src/views/tour.ts';
import { tourRows } from '../../../src/views/tours.ts';
import { llmsText } from '../../../src/views/twin/llms.ts';
import { tourTwin } from '../../../src/views/twin/tour-twin.ts';
import { sample } from './sample.ts';

const body = `Before [[galore]] came [[work:lora]].

## [[spam]]

Our *words*, and [[topic:training|a topic]].

> Unlike GaLore,
> which is slow, Spam is fast.

> It ends.

## [[old-one|An old one]]

Was here.

> Gone with it.

## [[galore]]

On [[spam]].

## Where next

To [[note:slow]].`;

/** Spam, a paper that is gone, and GaLore, under `/x/`. */
function toured(given: Partial<Corpus> = {}): Corpus {
  const fields = { title: 'From Spam on', summary: 'Why fast.', former: ['spam-tour'] };
  const { tour } = readTour({ id: 'fast', fields, body, line: 6 });
  const second = readTour({
    id: 'zoo',
    fields: { title: 'Zoo', summary: 'Z.', former: [] },
    body: '## [[adan]]',
    line: 1,
  });
  const { note } = readNote({
    id: 'slow',
    fields: { title: 'Slow', summary: null, former: ['slower'] },
    body: 'See [[spam]], [[work:lora]] and [[tour:fast]].',
    line: 4,
  });
  return {
    ...sample(),
    permalinks: permalinks.parse({ papers: { 'old-one': { titles: ['one'] } } }),
    tours: [tour, second.tour],
    notes: [note],
    ...given,
  };
}

const view = (corpus: Corpus) => {
  const [tour] = corpus.tours;
  if (!tour) throw new Error('no tour');
  return tourView(corpus, '/x/', tour);
};

describe('a tour', () => {
  it('has its stops in order, what it quotes, and a plain line for a paper that is gone', () => {
    const { stops, previous, next, facts, themes } = view(toured());
    expect(
      stops.map(({ number, id, short, url, parts }) => [
        number,
        id,
        short,
        url,
        parts.map(({ kind }) => kind),
      ]),
    ).toEqual([
      [1, 'spam', 'Spam', '/x/papers/spam/', ['prose', 'quote', 'quote']],
      [2, 'old-one', 'An old one', null, ['prose']],
      [3, 'galore', 'GaLore: Low Rank', '/x/papers/galore/', ['prose']],
    ]);
    expect(stops[0]?.parts[1]).toMatchObject({
      words: 'Unlike GaLore, which is slow, Spam is fast.',
      url: '/x/papers/spam/#quote-fast-1',
    });
    expect([previous, next]).toEqual([null, { label: 'Zoo', url: '/x/tours/zoo/' }]);
    expect([facts, themes]).toEqual([['2 papers', '2024'], [{ name: 'Memory', number: 1 }]]);
  });

  it('leads where its links say, with their words or the name of what they lead to', () => {
    const text = JSON.stringify(view(toured()).opening);
    expect(text).toContain('"href":"/x/papers/galore/"');
    expect(text).toContain('"value":"LoRA"');
    expect(JSON.stringify(view(toured()).ending)).toContain('"href":"/x/notes/slow/"');
  });

  it('quotes nothing where the site shows no abstracts: it leads to where the words stand', () => {
    const corpus = toured({ site: { ...site.parse({}), showAbstracts: false } });
    expect(view(corpus).stops[0]?.parts.map(({ kind }) => kind)).toEqual(['prose', 'withheld', 'withheld']);
    const [tour] = corpus.tours;
    const twin = tour ? tourTwin(corpus, { base: '/', address: (path) => path, papers: true }, tour) : '';
    expect(JSON.stringify(view(corpus)) + twin).not.toContain('which is slow');
    const spam = corpus.papers.find(({ id }) => id === 'spam');
    expect(spam && paperView(corpus, '/', spam).quotedIn).toEqual([]);
  });

  it('as Markdown leads to the twins of papers, topics and tours', () => {
    const corpus = toured();
    const [tour] = corpus.tours;
    const twin = tour ? tourTwin(corpus, { base: '/', address: (path) => path, papers: true }, tour) : '';
    expect(twin).toContain('## 1. [Spam](/papers/spam.md)');
    expect(twin).toContain('> Unlike GaLore, which is slow, Spam is fast.');
    expect(twin).toContain('[a topic](/topics/training.md)');
    expect(twin).toContain('## 2. An old one\n\nThis paper is no longer in this collection.');
    const told = llmsText(corpus, { base: '/', address: (path) => path, papers: true });
    expect(told).toContain('- [From Spam on](/tours/fast.md): Why fast. 2 papers, 2024.');
    expect(told).toContain('- [Slow](/notes/slow/)');
    expect(llmsText(sample(), { base: '/', address: (path) => path, papers: true })).not.toContain(
      '## Tours',
    );
  });

  it('answers at its former addresses', () => {
    const corpus = toured();
    expect(tourAddresses(corpus, '/').get('spam-tour')).toEqual({
      kind: 'moved',
      label: 'From Spam on',
      url: '/tours/fast/',
    });
    expect([...noteAddresses(corpus, '/')].map(([id, { kind }]) => [id, kind])).toEqual([
      ['slower', 'moved'],
      ['slow', 'page'],
    ]);
  });

  it('stands in a list with its papers and years; a stop that is gone is not counted', () => {
    expect(tourRows(toured(), '/', 1)).toMatchObject([
      { label: 'From Spam on', facts: ['2 papers', '2024'] },
    ]);
  });
});

describe('a page that tours and notes lead to', () => {
  const corpus = toured();
  const rows = (key: string) =>
    backlinkRows(corpus, '/', key).map(({ label, url, where }) => [label, url, where]);

  it('names them with the stop', () => {
    expect(rows('paper:spam')).toEqual([
      ['From Spam on', '/tours/fast/#spam', 'stop 1 of 3'],
      ['Slow', '/notes/slow/', 'note'],
    ]);
    expect(rows('paper:galore')).toEqual([['From Spam on', '/tours/fast/#galore', 'stop 3 of 3']]);
    expect(rows('work:lora')).toEqual([
      ['From Spam on', '/tours/fast/', 'tour of 3 papers'],
      ['Slow', '/notes/slow/', 'note'],
    ]);
    expect(rows('topic:training')).toEqual([['From Spam on', '/tours/fast/#spam', 'named at stop 1 of 3']]);
    expect(rows('topic:optimizers')).toEqual([]);
  });

  it('as a topic names the tours that come through it', () => {
    expect(topicBacklinks(corpus, '/', 'training').map(({ label, where }) => [label, where])).toEqual([
      ['From Spam on', 'stops 1 and 3'],
    ]);
  });

  it('tells stops one after the other as a run', () => {
    expect(stopsInWords([3], 9)).toBe('stop 3');
    expect(stopsInWords([1, 2, 4, 5, 6, 9], 9)).toBe('stops 1, 2, 4 to 6 and 9');
    expect(stopsInWords([1, 2, 3], 3)).toBe('all 3 stops');
  });

  it('as a paper underlines what they quote, beside its results', () => {
    const spam = corpus.papers.find(({ id }) => id === 'spam');
    const { abstract, quotedIn } = paperView(corpus, '/', spam ?? fail());
    expect(quotedIn).toEqual([{ label: 'From Spam on', url: '/tours/fast/#spam' }]);
    const drawn = JSON.stringify(abstract);
    expect(drawn.match(/"id":"quote-fast-\d"/g)).toEqual(['"id":"quote-fast-1"', '"id":"quote-fast-2"']);
    expect(drawn).toContain('"className":["quoted"]');
  });
});

function fail(): never {
  throw new Error('not there');
}
