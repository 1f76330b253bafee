import type { RootContent } from 'mdast';
import { bullets, heading, link, paragraph, parted, type Inline } from '../../markdown/write-markdown.ts';
import type { ExplorableView } from '../explorables/explorable.ts';
import type { Twins } from './address.ts';
import { twinLink } from './address.ts';

/** The figure of a topic as Markdown: what it computes, from where, for what it starts with and for its cases. */
export function explorableBlocks(twins: Twins, view: ExplorableView): RootContent[] {
  return [
    heading(2, view.title),
    paragraph(view.lead),
    ...bullets(
      view.formulas.map(({ words, sources }): Inline => {
        const links = sources.map((source) =>
          source.away ? link(source.label, source.url) : twinLink(twins, source),
        );
        return [`${words} (`, ...parted(links), ')'];
      }),
    ),
    paragraph(view.example),
    ...bullets(
      view.cases.map(({ label, values }): Inline => {
        const told = values.map((value, place) =>
          values.length === 1 ? value : `${view.columns[place] ?? ''} ${value}`,
        );
        return `${label}: ${told.join('; ')}`;
      }),
    ),
    paragraph(`Left out: ${view.leavesOut}`),
  ];
}
