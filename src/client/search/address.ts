import { type Asked, isNothingAsked, readAsked, writeAsked } from './state.ts';

/** After so long without a key the words typed are a place to come back to; in milliseconds. */
const settledAfter = 1500;

/** What a page remembers beside its address, so that Back finds it as it was left. */
export interface Left {
  top: number;
  limit: number;
}

/** Keeps what is asked in the address: one entry of the history for each question that stood, none for its letters. */
export class Address {
  private settled = true;
  private timer = 0;

  read(): Asked {
    this.settle();
    return readAsked(location.search);
  }

  /** @param how letters replace the entry while they come fast; a choice is an entry of its own */
  write(asked: Asked, how: 'letters' | 'choice'): void {
    const next = writeAsked(location.href, asked);
    if (next === location.href) return;
    const standing = !isNothingAsked(readAsked(location.search));
    if (how === 'choice' || (this.settled && standing)) history.pushState(null, '', next);
    else history.replaceState(null, '', next);
    this.settle();
    if (how === 'choice') return;
    this.settled = false;
    this.timer = window.setTimeout(() => this.settle(), settledAfter);
  }

  /** From now on another question is another entry. */
  settle(): void {
    clearTimeout(this.timer);
    this.settled = true;
  }

  leave(left: Left): void {
    history.replaceState(left, '');
  }

  /** How the page was left when it was last here, if it was. */
  left(): Left | null {
    const state: unknown = history.state;
    if (typeof state !== 'object' || state === null || !('top' in state) || !('limit' in state)) return null;
    const { top, limit } = state;
    return typeof top === 'number' && typeof limit === 'number' ? { top, limit } : null;
  }
}
