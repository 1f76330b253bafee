import { href, paths } from '../../lib/href.ts';
import type { Inline } from '../../markdown/write-markdown.ts';
import {
  bullets,
  heading,
  link,
  paragraph,
  parted,
  proseBlocks,
  quotation,
  writeMarkdown,
} from '../../markdown/write-markdown.ts';
import { scale } from '../../lib/scale.ts';
import type { Corpus, TopicPage } from '../../schemas/corpus.ts';
import { card } from '../card.ts';
import { linksOf } from '../prose.ts';
import { topicView } from '../topic.ts';
import { papersOf, topicPageUrl } from '../topic-papers.ts';
import { count, number } from '../words.ts';
import type { Twins } from './address.ts';
import { explorableBlocks } from './explorable-blocks.ts';
import { placeLinks, proseAddress, twinLink } from './address.ts';

/** Pages of papers in one file: it is read as one, and so may be longer than a page, but not without end. */
const mostPages = 3;
const mostPapers = mostPages * scale.rowsOnAPage;

/** The page of a topic as Markdown, with its papers in one list, newest first. */
export function topicTwin(corpus: Corpus, twins: Twins, topic: TopicPage): string {
  const { base } = twins;
  const view = topicView(corpus, base, topic, href(base, '/topics/'));
  const all = papersOf(corpus, topic);
  const papers = all.slice(0, mostPapers).map((paper) => card(corpus, base, paper, topic.id));
  const { first, also } = view.list;
  return writeMarkdown([
    heading(1, view.name),
    ...(view.definition === '' ? [] : [quotation(view.definition)]),
    paragraph(parted(placeLinks(twins, paths.topic(topic.id), corpus.site.title))),
    paragraph(
      `Theme: ${view.theme.label}. ${count(first, 'paper')} that ${first === 1 ? 'belongs' : 'belong'} here first, ${count(also, 'paper')} that ${also === 1 ? 'belongs' : 'belong'} first elsewhere.` +
        (topic.found ? ' This topic was found from the texts by rule; no one has described it.' : ''),
    ),
    ...proseBlocks(topic.introduction, (path) => proseAddress(corpus, twins, path), linksOf(corpus)),
    ...(view.explorable ? explorableBlocks(twins, view.explorable) : []),
    heading(2, 'Papers'),
    ...bullets(
      papers.map((paper): Inline => {
        const facts = paper.facts.length === 0 ? '' : `: ${paper.facts.join('; ')}`;
        if (paper.topics.length === 0) return [twinLink(twins, paper), facts];
        const places = parted(paper.topics.map((other) => twinLink(twins, other)));
        return [twinLink(twins, paper), `${facts}. ${paper.lead ?? ''} `, ...places];
      }),
    ),
    ...(all.length > papers.length
      ? [
          paragraph([
            `These are the newest ${number(papers.length)}. The page for people goes on to the others from `,
            link('its next pages', twins.address(topicPageUrl(base, topic, mostPages + 1))),
            '.',
          ]),
        ]
      : []),
    ...(view.neighbours.length === 0 ? [] : [heading(2, 'Neighbouring topics')]),
    ...bullets(
      view.neighbours.map((other) => [twinLink(twins, other), `: ${count(other.shared, 'paper')} in both`]),
    ),
    ...(view.works.length === 0 ? [] : [heading(2, 'Works named here')]),
    ...bullets(
      view.works.map((work) => [twinLink(twins, work), ` (${work.kind}): ${count(work.papers, 'paper')}`]),
    ),
    ...(view.referred.length === 0 ? [] : [heading(2, 'Referred to most')]),
    ...bullets(
      view.referred.map((paper) => [
        twinLink(twins, paper),
        `: ${count(paper.papers, 'paper')} here refer to it`,
      ]),
    ),
  ]);
}
