import { element } from './element.ts';
import type { Choice } from './state.ts';
import { choiceInWords } from './words.ts';

function chip(className: string, words: string, label: string, act: () => void): HTMLLIElement {
  const button = element('button', className, words);
  button.type = 'button';
  button.ariaLabel = label;
  button.addEventListener('click', act);
  return element('li', '', button);
}

/** What is chosen in the facets, each with a way to take it back; after one the focus is on the next. */
export function drawChips(
  place: Element,
  choices: readonly Choice[],
  labels: Readonly<Record<string, string>>,
  drop: (dropped: readonly Choice[]) => void,
): void {
  // A chip must not go away between the pressing of a button and its release.
  const as = JSON.stringify(choices.map((choice) => choiceInWords(choice, labels)));
  if (place.getAttribute('data-chips') === as) return;
  place.setAttribute('data-chips', as);
  const focused = [...place.querySelectorAll('button')].findIndex((one) => one === document.activeElement);
  const chips = choices.map((choice) => {
    const words = choiceInWords(choice, labels);
    return chip(choice.not ? 'chip not' : 'chip', words, `Remove the filter ${words}`, () => drop([choice]));
  });
  if (choices.length > 1)
    chips.push(chip('quiet chip-all', 'Clear all', 'Clear all filters', () => drop(choices)));
  place.replaceChildren(...chips);
  if (focused < 0) return;
  const left = [...place.querySelectorAll('button')];
  const next = left[Math.min(focused, left.length - 1)];
  if (next) next.focus();
  else place.closest('search-page')?.querySelector<HTMLElement>('input[name="q"]')?.focus();
}
