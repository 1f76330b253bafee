import { giveAway } from './give-away.ts';

/** How long it is said that all went well, in milliseconds. */
const patience = 5000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something in the one place that the page has for it; what failed stays until the reader goes on. */
function say(message: string, stays = false): void {
  const output = document.querySelector('.share output');
  clearTimeout(timer);
  if (output) output.textContent = message;
  if (!stays) timer = setTimeout(() => say('', true), patience);
}

async function share(url: string): Promise<void> {
  // The same words twice are two events.
  say('');
  try {
    if ((await giveAway(url)) === 'clipboard') say('Address copied.');
  } catch {
    say(`Copying is not allowed here. The address is ${url}`, true);
  }
}

/**
 * `<share-page>`: its button shares the address of what is seen as it is pressed, or that of `data-url`. On paper it leaves
 * the address in full.
 */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      const { url } = this.dataset;
      // Not made anew: an address without a place is taken for one without what stands after its #.
      void share(url === undefined ? location.href : new URL(url, location.href).href);
    });
    const address = this.querySelector<HTMLAnchorElement>('.share-address a');
    if (address)
      addEventListener('beforeprint', () => {
        address.textContent = address.href + location.search + location.hash;
      });
  }
}

customElements.define('share-page', SharePage);

/** A link marked so shares its address; with a key held down it stays a link. */
document.addEventListener('click', (event) => {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-share]') : null;
  if (!link) {
    if (!(target instanceof Element) || !target.closest('.share')) say('', true);
    return;
  }
  if (ctrlKey || metaKey || shiftKey) return;
  event.preventDefault();
  void share(link.href);
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') say('', true);
});
