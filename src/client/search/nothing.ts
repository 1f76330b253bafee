import { element, link } from './element.ts';
import type { Found, WayOut } from './found.ts';
import { count } from '../../lib/wording.ts';

function wayOut(way: WayOut, take: (way: WayOut) => void): HTMLLIElement {
  const words =
    way.without === 'filters' ? 'Drop the filters' : 'Drop signs, quotes and filters from the words';
  const button = element('button', '', `${words}: ${count(way.papers, 'paper')}`);
  button.type = 'button';
  button.addEventListener('click', () => take(way));
  return element('li', '', button);
}

/** What helps when nothing was found: other ways to ask, and topics near it. */
export function drawNothing(found: Found, take: (way: WayOut) => void): Node[] {
  const parts: Node[] = [];
  if (found.waysOut.length > 0)
    parts.push(element('ul', 'search-ways', ...found.waysOut.map((way) => wayOut(way, take))));
  if (found.nearTopics.length > 0)
    parts.push(
      element('p', '', 'Topics that are near:'),
      element(
        'ul',
        'search-near',
        ...found.nearTopics.map(({ name, url, papers }) =>
          element('li', '', link('', url, name), ' ', element('span', 'count', String(papers))),
        ),
      ),
    );
  return parts;
}
