/** Says `off` when a reader wants `/` to be a letter like others: with speech or a switch it is easily pressed (WCAG 2.1.4). */
const key = 'gazetteer-slash';

function isOff(): boolean {
  try {
    return localStorage.getItem(key) === 'off';
  } catch {
    return false;
  }
}

/** Whether keys typed here are text. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target.isContentEditable || target.matches('textarea, select, [role="textbox"]');
}

/** The box of the page itself, else that of its header; whichever can be seen. */
function searchBox(): HTMLInputElement | undefined {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[role="search"] input[name="q"]')];
  const inMain = (box: HTMLElement): boolean => box.closest('main') !== null;
  return boxes
    .filter((box) => box.checkVisibility())
    .sort((a, b) => Number(inMain(b)) - Number(inMain(a)))[0];
}

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.defaultPrevented || event.isComposing || takesText(event.target) || isOff()) return;
  if (document.querySelector('dialog[open]')) return;
  const box = searchBox();
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

/** `<slash-choice>`: whether `/` leads to the search box; remembered where the browser allows. */
class SlashChoice extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    box.checked = !isOff();
    box.addEventListener('change', () => {
      try {
        if (box.checked) localStorage.removeItem(key);
        else localStorage.setItem(key, 'off');
      } catch {
        // Storage is forbidden: the key goes on working, and the box says so.
        box.checked = true;
      }
    });
  }
}

customElements.define('slash-choice', SlashChoice);

export {};
