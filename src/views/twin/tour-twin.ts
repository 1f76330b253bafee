import type { RootContent } from 'mdast';
import { paths } from '../../lib/href.ts';
import { stopsOf } from '../../lib/tours/stops.ts';
import {
  heading,
  link,
  paragraph,
  parted,
  proseBlocks,
  quotation,
  writeMarkdown,
} from '../../markdown/write-markdown.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import type { Tour } from '../../schemas/tour.ts';
import { linksOf } from '../prose.ts';
import type { StopPart } from '../tour.ts';
import { tourView } from '../tour.ts';
import { proseAddress, placeLinks, type Twins, twinLink } from './address.ts';

/** The page of a tour as Markdown. */
export function tourTwin(corpus: Corpus, twins: Twins, tour: Tour): string {
  const view = tourView(corpus, twins.base, tour);
  const written = (markdown: string): RootContent[] =>
    proseBlocks(markdown, (path) => proseAddress(corpus, twins, path), linksOf(corpus));
  return writeMarkdown([
    heading(1, view.label),
    quotation(view.summary),
    paragraph(parted(placeLinks(twins, paths.tour(tour.id), corpus.site.title))),
    paragraph(`Tour: ${view.facts.join(', ')}. What is quoted stands in the abstract of the paper.`),
    ...written(tour.opening),
    ...view.stops.flatMap((stop, place): RootContent[] => {
      const { number, title, url, facts } = stop;
      const texts = stopsOf(corpus, tour)[place]?.parts.flatMap((part) =>
        part.kind === 'prose' ? part.text : [],
      );
      const prose = (texts ?? []).values();
      return [
        heading(2, [`${String(number)}. `, url === null ? title : twinLink(twins, { label: title, url })]),
        ...(url === null ? [paragraph('This paper is no longer in this collection.')] : []),
        ...(facts.length > 0 ? [paragraph(facts.join('; '))] : []),
        ...stop.parts.flatMap((part) => blocks(part, () => written(prose.next().value ?? ''))),
      ];
    }),
    ...written(tour.ending),
  ]);
}

/** @param prose the next piece of prose */
function blocks(part: StopPart, prose: () => RootContent[]): RootContent[] {
  if (part.kind === 'prose') return prose();
  if (part.kind === 'quote') return [quotation(part.words)];
  return [
    paragraph([
      'A sentence of its abstract, which this collection does not show: ',
      link(part.link.label, part.link.url),
    ]),
  ];
}
