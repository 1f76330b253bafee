import type { TourView } from '../tour.ts';
import type { Address } from './address.ts';
import type { PageData } from './page-graph.ts';

/** The JSON-LD of a tour: its papers in the order of its stops. */
export function tourData(
  address: Address,
  { label, summary, stops }: Pick<TourView, 'label' | 'summary' | 'stops'>,
): PageData {
  const papers = stops.flatMap(({ title, url }) => (url === null ? [] : [{ title, url }]));
  return {
    type: 'CollectionPage',
    mainEntity: {
      '@type': 'ItemList',
      name: label,
      description: summary,
      numberOfItems: papers.length,
      itemListOrder: 'https://schema.org/ItemListOrderAscending',
      itemListElement: papers.map(({ title, url }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: address(url),
        name: title,
      })),
    },
  };
}
