import type { Corpus } from '../schemas/corpus.ts';
import { hasFewPapers } from './scale.ts';
import { themesInUse } from './themes.ts';

/** Of a picture that stands beside a shared link: what the large cards of today's networks ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** What a picture is of; the map stands for the site. */
export interface PictureOf {
  kind: 'paper' | 'topic' | 'theme' | 'map';
  /** Empty for the map. */
  id: string;
}

/** Which pictures are wanted: `auto` leaves those of papers out where there are many. */
export type PictureChoice = 'auto' | 'all' | 'none';

/** The variable `PICTURES`. @throws Error when it says something else */
export function pictureChoice(value = ''): PictureChoice {
  if (value === '' || value === 'auto') return 'auto';
  if (value === 'all' || value === 'none') return value;
  throw new Error(`PICTURES is "${value}". It may be "all", "none" or nothing.`);
}

/** Where a picture stands in the site: `/pictures/paper-galore.png`. */
export function picturePath({ kind, id }: PictureOf): string {
  return kind === 'map' ? '/pictures/map.png' : `/pictures/${kind}-${id}.png`;
}

/** All pictures that a site has. */
export function allPictures(corpus: Corpus, choice: PictureChoice): PictureOf[] {
  if (choice === 'none') return [];
  const of = (kind: PictureOf['kind'], bearers: readonly { id: string }[]): PictureOf[] =>
    bearers.map(({ id }) => ({ kind, id }));
  return [
    { kind: 'map', id: '' },
    ...of('theme', themesInUse(corpus)),
    ...of('topic', corpus.topics),
    ...(choice === 'all' || hasFewPapers(corpus) ? of('paper', corpus.papers) : []),
  ];
}
