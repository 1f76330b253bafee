import { href, paths } from '../../lib/href.ts';
import { type Engine, openEngine } from '../search/engine.ts';
import type { Found } from '../search/found.ts';
import { announced } from '../search/words.ts';
import { nextChoice } from './choice.ts';
import { hasCommandKey } from './keys.ts';
import { drawGroups } from './options.ts';
import { arrange, mostRows, sentenceOf } from './rows.ts';
import { buildSkeleton, type Skeleton } from './skeleton.ts';
import { closeOutside, followKeyboard, measureScrollbar } from './viewport.ts';

/** A count is read out once typing pauses, not at every letter; in milliseconds. */
const pause = 400;
/** A wait is mentioned when it can be felt; in milliseconds. */
const patience = 250;

const hint = 'Half a name, some words of a title or an abstract, a person. Small slips are forgiven.';
const failure = 'The search index could not be loaded. Check the connection and type again.';

/** Where an option opens. */
type Place = 'here' | 'new tab';

const optionAt = (event: Event): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[role="option"]') : null;

/** The one palette of a page. */
class Palette {
  private parts: Skeleton;
  private base: string;
  private engine: Engine;
  private options: HTMLAnchorElement[] = [];
  private chosen = -1;
  /** The query whose rows stand there; null while its answer is under way. */
  private answered: string | null = '';
  /** Where to open what comes first, when Enter was pressed before it came. */
  private wanted: Place | null = null;
  private frame = 0;
  private reading = 0;

  constructor(base: string) {
    this.base = base;
    this.engine = openEngine(base);
    this.parts = buildSkeleton(hasCommandKey(navigator.platform) ? '⌘ Enter' : 'Ctrl Enter');
    const { dialog, input, close, list } = this.parts;
    document.body.append(dialog);
    followKeyboard(dialog);
    closeOutside(dialog);
    close.addEventListener('click', () => dialog.close());
    input.addEventListener('input', () => this.schedule());
    input.addEventListener('keydown', (event) => this.press(event));
    // The field keeps the focus, and phones their keyboard.
    list.addEventListener('mousedown', (event) => {
      if (event.button === 0) event.preventDefault();
    });
    list.addEventListener('pointermove', (event) => {
      const option = optionAt(event);
      if (option?.ariaSelected === 'false') this.choose(this.options.indexOf(option));
    });
    list.addEventListener('click', (event) => {
      if (optionAt(event) && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
    });
    this.say(hint);
  }

  /** Opens the palette with what was typed since, else with a query, or as it was left; closes it when it is open. */
  toggle(query: string, typed: string): void {
    const { dialog, input } = this.parts;
    if (dialog.open) {
      dialog.close();
      return;
    }
    measureScrollbar();
    dialog.showModal();
    if (typed !== '') {
      input.value = typed;
      input.setSelectionRange(typed.length, typed.length);
    } else {
      if (query.trim() !== '') input.value = query;
      input.select();
    }
    this.schedule();
    this.engine.warm();
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    const { ctrlKey, metaKey } = event;
    // With Shift and the like, arrows mark text.
    const plain = !ctrlKey && !metaKey && !event.shiftKey;
    const next = plain ? nextChoice(event.key, this.chosen, this.options.length) : null;
    if (next !== null) {
      this.choose(next);
      if (next === 0) this.parts.body.scrollTo({ top: 0 });
      else this.options[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') this.open(ctrlKey || metaKey ? 'new tab' : 'here');
    else return;
    event.preventDefault();
  }

  private open(place: Place): void {
    const url = this.options[this.chosen]?.href;
    if (this.answered === null) this.wanted = place;
    else if (url === undefined) this.schedule();
    else if (place === 'new tab') window.open(url, '_blank', 'noopener');
    else {
      this.parts.dialog.close();
      location.assign(url);
    }
  }

  /** At most one question a frame. */
  private schedule(): void {
    this.wanted = null;
    cancelAnimationFrame(this.frame);
    const query = this.parts.input.value.trimStart();
    if (query === this.answered) return;
    this.answered = null;
    this.frame = requestAnimationFrame(() => void this.ask(query));
  }

  private async ask(query: string): Promise<void> {
    if (query === '') {
      // Whatever is under way is no longer wanted.
      this.show(query, [], hint);
      return;
    }
    const waiting = window.setTimeout(() => {
      if (this.options.length === 0) this.say('Loading the index …');
    }, patience);
    const stands = (): boolean => query === this.parts.input.value.trimStart();
    try {
      const better = (found: Found): void => {
        if (stands()) this.showFound(query, found);
      };
      const found = await this.engine.ask(query, { limit: mostRows, better });
      if (found && stands()) this.showFound(query, found);
    } catch {
      if (!stands()) return;
      this.show(query, [], failure);
      // Asking the same again tries again.
      this.answered = '';
    } finally {
      clearTimeout(waiting);
    }
  }

  private showFound(query: string, found: Found): void {
    const all = href(this.base, paths.search(query.trim()));
    const drawn = drawGroups(arrange(found), query.trim(), all);
    this.show(query, drawn, sentenceOf(found), announced(found));
    // A better answer follows when people and other names have come.
    this.parts.list.ariaBusy = String(!found.complete);
  }

  private show(query: string, drawn: HTMLElement[], sentence: string, read = sentence): void {
    const { list, body, input } = this.parts;
    // A better answer to the same question leaves the reader's choice where it was.
    const before = this.answered === query && this.chosen > 0 ? this.options[this.chosen]?.href : undefined;
    list.replaceChildren(...drawn);
    list.hidden = drawn.length === 0;
    input.ariaExpanded = String(drawn.length > 0);
    this.options = [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
    this.answered = query;
    const kept = this.options.findIndex((option) => option.href === before);
    this.choose(Math.max(kept, 0));
    if (kept < 0) body.scrollTo({ top: 0 });
    this.say(sentence, read);
    if (this.wanted !== null) this.open(this.wanted);
    this.wanted = null;
  }

  private say(sentence: string, read = sentence): void {
    const { said, live } = this.parts;
    said.textContent = sentence;
    clearTimeout(this.reading);
    this.reading = window.setTimeout(() => {
      live.textContent = read;
    }, pause);
  }

  private choose(next: number): void {
    const { input } = this.parts;
    this.options.forEach((option, i) => (option.ariaSelected = String(i === next)));
    this.chosen = next;
    const option = this.options[next];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }
}

let palette: Palette | null = null;

/**
 * Opens the palette of this page, or closes it.
 * @param query what it begins with; as it was left when that is empty
 * @param typed what was typed while it was under way, which goes before
 */
export function togglePalette(query: string, typed: string): void {
  palette ??= new Palette(import.meta.env.BASE_URL);
  palette.toggle(query, typed);
}
