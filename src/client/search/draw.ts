/** Puts these children into a place, unless they are there. */
export function fill(place: Element, children: readonly Element[]): void {
  const same =
    children.length === place.children.length && children.every((one, i) => one === place.children[i]);
  if (!same) place.replaceChildren(...children);
}

/** Draws, and gives the focus back to what bears the same key, if what had it was drawn anew. */
export function keepFocus(place: Element, draw: () => void): void {
  const had = document.activeElement;
  const key = had instanceof HTMLElement && place.contains(had) ? had.dataset['key'] : undefined;
  draw();
  if (key === undefined || document.activeElement === had) return;
  const now = [...place.querySelectorAll<HTMLElement>('[data-key]')].find(
    (one) => one.dataset['key'] === key,
  );
  now?.focus({ preventScroll: true });
}
