import type { ComparedPaper } from '../../lib/compare/format.ts';
import { href, paths } from '../../lib/href.ts';
import { element, link } from '../search/element.ts';

/** What a reader does to the set. */
export interface Acts {
  move: (id: string, step: -1 | 1) => void;
  remove: (id: string) => void;
  add: (id: string) => void;
}

function button(key: string, words: string, label: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'quiet', words);
  made.type = 'button';
  made.ariaLabel = label;
  if (words.length === 1) made.title = label;
  // What is drawn anew keeps the focus by it.
  made.dataset['key'] = key;
  made.addEventListener('click', act);
  return made;
}

/** The chosen papers in their order, each with what can be done to it. */
export function chosenRows(base: string, papers: readonly ComparedPaper[], acts: Acts): HTMLElement[] {
  return papers.map(({ id, name, title }, place) => {
    const moves: HTMLElement[] = [];
    if (papers.length > 2) {
      const up = button(`up ${id}`, '↑', `Move up: ${name}`, () => acts.move(id, -1));
      const down = button(`down ${id}`, '↓', `Move down: ${name}`, () => acts.move(id, 1));
      // Not `disabled`: the focus would be lost at the end.
      up.ariaDisabled = String(place === 0);
      down.ariaDisabled = String(place === papers.length - 1);
      moves.push(up, down);
    } else if (papers.length === 2 && place === 0)
      moves.push(button('swap', 'Swap', 'Swap the two papers', () => acts.move(id, 1)));
    const remove = button(`remove ${id}`, '×', `Remove: ${name}`, () => acts.remove(id));
    return element(
      'li',
      '',
      link('paper-title', href(base, paths.paper(id)), title),
      ' ',
      element('span', 'compare-acts', ...moves, remove),
    );
  });
}

/** Papers near those chosen, as buttons that add them. */
export function nearButtons(near: readonly { id: string; name: string }[], acts: Acts): HTMLElement[] {
  return near.map(({ id, name }) =>
    element(
      'li',
      '',
      button(`near ${id}`, name, `Add: ${name}`, () => acts.add(id)),
    ),
  );
}
