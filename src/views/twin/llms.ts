import type { RootContent } from 'mdast';
import { lastAdded } from '../../lib/last-modified.ts';
import { filePaths } from '../../lib/file-paths.ts';
import { href, paths } from '../../lib/href.ts';
import { paperYear } from '../../lib/paper-date.ts';
import {
  bullets,
  heading,
  link,
  paragraph,
  quotation,
  writeMarkdown,
} from '../../markdown/write-markdown.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import { dataFiles } from '../machine/site-data.ts';
import { themeGroups } from '../themes.ts';
import { tourRows } from '../tours.ts';
import { count, dateInWords } from '../words.ts';
import type { Twins } from './address.ts';
import { twinLink } from './address.ts';

/**
 * `llms.txt` (https://llmstxt.org): a heading, a quotation, paragraphs, and lists of links under headings of the second
 * level. It says what the collection holds and what it does not, and leads to the twins of its topics, which list the papers.
 */
export function llmsText(corpus: Corpus, twins: Twins): string {
  const { site } = corpus;
  const at = (label: string, path: string): ReturnType<typeof link> =>
    link(label, twins.address(href(twins.base, path)));
  const blocks: RootContent[] = [
    heading(1, site.title),
    quotation(site.description),
    paragraph(scope(corpus)),
    paragraph(
      'Topics, named works and results were found by rules and may be wrong; each quotation stands in the title or abstract ' +
        'that it is from. A result is a claim of its paper: nobody has checked it, and results of different papers do not compare.',
    ),
    ...twinsInWords(corpus, twins),
    ...themeGroups(corpus, twins.base).flatMap((theme) => [
      heading(2, `Topics: ${theme.name}`),
      ...bullets(
        theme.topics.map((topic) => [
          twinLink(twins, topic),
          `: ${[topic.definition, count(topic.papers + topic.also, 'paper')].filter(Boolean).join(' ')}`,
        ]),
      ),
    ]),
    ...(corpus.tours.length > 0 ? [heading(2, 'Tours')] : []),
    ...bullets(
      tourRows(corpus, twins.base).map((tour) => [
        twinLink(twins, tour),
        `: ${tour.summary} ${tour.facts.join(', ')}.`,
      ]),
    ),
    ...(corpus.notes.length > 0 ? [heading(2, 'Notes')] : []),
    ...bullets(
      corpus.notes.map(({ id, title, summary }) => [
        at(title, paths.note(id)),
        summary === null ? '' : `: ${summary}`,
      ]),
    ),
    heading(2, 'Data'),
    ...bullets(dataFiles.map(({ file, about, path }) => [at(file, path), `: ${about}`])),
    heading(2, 'Optional'),
    ...bullets([
      [at('About', '/about/'), ': how this was made, what it covers, what is doubtful'],
      [at('Papers', paths.papers), ': all papers by year'],
      [at('Works', paths.works), ': works that the papers introduce or name'],
      ...(corpus.results.length > 0 && site.showAbstracts
        ? [[at('Results', paths.results), ': statements of results by kind']]
        : []),
      ...(corpus.missing.length > 0
        ? [
            [
              at('What to read next', paths.readNext),
              ': works that several papers refer to and that are not here',
            ],
          ]
        : []),
      [at('Data', paths.data), ': what is in each file, field by field, and what is promised'],
      [at('Changes', paths.changes), ': what each document brought'],
      [at('Map as tables', paths.mapTable), ': nodes and edges'],
    ]),
  ];
  return writeMarkdown(blocks);
}

/** Which pages have a twin, with an example. */
function twinsInWords({ papers, topics }: Corpus, twins: Twins): RootContent[] {
  const [paper, topic] = [papers[0], topics[0]];
  const path = twins.papers ? paper && filePaths.paperTwin(paper.id) : topic && filePaths.topicTwin(topic.id);
  if (path === undefined) return [];
  const which = twins.papers ? 'each paper, topic and tour' : 'each topic and tour';
  return [
    paragraph([
      `The page of ${which} has a twin in Markdown: its address with `,
      { type: 'inlineCode', value: '.md' },
      ' in place of the last slash, as ',
      link(path, twins.address(href(twins.base, path))),
      '.',
      ...(twins.papers
        ? []
        : [
            ' Papers are too many for a twin each: ',
            { type: 'inlineCode' as const, value: paths.data },
            ' holds all of them.',
          ]),
    ]),
  ];
}

/** What is in the collection, and what it is not. */
function scope(corpus: Corpus): string {
  const years = corpus.papers.flatMap((paper) => paperYear(paper) ?? []).toSorted();
  const span = years.length === 0 ? '' : ` of ${years[0] ?? ''} to ${years.at(-1) ?? ''}`;
  const added = lastAdded(corpus);
  return (
    `It holds the ${count(corpus.papers.length, 'paper')}${span} that are listed in ` +
    `${count(corpus.ledger.length, 'saved document')}${added === null ? '' : `, the last of them added on ${dateInWords(added)}`}. ` +
    `It is an index of a chosen collection, not a survey of its field: what is not here says nothing. ` +
    (corpus.site.showAbstracts
      ? 'It holds titles, facts and abstracts, no full texts.'
      : 'It holds titles and facts, no abstracts and no full texts.')
  );
}
