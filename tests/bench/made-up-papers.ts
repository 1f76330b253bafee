import type { Draws } from '../../scripts/bench/generated-words.ts';
import { foldTitle } from '../../src/lib/fold.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import { rareWords, workNames } from './made-up-words.ts';
import { bylines, type PersonName } from './made-up-people.ts';
import { topicTexts, type Piece, type TopicText } from './source-texts.ts';

/** A record of CSL-JSON. */
export interface CslPaper {
  id: string;
  type: 'paper-conference';
  title: string;
  abstract: string;
  author: PersonName[];
  issued: { 'date-parts': [number[]] };
  'container-title'?: string;
  URL?: string;
  DOI?: string;
}

/** Of a hundred words that may be exchanged: those that become rare words, and words of the topic. */
const rare = 0.1;
const ofTopic = 0.18;

/**
 * Papers without end, made from the texts of a corpus: no two of them, nor one of them and one of the corpus, share a title,
 * a name of their work or an identifier.
 */
export function* madeUpPapers(corpus: Corpus, draw: Draws): Generator<CslPaper, never> {
  const texts = topicTexts(corpus);
  const rares = rareWords(draw);
  const names = corpus.papers.flatMap(({ shortName, aliases }) => [shortName ?? '', ...aliases]);
  const nameOf = workNames(draw, [...names, ...corpus.works.flatMap((work) => [work.name, ...work.aliases])]);
  const byline = bylines(
    draw,
    corpus.authors.map(({ name }) => name).filter((name) => name.includes(' ')),
  );
  const venues = corpus.papers.flatMap(({ venue }) => venue ?? []);
  const titles = new Set(corpus.papers.map(({ title }) => foldTitle(title)));
  const earlier: string[] = [];
  const of = <T>(list: readonly T[]): T => list[draw.below(list.length)] as T;
  const rareWord = (): string => rares[draw.low(rares.length, 2)] ?? '';

  const titleOf = (text: TopicText): string => {
    const words = `${of(text.heads)} ${of(text.tails.length > 0 ? text.tails : text.heads)}`.split(' ');
    for (let n = 1 + draw.below(2); n > 0; n -= 1) {
      const word = rareWord();
      words[draw.below(Math.min(words.length, 4))] = word.charAt(0).toUpperCase() + word.slice(1);
    }
    return words.join(' ');
  };
  const say = (pieces: Piece[], name: string | null, topic: TopicText, share: number): string =>
    pieces
      .map(({ kind, text }) => {
        if (kind === 'own') return name ?? 'the method';
        if (kind === 'work') return earlier.length > 0 && draw.chance(0.3) ? earlierName() : text;
        if (kind === 'text') return text;
        if (draw.chance(share)) return rareWord();
        return draw.chance(ofTopic) ? of(topic.words) : text;
      })
      .join('')
      // `Gradient Low-Rank Projection (GaLore)` has become one name twice.
      .replace(/([\p{L}\p{N}-]+) \(\1\)/gu, '$1')
      .replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  // Few names are named often, most never.
  const earlierName = (): string => earlier[draw.low(earlier.length, 3)] ?? '';

  for (let i = 1; ; i += 1) {
    const topic = of(texts);
    const named = draw.chance(0.6) ? nameOf() : null;
    const inTitle = named !== null && draw.chance(0.75);
    const withName = (title: string): string => (inTitle ? `${named}: ${title}` : title);
    let title = withName(titleOf(topic));
    while (titles.has(foldTitle(title))) title = withName(titleOf(topic));
    titles.add(foldTitle(title));
    const body = Array.from({ length: 4 + draw.below(6) }, () =>
      say(of((draw.chance(0.85) ? topic : of(texts)).sentences), named, topic, rare),
    );
    if (named !== null && !inTitle) body.unshift(`In this paper we propose ${named}.`);
    const abstract = [say(of(topic.openings), named, topic, rare * 2), ...body].join(' ');
    if (named !== null) earlier.push(named);
    yield {
      id: `made-up-${String(i)}`,
      type: 'paper-conference',
      title,
      abstract,
      author: byline(),
      ...published(i),
    };
  }

  function published(i: number): Pick<CslPaper, 'issued' | 'container-title' | 'URL' | 'DOI'> {
    const year = 2026 - draw.low(12, 1.7);
    const day = [year, 1 + draw.below(year === 2026 ? 10 : 12), 1 + draw.below(28)];
    const number = `${String(day[0]).slice(2)}${String(day[1]).padStart(2, '0')}.${String(30_000 + (i % 70_000))}`;
    return {
      issued: { 'date-parts': [day.slice(0, draw.chance(0.6) ? 3 : 1 + draw.below(2))] },
      ...(venues.length > 0 && draw.chance(0.8) ? { 'container-title': of(venues) } : {}),
      ...(draw.chance(0.3) ? { URL: `https://arxiv.org/abs/${number}` } : {}),
      ...(draw.chance(0.2) ? { DOI: `10.5555/made-up.${String(i)}` } : {}),
    };
  }
}
