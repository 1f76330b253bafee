import { fromMarkdown } from 'mdast-util-from-markdown';
import { byText } from '../../../src/lib/fold.ts';
import { crossTarget, type Linkable } from '../../../src/lib/tours/cross-target.ts';
import { crossLinksOf } from '../../../src/markdown/cross-links.ts';
import { unclosed } from '../../../src/markdown/tour.ts';
import type { Finding } from '../../../src/schemas/entry.ts';
import type { CrossLink } from '../../../src/schemas/tour.ts';
import type { KnownPages, WrittenText } from './addresses.ts';
import { checkAddresses } from './addresses.ts';
import { checkExplorable } from './explorables.ts';
import { checkStops } from './tours.ts';

/** All that is wrong with what people wrote: introductions of topics, tours and notes. By file and line. */
export function checkWritten(corpus: Linkable): Finding[] {
  const known = knownPages(corpus);
  const findings = [
    ...corpus.topics.flatMap((topic) => {
      const { id, introduction, line } = topic;
      const text: WrittenText = { file: `topics/${id}.md`, text: introduction, line: line ?? null };
      const { links, broken } = crossLinksOf(fromMarkdown(introduction), line ?? 1);
      return [
        ...checkAddresses(text, known),
        ...lostLinks(corpus, text.file, links),
        ...unclosed(broken).map((wrong) => ({ file: text.file, ...wrong })),
        ...checkExplorable(corpus, topic),
      ];
    }),
    ...corpus.tours.flatMap((tour) => {
      const file = `tours/${tour.id}.md`;
      const text = (part: string, line: number): Finding[] =>
        checkAddresses({ file, text: part, line }, known);
      return [
        ...text(tour.opening, tour.lines.body),
        ...tour.stops.flatMap(({ parts }) =>
          parts.flatMap((part) => (part.kind === 'prose' ? text(part.text, part.line) : [])),
        ),
        ...text(tour.ending, tour.lines.ending),
        ...lostLinks(corpus, file, tour.links),
        ...checkStops(corpus, tour),
      ];
    }),
    ...corpus.notes.flatMap(({ id, body, line, links }) => {
      const file = `notes/${id}.md`;
      return [...checkAddresses({ file, text: body, line }, known), ...lostLinks(corpus, file, links)];
    }),
    ...takenTwice('tours', corpus.tours),
    ...takenTwice('notes', corpus.notes),
  ];
  return findings.sort((a, b) => byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

function lostLinks(corpus: Linkable, file: string, links: readonly CrossLink[]): Finding[] {
  return links.flatMap(({ target, line }) => {
    const found = crossTarget(corpus, target);
    return 'problem' in found ? [{ file, line, message: found.problem }] : [];
  });
}

/** A former id that another page bears, or bore. */
function takenTwice(folder: string, pages: readonly { id: string; former: readonly string[] }[]): Finding[] {
  const owner = new Map<string, string>(pages.map(({ id }) => [id, id]));
  return pages.flatMap(({ id, former }) =>
    former.flatMap((old) => {
      const other = owner.get(old);
      owner.set(old, id);
      return other === undefined
        ? []
        : [
            {
              file: `${folder}/${id}.md`,
              line: null,
              message: `field "former": "${old}" is an address of "${other}" already. Take it out of one of the two.`,
            },
          ];
    }),
  );
}

/** Ids under each kind of page, former ones too where the registry keeps them for good. */
function knownPages({ permalinks, topics, tours, notes }: Linkable): KnownPages {
  const ids = (rows: readonly { id: string; former?: readonly string[] }[]): Set<string> =>
    new Set(rows.flatMap(({ id, former = [] }) => [id, ...former]));
  return new Map<string, Set<string>>([
    ['papers', ids(Object.entries(permalinks.papers).map(([id, { former }]) => ({ id, former })))],
    ['topics', ids(topics)],
    ['tours', ids(tours)],
    ['notes', ids(notes)],
  ]);
}
