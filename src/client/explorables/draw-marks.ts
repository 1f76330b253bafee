import type { Mark } from '../../lib/explorables/figure.ts';

/** The pieces of a drawing as elements. */
export function drawMarks(marks: readonly Mark[]): SVGElement[] {
  return marks.map(({ tag, attributes, text = '' }) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.textContent = text;
    return element;
  });
}
