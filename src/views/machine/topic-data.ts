import { scale } from '../../lib/scale.ts';
import type { TopicPage } from '../../schemas/corpus.ts';
import type { TopicPapers } from '../topic-papers.ts';
import type { Address } from './address.ts';
import type { PageData } from './page-graph.ts';

/** The JSON-LD of one page of a topic: a collection of the papers that this page lists, newest first. */
export function topicData(
  address: Address,
  topic: TopicPage,
  { first, also, page, groups }: TopicPapers,
): PageData {
  const papers = groups.flatMap((group) => group.papers);
  return {
    type: 'CollectionPage',
    mainEntity: {
      '@type': 'ItemList',
      name: topic.name,
      numberOfItems: first + also,
      itemListOrder: 'https://schema.org/ItemListOrderDescending',
      itemListElement: papers.map(({ url, label }, index) => ({
        '@type': 'ListItem',
        position: (page - 1) * scale.rowsOnAPage + index + 1,
        url: address(url),
        name: label,
      })),
    },
  };
}
