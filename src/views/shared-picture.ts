import { hasFewPapers } from '../lib/scale.ts';
import { pictureInWords } from '../lib/picture-words.ts';
import { picturePath, type PictureChoice, type PictureOf } from '../lib/pictures.ts';
import { themesInUse } from '../lib/themes.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Work } from '../schemas/work.ts';
import { lookup } from './lookup.ts';

/** The picture that stands beside a link to a page. */
export interface SharedPicture {
  /** From the root of the site, without the base. */
  path: string;
  /** What is to be seen. */
  alt: string;
}

/** The map, which stands for the site. */
const map: PictureOf = { kind: 'map', id: '' };

/** The picture of a page; null where none are drawn. A paper without one of its own has that of its theme. */
export function sharedPicture(
  corpus: Corpus,
  of: PictureOf | null,
  choice: PictureChoice,
): SharedPicture | null {
  if (choice === 'none') return null;
  const own = of !== null && of.kind === 'paper' && choice === 'auto' && !hasFewPapers(corpus);
  const drawn = own ? themePicture(corpus, themeOfPaper(corpus, of.id)) : (of ?? map);
  return { path: picturePath(drawn), alt: pictureInWords(corpus, drawn) };
}

/** What the picture of a work is of: the theme of most papers that name it, or the map where none has one. */
export function pictureOfWork(corpus: Corpus, { namedBy }: Work): PictureOf {
  const papers = new Map<string, number>();
  for (const { paper } of namedBy) {
    const theme = themeOfPaper(corpus, paper);
    if (theme !== undefined) papers.set(theme, (papers.get(theme) ?? 0) + 1);
  }
  const [most] = themesInUse(corpus).toSorted((a, b) => (papers.get(b.id) ?? 0) - (papers.get(a.id) ?? 0));
  return themePicture(corpus, papers.size === 0 ? undefined : most?.id);
}

function themePicture(corpus: Corpus, theme: string | undefined): PictureOf {
  const found = themesInUse(corpus).find(({ id }) => id === theme);
  return found === undefined ? map : { kind: 'theme', id: found.id };
}

function themeOfPaper(corpus: Corpus, paper: string): string | undefined {
  const { papers, topics } = lookup(corpus);
  const id = papers.get(paper)?.id;
  const primary = id === undefined ? null : corpus.assignments.get(id)?.primary;
  return topics.get(primary ?? '')?.theme;
}
