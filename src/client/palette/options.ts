import { kindMark } from '../kind-mark.ts';
import { marked } from '../search/draw-results.ts';
import { element, link } from '../search/element.ts';
import type { Group, Row } from './rows.ts';

/** A link is an option of the list: a mouse does with it what it does with any link, keys reach it by the field. */
function option(url: string, id: string, ...content: (string | Node)[]): HTMLAnchorElement {
  const made = link('palette-option', url, ...content);
  made.id = id;
  made.role = 'option';
  made.tabIndex = -1;
  made.ariaSelected = 'false';
  return made;
}

function rowOption({ url, name, facts }: Row, id: string): HTMLAnchorElement {
  const below = element('span', 'paper-facts', ...facts.map((fact) => element('span', '', fact)));
  return option(
    url,
    id,
    element('span', 'palette-name', ...marked(name)),
    ...(facts.length > 0 ? [' ', below] : []),
  );
}

/**
 * The groups, each with its heading, and the way to all results as the last option.
 * @param allUrl the page of all results for the query
 */
export function drawGroups(groups: readonly Group[], query: string, allUrl: string): HTMLElement[] {
  let n = 0;
  const nextId = (): string => `palette-option-${(n += 1)}`;
  const drawn = groups.map(({ label, kind, rows }, i) => {
    const heading = element('span', 'palette-label', kindMark(kind), label);
    heading.id = `palette-group-${i}`;
    heading.role = 'presentation';
    const group = element('div', 'palette-group', heading, ...rows.map((row) => rowOption(row, nextId())));
    group.role = 'group';
    group.setAttribute('aria-labelledby', heading.id);
    return group;
  });
  const words = groups.length > 0 ? `All results for “${query}”` : 'Other ways to search';
  const all = option(allUrl, nextId(), element('span', '', words));
  all.classList.add('palette-all');
  return [...drawn, all];
}
