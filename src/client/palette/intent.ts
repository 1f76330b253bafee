import styles from '../../styles/palette.css?url';
import { asksForPalette, hasCommandKey } from './keys.ts';

// On every page: what waits for the first wish for the palette, and nothing more.
const field = document.querySelector<HTMLInputElement>('.site-header .search-form input');
let styled: Promise<unknown> | null = null;

/** The styles are there, or cannot be had: then the palette works without them. */
function loadStyles(): Promise<unknown> {
  return new Promise((done) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = styles;
    sheet.onload = sheet.onerror = done;
    document.head.append(sheet);
  });
}

async function load() {
  styled ??= loadStyles();
  const palette = await import('./palette.ts');
  await styled;
  return palette;
}

/** Keeps what is typed from now on, until it is asked for: a reader does not wait for a script. */
function keepKeys(): () => string {
  let typed = '';
  const keep = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (/^.$/u.test(event.key)) typed += event.key;
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('keydown', keep, true);
  return () => {
    removeEventListener('keydown', keep, true);
    return typed;
  };
}

/** Opens the palette, or closes it; where it cannot be fetched, the field in the header is the way to search. */
function toggle(): void {
  const typed = document.querySelector('dialog[open]') ? () => '' : keepKeys();
  load().then(
    ({ togglePalette }) => togglePalette(field?.value ?? '', typed()),
    () => {
      if (field) field.value += typed();
      field?.focus();
    },
  );
}

if (field) {
  const command = hasCommandKey(navigator.platform);
  const keys = command ? '⌘ K' : 'Ctrl K';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'palette-opener';
  button.ariaLabel = `Quick search, ${keys}`;
  const hint = document.createElement('kbd');
  hint.textContent = matchMedia('(any-pointer: fine)').matches ? keys : 'Quick';
  button.append(hint);
  button.addEventListener('click', () => {
    // Safari gives a pressed button no focus, and focus is to return here.
    button.focus();
    toggle();
  });
  for (const sign of ['pointerenter', 'focus'])
    button.addEventListener(sign, () => void load().catch(() => null), { once: true });
  field.after(button);
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || !asksForPalette(event, command)) return;
    event.preventDefault();
    if (!event.repeat) toggle();
  });
}
