import type { Paper } from '../../schemas/paper.ts';
import type { Permalinks } from '../../schemas/permalinks.ts';
import { byText, words } from '../fold.ts';
import { mint, slug } from '../ids.ts';
import { own } from '../own.ts';
import { citedDate, type Citable } from './csl.ts';
import { cslName } from './name.ts';

/** The longest that the word of a title may be; a longer name is cut. */
const longest = 24;
const small = new Set(
  'a an and are as at be by can do does for from how in into is its of on or our that the this to toward towards via we what when where which why with you your'.split(
    ' ',
  ),
);

/** What a key is made of. */
export type Keyed<Id extends string = string> = Citable & Pick<Paper, 'shortName'> & { id: Id };

/**
 * What each paper is called in a bibliography: the key of the registry, else a new one (`zhao2024galore`: family name of
 * the first author, year, name of the paper or first telling word of its title). Where nobody is named the name is left
 * out and the word comes first (`galore2024`), since some tools want a key to begin with a letter. Of two newcomers
 * that wish for one key the earlier date, then title order, gets it; the other takes more words of its title. A
 * registered key stays whatever becomes known later, as people write it in their texts.
 */
export function citationKeys<Id extends string>(
  papers: readonly Keyed<Id>[],
  rows: Permalinks['papers'],
): Map<Id, string> {
  const taken = new Set(
    Object.values(rows).flatMap(({ key, formerKeys = [] }) => [
      ...(key === undefined ? [] : [key]),
      ...formerKeys,
    ]),
  );
  const keys = new Map<Id, string>();
  const tried = new Map<string, number>();
  const dated = papers.map((paper) => ({ paper, date: citedDate(paper) ?? '9999' }));
  dated.sort((a, b) => byText(a.date, b.date) || byText(a.paper.title, b.paper.title));
  for (const { paper } of dated) {
    const key = own(rows, paper.id)?.key ?? mint(wishes(paper), taken, paper.id, tried);
    taken.add(key);
    keys.set(paper.id, key);
  }
  return keys;
}

function wishes(paper: Keyed): string[] {
  const [first] = paper.authors ?? [];
  const { family, literal } = first ? cslName(first.name) : {};
  const name = bare(family ?? literal ?? '');
  const year = citedDate(paper)?.slice(0, 4) ?? '';
  const title = words(paper.title)
    .map(bare)
    .filter((word) => word !== '' && !small.has(word));
  const called = bare(paper.shortName ?? '');
  const heads = [...(called === '' ? [] : [called]), ...[1, 2, 3, 4].map((n) => title.slice(0, n).join(''))];
  // A title without Latin letters: the id has some.
  const named = heads.filter((word) => word !== '');
  return (named.length > 0 ? named : [bare(paper.id)])
    .map((word) => (name === '' ? `${word}${year}` : `${name}${year}${word}`))
    .map((key) => (/^\d/.test(key) ? `p${key}` : key));
}

/** `S²FT` → `s2ft`, `Calvo-Ordoñez` → `calvoordonez`. */
const bare = (text: string): string => slug(text).replaceAll('-', '').slice(0, longest);
