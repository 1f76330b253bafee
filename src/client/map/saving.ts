import { download } from '../download.ts';
import { publicAddress } from '../public-address.ts';
import type { Explorer } from './explorer.ts';
import { asPng, asSvg, embedSnippet, fileName } from './save.ts';

/**
 * The buttons that hand out what is seen, and the lines that put it into another page.
 * @returns writes the lines anew: the address has changed
 */
export function listenToSaving(host: HTMLElement, explorer: Explorer, signal: AbortSignal): () => void {
  const place = host.querySelector<HTMLElement>('.map-save');
  if (place === null) return () => undefined;
  const say = (text: string): void => {
    const output = place.querySelector('output');
    if (output) output.textContent = text;
  };
  const on = (name: string, act: () => unknown): void =>
    place.querySelector(`[data-save="${name}"]`)?.addEventListener('click', () => void act(), { signal });
  on('svg', () => {
    download(asSvg(explorer, document.title), fileName(location.search, 'svg'));
    say('The picture is saved as SVG.');
  });
  on('png', async () => {
    const picture = await asPng(explorer);
    if (picture === null) say('This browser could not make the picture; SVG works without it.');
    else {
      download(picture, fileName(location.search, 'png'));
      say('The picture is saved as PNG.');
    }
  });
  const lines = place.querySelector<HTMLTextAreaElement>('textarea');
  const embed = place.dataset.embed;
  const fill = (): void => {
    if (lines === null || embed === undefined) return;
    const url = new URL(embed, location.href);
    url.search = location.search;
    lines.value = embedSnippet(publicAddress(url.href), document.title);
  };
  on('copy', async () => {
    try {
      await navigator.clipboard.writeText(lines?.value ?? '');
      say('The lines are copied.');
    } catch {
      lines?.select();
      say('Copying is not allowed here; the lines are marked.');
    }
  });
  fill();
  return fill;
}
