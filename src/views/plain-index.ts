import { href, paths } from '../lib/href.ts';
import type { Corpus } from '../schemas/corpus.ts';
import { authorsView } from './authors.ts';
import type { Link } from './link.ts';
import type { ThemeGroup } from './themes.ts';
import { themeGroups } from './themes.ts';
import { worksView } from './works-index.ts';

/** The ways into a collection that need no search. */
export interface PlainIndex {
  themes: ThemeGroup[];
  /** First letters of last names. */
  letters: Link[];
  /** Kinds of works. */
  works: Link[];
}

/** Topics, authors by letter and works by kind, each with the address where they are listed. */
export function plainIndex(corpus: Corpus, base: string): PlainIndex {
  const on =
    (page: string) =>
    ({ label, url }: Link): Link => ({ label, url: url.startsWith('#') ? href(base, page) + url : url });
  return {
    themes: themeGroups(corpus, base),
    letters: authorsView(corpus, base).index.map(on('/authors/')),
    works: worksView(corpus, base, 1).kinds.map(on(paths.works)),
  };
}
