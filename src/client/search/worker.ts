// Runs in a worker: the engine, so that the page never waits for it.
import { Answerer, type Reply } from './answerer.ts';
import type { Question } from './found.ts';

/** What the page sends: first where the site stands; then a question, or only that one may come. */
export type Order =
  | { order: 'warm'; base: string }
  | { order: 'ask'; base: string; asker: number; turn: number; question: Question };

let answerer: Answerer | null = null;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  answerer ??= new Answerer(data.base, (reply: Reply) => postMessage(reply));
  if (data.order === 'warm') void answerer.warm();
  else void answerer.ask(data.asker, data.turn, data.question);
});
