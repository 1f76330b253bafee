/** Says `off` when a reader wants no keys but those of the browser. */
const key = 'gazetteer-slash';

/** Whether the keys that work on every page (`/`, Ctrl K) are off. */
export function shortcutsAreOff(): boolean {
  try {
    return localStorage.getItem(key) === 'off';
  } catch {
    return false;
  }
}

/** Remembers it. @throws DOMException where storage is forbidden */
export function switchShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, 'off');
}
