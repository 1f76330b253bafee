import { element } from './element.ts';
import { keepFocus } from './draw-results.ts';
import type { Found, ShownChoice, ShownFacet } from './found.ts';
import { type Choice, facetNames } from './state.ts';
import { facetTitles, valueInWords } from './words.ts';

/** Choices of a facet that are shown before "more". */
const few = 8;

/** The facets beside the results: each choice may be wanted, not wanted, or neither. */
export class Facets {
  private opened = new Set<ShownFacet>();
  private last: { found: Found; choices: readonly Choice[] } | null = null;
  private place: Element;
  private choose: (choice: Choice, chosen: boolean) => void;

  /** @param choose is called with what a reader clicks */
  constructor(place: Element, choose: (choice: Choice, chosen: boolean) => void) {
    this.place = place;
    this.choose = choose;
  }

  show(found: Found, choices: readonly Choice[]): void {
    this.last = { found, choices };
    const groups = facetNames.flatMap((field) => this.group(field, found, choices));
    keepFocus(this.place, () => this.place.replaceChildren(...groups));
  }

  private group(field: ShownFacet, found: Found, choices: readonly Choice[]): HTMLElement[] {
    const chosen = choices.filter((choice) => choice.field === field);
    const offered = found.facets[field];
    // What is chosen stays in sight, also when it would leave nothing.
    const lacking = chosen
      .filter(({ value }) => !offered.some((one) => one.value === value))
      .map(({ value }) => ({ value, label: valueInWords(field, value, found.labels), papers: 0 }));
    const all = [...offered, ...lacking];
    // One choice that all papers share is none, unless it was made.
    if (all.length === 0 || (all.length === 1 && field !== 'has' && chosen.length === 0)) return [];
    const isChosen = (value: string): boolean => chosen.some((choice) => choice.value === value);
    const open = this.opened.has(field) || all.length === few + 1;
    const rows = all
      .filter(({ value }, i) => open || i < few || isChosen(value))
      .map((choice) =>
        this.row(
          field,
          choice,
          chosen.find(({ value }) => value === choice.value),
        ),
      );
    const group = element(
      'fieldset',
      'facet',
      element('legend', '', facetTitles[field]),
      element('ul', '', ...rows),
    );
    if (all.length > few + 1) group.append(this.more(field, open, all.length));
    return [group];
  }

  private row(field: ShownFacet, choice: ShownChoice, chosen: Choice | undefined): HTMLLIElement {
    const { value, label, papers, least } = choice;
    const box = element('input', '');
    box.type = 'checkbox';
    box.checked = chosen?.not === false;
    box.dataset['key'] = `${field}:${value}`;
    box.addEventListener('change', () => this.choose({ field, value, not: false }, box.checked));
    const count = element('span', 'count', `${papers}${least ? '+' : ''}`);
    const name = element('span', 'facet-name', label);
    const not = element('button', 'facet-not', 'not');
    not.type = 'button';
    not.ariaPressed = String(chosen?.not === true);
    not.ariaLabel = `Not ${label}`;
    not.title = `Leave out ${label}`;
    not.dataset['key'] = `not ${field}:${value}`;
    not.addEventListener('click', () => this.choose({ field, value, not: true }, chosen?.not !== true));
    const row = element('li', '', element('label', '', box, name, count), not);
    row.classList.toggle('left-out', chosen?.not === true);
    return row;
  }

  private more(field: ShownFacet, open: boolean, all: number): HTMLButtonElement {
    const button = element('button', 'facet-more', open ? 'Fewer' : `All ${String(all)}`);
    button.type = 'button';
    button.ariaExpanded = String(open);
    button.ariaLabel = `${open ? 'Fewer' : `All ${String(all)}`}: ${facetTitles[field]}`;
    button.dataset['key'] = `more ${field}`;
    button.addEventListener('click', () => {
      if (open) this.opened.delete(field);
      else this.opened.add(field);
      if (this.last) this.show(this.last.found, this.last.choices);
    });
    return button;
  }
}
