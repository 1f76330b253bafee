import { unpackWords } from '../words.ts';
import { partName, type Table, type TableName, type TablePart } from './format.ts';
import type { Parts } from './parts.ts';

/** A part of a table as it is kept. */
export interface OpenPart {
  keys: string[];
  values: string[];
}

function openPart(value: unknown): OpenPart {
  const [keys, values] = value as TablePart;
  return { keys: unpackWords(keys), values: values.split(' ') };
}

/** Of the numbers or texts in order the last that does not come after one; -1 where all do. */
export function lastUpTo<Value extends string | number>(sorted: ArrayLike<Value>, one: Value): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? one) <= one) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A table of which those parts are read that a question needs. */
export class PartedTable {
  private parts: Parts;
  private name: TableName;
  private table: Table;

  constructor(parts: Parts, name: TableName, table: Table) {
    this.parts = parts;
    this.name = name;
    this.table = table;
  }

  /** Undefined where it is not there yet. */
  part(part: number): OpenPart | undefined {
    if (part < 0 || part >= this.table.firsts.length) return undefined;
    return this.parts.take(partName(this.name, this.table, part), openPart);
  }

  /** The part that would hold a key, and the key's place in it, -1 where it is not there. */
  find(key: string): { part: number; at: number; value: string } {
    const part = lastUpTo(this.table.firsts, key);
    const { keys = [], values = [] } = this.part(part) ?? {};
    const at = lastUpTo(keys, key);
    return keys[at] === key ? { part, at, value: values[at] ?? '' } : { part, at: -1, value: '' };
  }

  /**
   * All keys that begin so.
   * @param most parts that are looked into
   */
  startingWith(
    prefix: string,
    most: number,
    take: (key: string, value: string, part: number, at: number) => void,
  ): void {
    const first = Math.max(lastUpTo(this.table.firsts, prefix), 0);
    for (let part = first; part < first + most; part += 1) {
      const begins = this.table.firsts[part];
      if (begins === undefined || (begins > prefix && !begins.startsWith(prefix))) return;
      const { keys = [], values = [] } = this.part(part) ?? {};
      for (let at = lastUpTo(keys, prefix); at < keys.length; at += 1) {
        const key = keys[at];
        if (key?.startsWith(prefix)) take(key, values[at] ?? '', part, at);
        else if (key !== undefined && key > prefix) return;
      }
    }
  }
}
