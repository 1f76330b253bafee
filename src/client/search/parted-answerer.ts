// Answers questions about a large collection; in the worker or in the page, fetched only there.
import { href } from '../../lib/href.ts';
import { type PartedHoldings, openParted } from '../../lib/search/parted/open.ts';
import { readColumns, readHead } from '../../lib/search/parted/format.ts';
import { answerWhole, Parts } from '../../lib/search/parted/parts.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { search } from '../../lib/search/search.ts';
import { loadJson } from '../load.ts';
import { after, mostRead, pause } from './answerer.ts';
import { describeAnswer } from './describe-answer.ts';
import type { Found, Question } from './found.ts';
import * as later from './later.ts';

/** Papers of the first answer; those below come when a question has stood. */
const few = 10;

/** Gives every better answer as long as the question stands. */
export class PartedAnswerer {
  private known: PartedHoldings;
  private parts: Parts;
  private base: string;
  private coming = new Map<string, Promise<void>>();

  constructor(base: string, known: PartedHoldings, parts: Parts) {
    this.base = base;
    this.known = known;
    this.parts = parts;
  }

  /** @throws Error when a part of the index cannot be had */
  async ask(question: Question, stands: () => boolean, reply: (found: Found) => void): Promise<void> {
    const { limit, told } = question;
    const first = await this.answer(question, Math.min(limit, few), stands);
    if (!first) return;
    reply({ ...first.found, complete: limit <= few });
    await after(pause);
    const tell = async (): Promise<typeof first | null> => {
      const answer = stands() ? await this.answer(question, limit, stands) : null;
      if (answer) reply(answer.found);
      return answer;
    };
    const whole = limit > few ? await tell() : first;
    // Which papers say a phrase decides which are shown.
    const read = whole && (await this.loadTexts(whole.untold)) ? await tell() : whole;
    if (read && told > 0 && (await this.loadTexts(read.shown.slice(0, told)))) await tell();
  }

  /** Null when nobody waits for it any more. */
  private answer(question: Question, limit: number, stands: () => boolean) {
    const { known } = this;
    const { query, filters, told } = question;
    const text = (paper: number): string | null | undefined => known.text(paper);
    return answerWhole(
      () => {
        known.prepare(parseQuery(query).text);
        const answer = search(known, query, { limit, filters, text });
        const found = describeAnswer(
          known,
          { ...question, told: Math.min(told, limit) },
          answer,
          text,
          later,
        );
        known.settle();
        return {
          found: { ...found, question },
          untold: answer.untold.slice(0, mostRead),
          shown: answer.papers.map(({ place }) => place),
        };
      },
      (names) => this.load(names),
      stands,
    );
  }

  /** Whether abstracts or titles came that were not there. */
  private async loadTexts(papers: readonly number[]): Promise<boolean> {
    const { texts, cards } = this.known.textParts(papers);
    const lacking = (name: string): boolean => !this.parts.has(name);
    const names = [texts.filter(lacking), cards.filter(lacking)] as const;
    await Promise.all([
      // What cannot be had is taken for no abstract, and nothing waits for it; a title is asked for again.
      ...names[0].map((name) => this.once(name).catch(() => this.parts.give(name, []))),
      ...names[1].map((name) => this.once(name).catch(() => undefined)),
    ]);
    return names.flat().length > 0;
  }

  private async load(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.once(name)));
  }

  private once(name: string): Promise<void> {
    if (this.parts.has(name)) return Promise.resolve();
    const known = this.coming.get(name);
    if (known) return known;
    const begun = loadJson(href(this.base, `search/${name}`))
      .then((value) => this.parts.give(name, value))
      .finally(() => this.coming.delete(name));
    this.coming.set(name, begun);
    return begun;
  }
}

/**
 * @param base where the site stands
 * @param head the file that tells of the parts
 * @throws Error when it or the columns cannot be had
 */
export async function openPartedAnswerer(base: string, head: string): Promise<PartedAnswerer> {
  const load = (name: string): Promise<unknown> => loadJson(href(base, `search/${name}`));
  const read = readHead(await load(head));
  const columns = readColumns(await load(read.columns));
  const parts = new Parts();
  return new PartedAnswerer(base, openParted(read, columns, parts), parts);
}
