/** Two states of a small collection, each another's next: a paper comes and goes, another is told of anew. */
export type StateName = 'A' | 'B';

const rivers =
  'Zero-Shot Rivers\n\nRivers are found without examples. Maps of them are drawn 3 times faster than by hand, and drawn well.\n';
const lamps =
  'LampNet: Lamps That Burn Longer\n\nWe present LampNet, which lets lamps in the desert burn 40% longer than anybody thought they would.\n';
const oasis =
  'Oasis: Water Where It Is Needed\n\nCaches dry out. Oasis brings water to them, as LampNet brings light, so that fewer of them do.\n';

/** File in `documents/` → its text. */
export const states: Readonly<Record<StateName, ReadonlyMap<string, string>>> = {
  A: new Map([['first.txt', `${rivers}\n${lamps}`]]),
  B: new Map([
    ['first.txt', `${rivers.replace('3 times', '4 times')}\n${lamps}`],
    ['second.txt', oasis],
  ]),
};

export const otherState = (state: StateName): StateName => (state === 'A' ? 'B' : 'A');
