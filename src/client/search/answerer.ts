import type { SearchIndex } from '../../lib/search/index-format.ts';
import { openIndex } from '../../lib/search/open-index.ts';
import { search } from '../../lib/search/search.ts';
import { describeAnswer } from './describe-answer.ts';
import type { Found, Question } from './found.ts';
import { IndexFiles } from './index-files.ts';
import type * as Later from './later.ts';
import type { PartedAnswerer } from './parted-answerer.ts';

/** An answer to a question, the first or a better one. */
export interface Reply {
  asker: number;
  turn: number;
  found?: Found;
  /** Why there is none. */
  failed?: string;
}

/** Places of papers whose abstracts make an answer better. */
interface Needed {
  /** To tell whether they say a phrase. */
  read: number[];
  /** To show the sentence that matched. */
  shown: number[];
}

/** Abstracts are fetched when a question has stood so long: not at every letter; in milliseconds. */
export const pause = 150;
/** Most abstracts that are fetched to tell which papers say a phrase. */
export const mostRead = 100;

export const after = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Answers questions in a worker or, where that fails, in the page. Of each asker only the last question stands. */
export class Answerer {
  private files: IndexFiles;
  private base: string;
  private large: PartedAnswerer | null = null;
  private later: typeof Later | null = null;
  private index: SearchIndex | null = null;
  private standing = new Map<number, number>();
  private reply: (reply: Reply) => void;

  constructor(base: string, reply: (reply: Reply) => void) {
    this.base = base;
    this.files = new IndexFiles(base);
    this.reply = reply;
  }

  /** Fetches what the first answer needs, then the rest; what fails is tried again by the next question. */
  async warm(): Promise<void> {
    try {
      if (await this.parted()) return;
      // An index does its work of once at its first query.
      search(await this.first(), '');
      await this.complete();
    } catch {
      // The next question says so.
    }
  }

  /** Replies as soon as the first part of the index is there, and again whenever more is known. */
  async ask(asker: number, turn: number, question: Question): Promise<void> {
    this.standing.set(asker, turn);
    // Questions that wait in the queue come first, so that this one may turn out to be stale.
    await after(0);
    const stands = (): boolean => this.standing.get(asker) === turn;
    const answer = (index: SearchIndex): Needed => {
      const { found, needed } = this.answer(index, question);
      this.reply({ asker, turn, found });
      return needed;
    };
    /** Whether abstracts came that the answer lacked. */
    const load = async (papers: readonly number[]): Promise<boolean> => {
      if (!stands() || papers.every((paper) => this.files.text(paper) !== undefined)) return false;
      await this.files.loadTexts(papers);
      return stands();
    };
    try {
      if (!stands()) return;
      const parted = await this.parted();
      if (parted) {
        await parted.ask(question, stands, (found) => this.reply({ asker, turn, found }));
        return;
      }
      const index = await this.first();
      if (!stands()) return;
      let needed = answer(index);
      if (index.more === null) {
        const whole = await this.complete();
        if (!stands()) return;
        if (whole) needed = answer(whole);
      }
      if (!this.later) {
        // Without it there are no sentences and no ways out, and nothing else waits for it.
        this.later = await import('./later.ts').catch(() => null);
        if (stands()) needed = answer(this.index ?? index);
      }
      await after(pause);
      // Which papers say a phrase decides which are shown.
      if (await load(needed.read)) needed = answer(this.index ?? index);
      if (await load(needed.shown)) answer(this.index ?? index);
    } catch (error) {
      if (stands())
        this.reply({ asker, turn, failed: error instanceof Error ? error.message : String(error) });
    }
  }

  private answer(index: SearchIndex, question: Question): { found: Found; needed: Needed } {
    const { query, filters, limit, told } = question;
    const text = (paper: number): string | null | undefined => this.files.text(paper);
    const answer = search(index, query, { limit, filters, text });
    return {
      found: describeAnswer(openIndex(index), question, answer, text, this.later),
      needed: {
        read: answer.untold.slice(0, mostRead),
        shown: answer.papers.slice(0, told).map(({ place }) => place),
      },
    };
  }

  /** What answers where the collection is large; its script is fetched only there. */
  private async parted(): Promise<PartedAnswerer | null> {
    const head = await this.files.parted();
    if (head === undefined) return null;
    const { openPartedAnswerer } = await import('./parted-answerer.ts');
    return (this.large ??= await openPartedAnswerer(this.base, head));
  }

  private async first(): Promise<SearchIndex> {
    const core = await this.files.core();
    return (this.index ??= { core, more: null });
  }

  /** The index with its second part; null where that cannot be had: titles are found without it. */
  private async complete(): Promise<SearchIndex | null> {
    const { core, more } = await this.first();
    if (more) return this.index;
    const loaded = await this.files.more().catch(() => null);
    if (loaded && !this.index?.more) this.index = { core, more: loaded };
    return this.index?.more ? this.index : null;
  }
}
