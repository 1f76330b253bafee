/**
 * Walks a search by keyboard: down from the box to the results and up again, Escape back to the box or, in it, clears it.
 * @param targets of the arrow keys, in order
 * @param clear is called when the box is to be emptied
 */
export function listenToKeys(
  place: HTMLElement,
  box: HTMLInputElement,
  targets: () => HTMLElement[],
  clear: () => void,
  signal: AbortSignal,
): void {
  const escape = (event: KeyboardEvent): void => {
    if (event.target !== box) box.focus();
    else if (box.value !== '') clear();
    else return;
    event.preventDefault();
  };
  const arrow = (event: KeyboardEvent, step: 1 | -1): void => {
    const all = targets();
    const at = all.findIndex((one) => one === event.target);
    if (event.target !== box && at < 0) return;
    const next = at + step;
    if (at < 0 && step < 0) return;
    event.preventDefault();
    if (next < 0) box.focus();
    else all[next]?.focus();
  };
  place.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'Escape') escape(event);
      else if (event.key === 'ArrowDown') arrow(event, 1);
      else if (event.key === 'ArrowUp') arrow(event, -1);
    },
    { signal },
  );
}
