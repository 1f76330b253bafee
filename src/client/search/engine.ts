import { inFolder } from '../../lib/href.ts';
import type { Filter } from '../../lib/search/parse-query.ts';
import type { Reply } from './answerer.ts';
import type { Found, Question } from './found.ts';
import type { Order } from './worker.ts';

export interface AskOptions {
  /** Beside those in the query. */
  filters?: Filter[];
  /** Most papers; 20 unless told. */
  limit?: number;
  /** For how many of them the sentence that matched is looked up; none unless told. */
  told?: number;
  /** Gets every better answer to the question as long as it stands: with people, then with sentences of abstracts. */
  better?: (found: Found) => void;
}

/** A door to the search; of each only the last question stands. */
export interface Engine {
  /** Fetches the index: call it when a reader shows intent. Nothing is fetched before. */
  warm(): void;
  /**
   * The first answer, or null when another question was asked meanwhile.
   * @throws Error when the index cannot be fetched; the next question tries again
   */
  ask(query: string, options?: AskOptions): Promise<Found | null>;
  /** Nothing is asked any more: no answer will come. */
  forget(): void;
}

interface Standing {
  turn: number;
  question: Question;
  first: (found: Found | null) => void;
  failed: (error: Error) => void;
  better: (found: Found) => void;
  answered: boolean;
}

/** One for each base: all doors of a page share worker and index. */
const houses = new Map<string, House>();

class House {
  private askers = new Map<number, Standing>();
  private send: Promise<(order: Order) => void> | null = null;
  /** Whether the worker failed, so that the page takes its place. */
  private lost = false;
  private warmed = false;
  private turns = 0;
  private base: string;

  constructor(base: string) {
    this.base = base;
  }

  warm(): void {
    if (this.warmed) return;
    this.warmed = true;
    this.order({ order: 'warm', base: this.base });
  }

  ask(asker: number, question: Question, better: (found: Found) => void): Promise<Found | null> {
    this.askers.get(asker)?.first(null);
    const turn = (this.turns += 1);
    return new Promise((first, failed) => {
      this.askers.set(asker, { turn, question, first, failed, better, answered: false });
      this.order({ order: 'ask', base: this.base, asker, turn, question });
    });
  }

  forget(asker: number): void {
    this.askers.get(asker)?.first(null);
    this.askers.delete(asker);
  }

  private order(order: Order): void {
    const sending = (this.send ??= Promise.resolve(
      this.lost || inFolder() ? this.inPage() : this.inWorker(),
    ));
    sending.then(
      (send) => send(order),
      (error: unknown) => this.fail(sending, error),
    );
  }

  /** Not even in the page: says so to all who ask, and begins anew with the next question. */
  private fail(sending: House['send'], error: unknown): void {
    if (this.send === sending) this.send = null;
    this.lost = false;
    this.warmed = false;
    for (const { failed } of this.askers.values())
      failed(error instanceof Error ? error : new Error(String(error)));
  }

  private inWorker(): Promise<(order: Order) => void> | ((order: Order) => void) {
    try {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.take(data));
      worker.addEventListener('error', () => {
        worker.terminate();
        this.lost = true;
        this.send = null;
        // What was sent to it is asked again.
        for (const [asker, { turn, question }] of this.askers)
          this.order({ order: 'ask', base: this.base, asker, turn, question });
      });
      return (order) => worker.postMessage(order);
    } catch {
      return this.inPage();
    }
  }

  /** Where workers fail, as in a folder, the engine runs in the page; it is fetched only then. */
  private async inPage(): Promise<(order: Order) => void> {
    const { Answerer } = await import('./answerer.ts');
    const answerer = new Answerer(this.base, (reply) => this.take(reply));
    return (order) => {
      if (order.order === 'warm') void answerer.warm();
      else void answerer.ask(order.asker, order.turn, order.question);
    };
  }

  private take({ asker, turn, found, failed }: Reply): void {
    const standing = this.askers.get(asker);
    if (standing?.turn !== turn) return;
    if (found && standing.answered) standing.better(found);
    else if (found) standing.first(found);
    else standing.failed(new Error(failed));
    standing.answered = true;
  }
}

let doors = 0;

/** @param base where the site stands (`/`, `/some-repo/`) */
export function openEngine(base: string): Engine {
  const house = houses.get(base) ?? new House(base);
  houses.set(base, house);
  const asker = (doors += 1);
  return {
    warm: () => house.warm(),
    forget: () => house.forget(asker),
    ask: (query, { filters = [], limit = 20, told = 0, better = () => undefined } = {}) =>
      house.ask(asker, { query, filters, limit, told }, better),
  };
}
