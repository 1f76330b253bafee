// public/theme.js is sent as it is written, so its words stand here. It runs before the first paint, so that a chosen theme does not
// flash; where storage is forbidden the system's choice holds. It also holds back what stands on a page whose address asks for
// something else (`asked`): nothing is to move under a reader's eyes.

/** The name under which `public/theme.js` finds the choice. */
const key = 'gazetteer-theme';

/** `<theme-choice>`: light, dark, or as the system has it; remembered where the browser allows. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = document.documentElement.dataset.theme ?? 'auto';
    select.addEventListener('change', () => {
      choose(select.value);
    });
  }
}

function choose(theme: string): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
}

customElements.define('theme-choice', ThemeChoice);
