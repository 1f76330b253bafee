import { inFolder } from '../../lib/href.ts';
import { offlineSizePath, type OfflineSize } from '../../lib/offline/settings.ts';
import { count, number } from '../../lib/wording.ts';
import { allow, refuse } from './choice.ts';
import { type Kept, type KeptPage, readKept } from './kept.ts';
import { findWorker, isRefused, type OwnWorker } from './registration.ts';

const sections: readonly (readonly [string, string])[] = [
  ['papers', 'Papers'],
  ['topics', 'Topics'],
  ['works', 'Works'],
  ['authors', 'Authors'],
];

/** `<offline-keeper>`: what this browser keeps of the site, and how to stop or allow it. */
class OfflineKeeper extends HTMLElement {
  private worker = findWorker();

  connectedCallback(): void {
    if (inFolder()) return this.tellFolder();
    this.tellMissing();
    this.button('keep').addEventListener('click', () => void this.change(allow, 'Being kept…'));
    this.button('forget').addEventListener('click', () => void this.change(refuse, 'Being forgotten…'));
    void this.show();
  }

  private tellFolder(): void {
    this.say('This is the whole site in a folder, which needs no network.');
    this.querySelector('[data-habits]')?.remove();
  }

  /** The page stands in for another one, whose address the reader sees. */
  private tellMissing(): void {
    const missing = this.querySelector<HTMLElement>('[data-missing]');
    if (!missing || location.pathname.replace(/index\.html$/, '') === this.dataset.own) return;
    missing.hidden = false;
    missing.querySelector('code')?.append(readable(location.pathname));
    missing.querySelector('a')?.setAttribute('href', location.href);
  }

  private async show(): Promise<void> {
    const { worker } = this;
    if (!worker) return this.say('This browser keeps nothing of this site, or is not allowed to.');
    if (isRefused(worker.base)) return this.tellNothing(worker);
    this.say('Looking at what is kept…');
    // While the first visit is being kept, what is there already is told.
    await Promise.race([navigator.serviceWorker.ready, new Promise((done) => setTimeout(done, 8000))]);
    const kept = await readKept(worker.base);
    if (kept.files === 0) return this.tellNothing(worker);
    this.say(`Kept in this browser: ${count(kept.files, 'file')}, ${size(kept.bytes)}.`);
    this.offer('forget');
    this.list(kept);
  }

  private async tellNothing({ base }: OwnWorker): Promise<void> {
    const costs = await fetch(base + offlineSizePath)
      .then((response) => response.json() as Promise<OfflineSize>)
      .then(({ bytes }) => ` Keeping home, topics, search and the map takes ${size(bytes)}.`)
      .catch(() => '');
    this.say(`Nothing is kept in this browser.${costs}`);
    this.offer('keep');
    this.list({ files: 0, bytes: 0, pages: [] });
  }

  private async change(change: (worker: OwnWorker) => Promise<void>, meanwhile: string): Promise<void> {
    if (!this.worker) return;
    this.say(meanwhile);
    try {
      await change(this.worker);
      await this.show();
      // The button that was pressed is gone.
      this.querySelector<HTMLButtonElement>('button:not([hidden])')?.focus();
    } catch {
      this.say('This browser does not allow it here.');
    }
  }

  private list({ pages }: Kept): void {
    const box = this.querySelector('[data-pages]');
    const named = new Set(sections.map(([section]) => section));
    const groups = [...sections, ['', 'Other pages'] as const].map(([section, label]) => ({
      label,
      pages: pages.filter((page) => (section === '' ? !named.has(page.section) : page.section === section)),
    }));
    const drawn = groups.filter((group) => group.pages.length > 0).flatMap(drawGroup);
    box?.replaceChildren(...(drawn.length > 0 ? [heading('h2', 'Pages kept'), ...drawn] : []));
  }

  private say(message: string): void {
    const output = this.querySelector('output');
    if (output) output.textContent = message;
  }

  private offer(name: 'keep' | 'forget'): void {
    for (const one of ['keep', 'forget'] as const) this.button(one).hidden = one !== name;
  }

  private button(name: 'keep' | 'forget'): HTMLButtonElement {
    return this.querySelector(`[data-${name}]`) ?? document.createElement('button');
  }
}

/** An address may hold what decodes to nothing: then it is shown as it stands. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function drawGroup({ label, pages }: { label: string; pages: KeptPage[] }): HTMLElement[] {
  const list = document.createElement('ul');
  for (const { url, title } of pages) {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return [heading('h3', `${label} (${pages.length})`), list];
}

function heading(level: 'h2' | 'h3', text: string): HTMLElement {
  const element = document.createElement(level);
  element.textContent = text;
  return element;
}

/** Kilobytes of a thousand, as devices count them. */
const size = (bytes: number): string => `${number(Math.round(bytes / 1000))} KB`;

customElements.define('offline-keeper', OfflineKeeper);
