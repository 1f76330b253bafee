import type { Corpus } from '../../schemas/corpus.ts';
import { slug } from '../ids.ts';
import { lastAdded } from '../last-modified.ts';
import { number } from '../wording.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import type { CslItem, DateParts } from './csl-item.ts';
import { plain } from './plain.ts';

/**
 * How the map itself is cited: as a data set of the day on which its newest document came in. It has no author, since
 * `site.yaml` names none.
 * @param url where it stands on the web; null where that is not known
 */
export function mapCitation(corpus: Corpus, url: string | null): { bibtex: string; apa: string } {
  const { site, papers } = corpus;
  const added = lastAdded(corpus);
  const csl: CslItem = {
    id: `${slug(site.shortName).replaceAll('-', '') || 'map'}${added?.slice(0, 4) ?? ''}`,
    type: 'dataset',
    title: plain(site.title),
    ...(added === null ? {} : { issued: { 'date-parts': [added.split('-').map(Number) as DateParts] } }),
    ...(url === null ? {} : { URL: url }),
    note: `Research map of ${number(papers.length)} papers`,
  };
  return { bibtex: bibtex(csl), apa: apa(csl) };
}
