/**
 * What a record holds under a key, where the key may be anything that a document says: `constructor` is an id like any other,
 * and every object answers to it. Undefined where the record itself does not hold it.
 */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
