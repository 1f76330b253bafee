import { publicAddress } from './public-address.ts';

/** How long it is said that all went well, in milliseconds. */
const patience = 5000;

const output = document.querySelector('.share output');
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something in the one place that the page has for it: for a while, or until the reader goes on. */
function say(message: string, lasts?: number): void {
  clearTimeout(timer);
  if (output) output.textContent = message;
  if (lasts !== undefined) timer = setTimeout(say, lasts, '');
}

/** Hands an address to the share sheet of the device where there is one, else to the clipboard. */
async function share(url: string): Promise<void> {
  // The same words twice are two events.
  say('');
  try {
    if ('share' in navigator) {
      try {
        return await navigator.share({ title: document.title, url });
      } catch (error) {
        // Closing the sheet is an answer, not a failure.
        if ((error as Error).name === 'AbortError') return;
      }
    }
    await navigator.clipboard.writeText(url);
    // A map in a folder that stands nowhere on the web.
    const reach = url.startsWith('file:') ? ' It opens on this device only.' : '';
    say(`Address copied.${reach}`, patience);
  } catch {
    say(`Copying is not allowed here. The address is ${url}`);
  }
}

/**
 * The button of a `<share-page>` shares the address of what is seen as it is pressed, or that of its `data-url`; a link
 * marked `data-share` shares its own. With a key held down a link stays a link.
 */
addEventListener('click', (event) => {
  const pressed = (event.target as Element).closest('share-page button, .share output, a[data-share]');
  if (!pressed) say('');
  else if (pressed !== output && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    const own = pressed.getAttribute('href') ?? pressed.closest('share-page')?.getAttribute('data-url');
    event.preventDefault();
    void share(publicAddress(new URL(own ?? location.href, location.href).href));
  }
});

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') say('');
});

/** An address that is longer is not typed off paper: a shared list may be thousands of letters. */
const longest = 300;

/** On paper the address stands with all that was asked, at the foot of each sheet and of the whole. */
addEventListener('beforeprint', () => {
  const link = document.querySelector<HTMLAnchorElement>('.sheet-foot a');
  if (!link) return;
  const asked = location.search + location.hash;
  const address = publicAddress(link.href + (asked.length > longest ? '' : asked));
  link.textContent = address;
  document.documentElement.dataset['address'] = address;
});

// Until this is here, its button is not to be seen.
customElements.define('share-page', class extends HTMLElement {});
