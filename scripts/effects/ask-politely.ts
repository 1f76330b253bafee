import { ServiceStop, type Ask, type Request, type Said } from '../enrich/request.ts';
import { judge, span, waitBefore } from '../enrich/verdict.ts';
import { fetchAnswer, type Connection } from './fetch-answer.ts';

/** What a test puts in the place of the clock. */
export interface Clock {
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
}

export const realClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** Refusals one after the other that one bad item among a hundred, asked about in halves, may bring; and some. */
const mostRefused = 12;

export interface Asking {
  ask: Ask;
  /** Requests sent so far, tries counted. */
  sent: () => number;
}

/**
 * Asks one service: one request at a time, a pause between two, and again where it is busy, after growing waits or as long as it says.
 * @param say tells somebody who waits
 */
export function askPolitely(connection: Connection, clock: Clock, say: (line: string) => void): Asking {
  const { terms, key } = connection;
  const pause = terms.pause[key === null ? 'keyless' : 'keyed'];
  let [sent, refused] = [0, 0];
  const ask = async <Value>(
    request: Request,
    read: (json: unknown) => Value | null,
  ): Promise<Said<Value>> => {
    for (let tried = 1; ; tried += 1) {
      if (sent > 0) await clock.wait(pause);
      sent += 1;
      const verdict = judge(terms, request, await fetchAnswer(connection, request), read, clock.now());
      if (verdict.kind === 'stop') throw new ServiceStop(`${terms.name}: ${verdict.why}. ${verdict.way}`);
      refused = verdict.kind === 'less' ? refused + 1 : 0;
      if (verdict.kind === 'less' && refused >= mostRefused)
        throw new ServiceStop(
          `${terms.name}: it refuses whatever it is asked (${verdict.why}). Look whether there is a newer version of this program; what was fetched stands.`,
        );
      if (verdict.kind !== 'again') return verdict;
      if (tried >= verdict.tries)
        throw new ServiceStop(
          `${terms.name}: ${verdict.why} (asked ${tried} times). Run the command again later; what was fetched stands, and only the rest is asked for.`,
        );
      const seconds = waitBefore(tried, verdict.seconds);
      say(`${terms.name}: ${verdict.why}. Asking again in ${span(seconds)}.`);
      await clock.wait(seconds * 1000);
    }
  };
  return { ask, sent: () => sent };
}
