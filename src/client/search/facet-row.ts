import { element } from './element.ts';
import type { ShownChoice, ShownFacet } from './found.ts';
import type { Choice } from './state.ts';

/** One choice of a facet: a box for papers that have it, and a button for those that have not. It stays when counts change. */
export class FacetRow {
  readonly item: HTMLLIElement;
  private box = element('input', '');
  private name = element('span', 'facet-name');
  private count = element('span', 'count');
  private not = element('button', 'facet-not');

  constructor(field: ShownFacet, value: string, choose: (choice: Choice, chosen: boolean) => void) {
    const { box, not } = this;
    box.type = 'checkbox';
    box.dataset['key'] = `${field}:${value}`;
    box.addEventListener('change', () => choose({ field, value, not: false }, box.checked));
    not.type = 'button';
    not.dataset['key'] = `not ${field}:${value}`;
    not.addEventListener('click', () => choose({ field, value, not: true }, not.ariaPressed !== 'true'));
    this.item = element('li', '', element('label', '', box, this.name, this.count), not);
  }

  show({ label, papers }: ShownChoice, chosen: Choice | undefined): void {
    this.box.checked = chosen?.not === false;
    setText(this.name, label);
    setText(this.count, String(papers));
    this.not.ariaPressed = String(chosen?.not === true);
    this.not.ariaLabel = `Not ${label}`;
    this.not.title = `Leave out ${label}`;
    this.item.classList.toggle('left-out', chosen?.not === true);
  }
}

function setText(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}
