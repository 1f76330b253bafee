/** What of a page holds the canvas; a bare element gets a box of its own. */
export function boxOf(host: HTMLElement): HTMLElement {
  const known = host.querySelector<HTMLElement>('.map-box');
  if (known) return known;
  const box = document.createElement('div');
  box.className = 'map-box';
  box.tabIndex = 0;
  host.append(box);
  return box;
}
