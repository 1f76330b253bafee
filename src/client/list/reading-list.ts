import { readAddress, writeAddress } from '../../lib/reading-list/address.ts';
import { change, moveTo, rename } from '../../lib/reading-list/changes.ts';
import { remove, type ReadingList } from '../../lib/reading-list/list.ts';
import { isSame, merge, takeBack } from '../../lib/reading-list/merge.ts';
import { readFile } from '../../lib/reading-list/told.ts';
import { addedInWords } from './added-in-words.ts';
import { Details } from './details.ts';
import { ListView, type Offered } from './list-view.ts';
import { titleOf } from './row.ts';
import { changeList, keptList, listChanged } from './store.ts';
import { takeAlong } from './take-along.ts';
import { addressInWords, listInWords, refused } from './words.ts';

/** Files that are larger hold no list. */
const largestFile = 20_000_000;

/**
 * `<reading-list data-base>`: the reader's list, or one that the address or a file holds, until the reader has said what
 * becomes of it. Its parts stand in the page (ReadingList.astro); what is kept is in store.ts.
 */
class ReadingListPage extends HTMLElement {
  private listening = new AbortController();
  private readonly base = this.dataset['base'] ?? '/';
  private readonly details = new Details(this.base);
  private readonly view = new ListView(this, this.base, this.details, {
    move: (id, step) => this.move(id, step),
    remove: (id) => this.takeOff(id),
    read: (id, read) => void this.change((list) => change(list, id, { read })),
    note: (id, note) => void this.change((list) => change(list, id, { note })),
  });
  private offered: Offered | null = null;
  /** The part after `#` that holds what is shown; null where that is too long or not worked out yet. */
  private address: string | null = null;
  /** What takes the last great change back. */
  private undo: (() => void) | null = null;
  /** The papers that were looked up last. */
  private lookedUp = '';
  private turn = 0;

  connectedCallback(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    addEventListener(listChanged, () => this.draw(), { signal });
    addEventListener('hashchange', () => void this.readAddress(false), { signal });
    // Before any control that shares: then the address holds what is seen.
    document.addEventListener('click', (event) => this.beforeShare(event), { signal, capture: true });
    this.addEventListener('click', (event) => this.press(event), { signal });
    this.addEventListener('change', ({ target }) => this.changed(target), { signal });
    void this.readAddress(true);
  }

  disconnectedCallback(): void {
    this.listening.abort();
  }

  private get shown(): ReadingList {
    return this.offered?.list ?? keptList().list;
  }

  private async readAddress(isFirst: boolean): Promise<void> {
    const turn = (this.turn += 1);
    const read = await readAddress(location.hash);
    // A place of the page, such as its content, may be gone to meanwhile.
    if (turn !== this.turn || (read.kind === 'none' && location.hash !== '' && !isFirst)) return;
    this.view.refuse(read.kind === 'damaged' || read.kind === 'newer' ? refused.address[read.kind] : null);
    const isOther = read.kind === 'list' && !isSame(read.list, keptList().list);
    this.offered = isOther ? { list: read.list, dropped: read.dropped, file: null } : null;
    this.forgetUndo();
    this.draw();
  }

  private draw(): void {
    this.view.show(keptList().list, this.offered);
    void this.writeAddress();
    void this.lookUp();
  }

