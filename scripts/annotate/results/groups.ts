import { asideEnd, joint, type Shape } from './joints.ts';
import type { Quantity } from './quantities.ts';
import type { Family } from './units.ts';

/** Quantities that make one statement: alone, a range, a before and after, or a list under one verb. */
export interface Group {
  start: number;
  end: number;
  parts: Quantity[];
  shape: Shape;
  family: Family;
  unit: string | null;
}

/** Joins the quantities of a sentence that make one statement, in the order of the text. */
export function group(found: Quantity[], text: string): Group[] {
  const joined: { parts: Quantity[]; shape: Shape }[] = [];
  for (const quantity of found) {
    const open = joined.at(-1);
    const before = open?.parts.at(-1);
    const how = open && before ? joint(before, quantity, text, open.parts[0]?.start ?? 0) : null;
    if (!open || !how) {
      joined.push({ parts: [quantity], shape: 'one' });
      continue;
    }
    open.parts.push(quantity);
    if (open.shape === 'one' || how === 'list') open.shape = how;
  }
  return joined.flatMap(({ parts, shape }) => {
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) return [];
    const named = parts.findLast(({ family }) => family !== 'bare') ?? last;
    const bracket = text.slice(first.start, last.end).includes('(')
      ? asideEnd.exec(text.slice(last.end, last.end + 12))
      : null;
    const end = last.end + (bracket?.[0].length ?? 0);
    return [{ start: first.start, end, parts, shape, family: named.family, unit: named.unit }];
  });
}
