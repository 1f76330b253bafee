import type { Chunk } from './chunks.ts';

/** How often a word stands where nouns or verbs do. */
interface Habit {
  all: number;
  /** At the end of a run of words, and nothing behind it that a verb would take: `evaluating the`. */
  last: number;
  /** First after `to`, `we`, `can` and their like. */
  verb: number;
}

export type Habits = ReadonlyMap<string, Habit>;

const beforeVerbs = new Set(
  'to we that which can could may might will would should must not it they let and'.split(' '),
);

const afterVerbs = new Set(
  'a an the our their its this that these those each any all both how what when where which why whether'.split(
    ' ',
  ),
);

/** Where each word of these texts stands. */
export function habitsOf(chunks: readonly Chunk[]): Habits {
  const habits = new Map<string, Habit>();
  for (const { tokens, after, before } of chunks) {
    tokens.forEach(({ key }, i) => {
      const habit = habits.get(key) ?? { all: 0, last: 0, verb: 0 };
      habit.all += 1;
      if (i === tokens.length - 1 && !afterVerbs.has(before)) habit.last += 1;
      if (i === 0 && beforeVerbs.has(after)) habit.verb += 1;
      habits.set(key, habit);
    });
  }
  return habits;
}

/** Whether a word stands as verbs do in a third of its places. */
export function isVerb(habits: Habits, key: string): boolean {
  const habit = habits.get(key);
  return habit !== undefined && habit.verb > habit.all / 3;
}

/** Whether a word ends runs of words as often as nouns do. */
export function isNoun(habits: Habits, key: string): boolean {
  const habit = habits.get(key);
  return habit !== undefined && habit.last >= 0.35 * habit.all && !/(ed|ly)$/.test(key);
}
