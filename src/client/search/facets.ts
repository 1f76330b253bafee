import { fill, keepFocus } from './draw.ts';
import { element } from './element.ts';
import { FacetRow } from './facet-row.ts';
import type { Found, ShownFacet } from './found.ts';
import { type Choice, facetNames } from './state.ts';
import { facetTitles, valueInWords } from './words.ts';

/** Choices of a facet that are shown before "more". */
const few = 8;

/** The facets beside the results: each choice may be wanted, not wanted, or neither. */
export class Facets {
  private groups: Group[];
  private place: Element;

  /** @param choose is called with what a reader clicks */
  constructor(place: Element, choose: (choice: Choice, chosen: boolean) => void) {
    this.place = place;
    this.groups = facetNames.map((field) => new Group(field, choose));
  }

  show(found: Found, choices: readonly Choice[]): void {
    keepFocus(this.place, () => {
      const shown = this.groups.filter((group) => group.show(found, choices));
      fill(
        this.place,
        shown.map(({ item }) => item),
      );
    });
  }
}

class Group {
  readonly item: HTMLFieldSetElement;
  private rows = new Map<string, FacetRow>();
  private list = element('ul', '');
  private more = element('button', 'facet-more');
  private opened = false;
  private last: { found: Found; choices: readonly Choice[] } | null = null;
  private field: ShownFacet;
  private choose: (choice: Choice, chosen: boolean) => void;

  constructor(field: ShownFacet, choose: (choice: Choice, chosen: boolean) => void) {
    this.field = field;
    this.choose = choose;
    this.more.type = 'button';
    this.more.addEventListener('click', () => {
      this.opened = !this.opened;
      if (this.last) this.show(this.last.found, this.last.choices);
    });
    // The head of the second column of boxes, for eyes only: each of them says what it leaves out.
    const without = element('span', 'facet-without', 'without');
    without.ariaHidden = 'true';
    const legend = element('legend', '', facetTitles[field], without);
    this.item = element('fieldset', 'facet', legend, this.list, this.more);
  }

  /** Whether there is anything to choose. */
  show(found: Found, choices: readonly Choice[]): boolean {
    this.last = { found, choices };
    const { field } = this;
    const chosen = new Map(choices.filter((one) => one.field === field).map((one) => [one.value, one]));
    const offered = found.facets[field];
    // What is chosen stays in sight, also when it would leave nothing.
    const lacking = [...chosen.keys()]
      .filter((value) => !offered.some((one) => one.value === value))
      .map((value) => ({ value, label: valueInWords(field, value, found.labels), papers: 0 }));
    const all = [...offered, ...lacking];
    // One choice that all papers share is none, unless it was made.
    if (all.length === 0 || (all.length === 1 && field !== 'has' && chosen.size === 0)) return false;
    const foldable = all.length > few + 1;
    const shown = all.filter(({ value }, i) => !foldable || this.opened || i < few || chosen.has(value));
    const items = shown.map((choice) => {
      const row = this.rows.get(choice.value) ?? new FacetRow(field, choice.value, this.choose);
      this.rows.set(choice.value, row);
      row.show(choice, chosen.get(choice.value));
      return row.item;
    });
    fill(this.list, items);
    this.more.hidden = !foldable;
    const words = this.opened ? 'Fewer' : `All ${String(all.length)}`;
    if (this.more.textContent !== words) this.more.textContent = words;
    this.more.ariaExpanded = String(this.opened);
    this.more.ariaLabel = `${words}: ${facetTitles[field]}`;
    return true;
  }
}
