import { isSparing, pageAhead, type Line } from '../lib/page-ahead.ts';

// On every page: the page behind a link is fetched as a reader rests on the link, shortly before they open it. Browsers that do
// not know how (Safari) fetch it when it is opened, as ever.

/** How long they rest on it, in milliseconds: less is passing over. */
const rest = 100;
/** Of one page at most: someone who reads with the pointer opens few of the links under it. */
const most = 20;

const asked = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

declare global {
  interface Navigator {
    /** Not every browser tells. */
    readonly connection?: Line;
  }
}

function fetchAhead(url: string): void {
  asked.add(url);
  const link = document.createElement('link');
  link.rel = 'prefetch';
  link.href = url;
  document.head.append(link);
}

function turnTo({ target }: Event): void {
  turnAway();
  const link = target instanceof Element && target.closest('a');
  const url = link instanceof HTMLAnchorElement ? pageAhead(link, location) : null;
  if (url !== null && !asked.has(url) && asked.size < most && !isSparing(navigator.connection))
    timer = setTimeout(fetchAhead, rest, url);
}

const turnAway = (): void => clearTimeout(timer);

// A finger that scrolls leaves the link at once.
if (location.protocol.startsWith('http')) {
  for (const sign of ['pointerover', 'focusin']) addEventListener(sign, turnTo);
  for (const sign of ['pointerout', 'focusout']) addEventListener(sign, turnAway);
}