  /** Works out the address of what is shown. */
  private async writeAddress(): Promise<void> {
    const { shown } = this;
    this.address = null;
    const known = (id: string): boolean => this.details.paper(id) !== null;
    // A browser that cannot pack it has the file.
    const address = await writeAddress(shown, known).catch(() => null);
    if (shown !== this.shown) return;
    this.address = address;
    const letters = address === null ? null : location.href.replace(/#.*$/, '').length + 1 + address.length;
    this.view.tell('length', addressInWords(shown.length, letters));
  }

  /** Fetches what the map knows of the papers, and follows those that have another id now. */
  private async lookUp(): Promise<void> {
    const ids = this.shown.map(({ id }) => id);
    if (ids.join() === this.lookedUp) return;
    this.lookedUp = ids.join();
    const { moved } = this.details;
    const isWhole = await this.details.load(ids);
    this.view.toggle('unloaded', !isWhole);
    if (this.offered) {
      const list = rename(this.offered.list, moved);
      this.offered = isSame(list, keptList().list) ? null : { ...this.offered, list };
    }
    if (keptList().list.some(({ id }) => moved.has(id)) && this.change((list) => rename(list, moved)))
      this.view.say('A paper has got another address; the list has followed it.');
    this.draw();
  }

  private beforeShare({ target }: Event): void {
    if (!(target instanceof Element) || !target.closest('share-page')) return;
    if (this.address !== null && this.shown.length > 0) history.replaceState(null, '', `#${this.address}`);
  }

  /** Changes the own list. @returns whether it is kept */
  private change(next: (list: ReadingList) => ReadingList): boolean {
    const trouble = changeList(next);
    this.view.refuse(trouble);
    // An address that was shared holds what is not there any more.
    if (trouble === null && this.offered === null && location.hash.startsWith('#1.'))
      this.clearAddress('replace');
    return trouble === null;
  }

  private clearAddress(how: 'push' | 'replace'): void {
    if (location.hash !== '') history[`${how}State`](null, '', location.pathname + location.search);
  }

  private forgetUndo(): void {
    this.undo = null;
    this.view.gap = null;
    this.view.toggle('done', false);
  }

  private nameOf(id: string): string {
    const item = this.shown.find((one) => one.id === id);
    return item === undefined ? id : titleOf(item, this.details.get(id));
  }

  private move(id: string, step: -1 | 1): void {
    this.forgetUndo();
    const to = this.view.beside(id, step);
    if (to !== null && !this.change((list) => moveTo(list, id, to))) return;
    const place = this.shown.findIndex((item) => item.id === id) + 1;
    const end = step < 0 ? 'first' : 'last';
    this.view.say(
      `${this.nameOf(id)} is ${to === null ? `the ${end} already` : `number ${place} of ${this.shown.length}`}.`,
    );
  }

  /** Changes the whole list in a way that can be taken back. @returns whether it is kept */
  private changeAll(next: (list: ReadingList) => ReadingList): boolean {
    this.forgetUndo();
    const before = keptList().list;
    if (!this.change(next)) return false;
    const after = keptList().list;
    this.undo = () => {
      this.forgetUndo();
      this.change((now) => takeBack(before, after, now));
      this.draw();
      this.view.say('Undone.');
      this.view.focus('count');
    };
    return true;
  }

  private takeOff(id: string): void {
    const place = keptList().list.findIndex((item) => item.id === id);
    const title = this.nameOf(id);
    if (!this.changeAll((list) => remove(list, id))) return;
    this.view.gap = { title, place };
    this.draw();
    this.view.focus('undo');
  }

  /** Says what was done to the whole list, with the way back beside it. */
  private done(words: string): void {
    this.view.tell('done-said', words);
    this.view.toggle('done', true);
    this.view.focus('undo');
  }

  private clear(): void {
    this.view.toggle('sure', false);
    this.view.tell('saved', '');
    if (this.changeAll(() => [])) this.done('The list is empty.');
  }

  /** Makes the offered list part of the own one. */
  private take(join: (own: ReadingList, theirs: ReadingList) => ReadingList): void {
    if (this.offered === null) return;
    // A title is kept with each paper: a map may lose it.
    const theirs = this.offered.list.map((item) => ({
      ...item,
      title: this.details.paper(item.id)?.title ?? item.title,
    }));
    const before = new Set(keptList().list.map(({ id }) => id));
    if (!this.changeAll((own) => join(own, theirs))) return;
    this.leave();
    const { list } = keptList();
    const there = theirs.filter(({ id }) => before.has(id)).length;
    const added = list.filter(({ id }) => !before.has(id)).length;
    this.done(
      join === merge
        ? addedInWords(added, there, theirs.length - there - added)
        : `Your list is this one now: ${listInWords(list)}.`,
    );
  }

  /** Back to the own list. */
  private leave(): void {
    this.offered = null;
    this.clearAddress('push');
    this.draw();
    this.view.focus('count');
  }

  private press({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const { act, save } = button?.dataset ?? {};
    if (save !== undefined) void this.save(save);
    else if (act === 'undo') this.undo?.();
    else if (act === 'add') this.take(merge);
    else if (act === 'replace') this.take((_, theirs) => theirs);
    else if (act === 'leave') this.leave();
    else if (act === 'clear-now') this.clear();
    else if (act === 'clear' || act === 'clear-not') {
      this.view.toggle('sure', act === 'clear');
      this.view.focus(act === 'clear' ? 'clear-not' : 'clear');
    }
  }

  private async save(as: string): Promise<void> {
    try {
      this.view.tell('saved', await takeAlong(as, this.shown, this.details, this.base));
    } catch {
      this.view.tell('saved', 'The entries could not be loaded. Try again when you are online.');
    }
  }

  private changed(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement) this.draw();
    else if (target instanceof HTMLInputElement && target.files) void this.open(target);
  }

  private async open(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (file === undefined) return;
    const read = file.size > largestFile ? { kind: 'damaged' as const } : readFile(await file.text());
    // So that the same file can be chosen again.
    input.value = '';
    this.view.refuse(read.kind === 'list' ? null : refused.file[read.kind]);
    if (read.kind !== 'list') return;
    this.forgetUndo();
    this.offered = { list: read.list, dropped: read.dropped, file: file.name };
    this.draw();
    this.view.focus('offered');
  }
}

customElements.define('reading-list', ReadingListPage);
