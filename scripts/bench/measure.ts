import { gzipSync } from 'node:zlib';
import type { Engine } from './engines.ts';
import { type KnownItem, type QueryClass, queryClasses } from './queries.ts';

/** A query whose paper is not the first found. */
export interface Miss extends KnownItem {
  /** From 1; null where it is not among those shown. */
  place: number | null;
  first: string | null;
}

export interface Measured {
  engine: string;
  queries: number;
  /** Mean reciprocal rank: 1 where every paper comes first, 0 where none is shown. */
  ranks: Record<QueryClass, number | null>;
  p50: number;
  p95: number;
  bytes: number;
  gzip: number;
  buildMs: number;
  /** From the text of the index to the first answer. */
  openMs: number;
  misses: Miss[];
}

function timed<Value>(what: () => Value): { value: Value; ms: number } {
  const began = performance.now();
  const value = what();
  return { value, ms: performance.now() - began };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which this share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/** Asks an engine all queries, each twice: the second time is what counts, with everything warm. */
export function measure(engine: Engine, queries: readonly KnownItem[]): Measured {
  const built = timed(() => engine.build());
  const opened = timed(() => {
    const ask = engine.open(built.value);
    ask('first');
    return ask;
  });
  const asked = queries.map((item) => {
    if (!engine.slow) opened.value(item.query);
    const { value: found, ms } = timed(() => opened.value(item.query));
    const at = found.indexOf(item.paper);
    return { item, ms, place: at < 0 ? null : at + 1, first: found[0] ?? null };
  });
  const rankOf = (kind: QueryClass): number | null =>
    mean(
      asked.filter(({ item }) => item.class === kind).map(({ place }) => (place === null ? 0 : 1 / place)),
    );
  const times = asked.map(({ ms }) => ms);
  return {
    engine: engine.name,
    queries: queries.length,
    ranks: Object.fromEntries(queryClasses.map((kind) => [kind, rankOf(kind)])) as Measured['ranks'],
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    bytes: built.value.reduce((sum, file) => sum + Buffer.byteLength(file), 0),
    gzip: built.value.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
    buildMs: built.ms,
    openMs: opened.ms,
    misses: asked.flatMap(({ item, place, first }) => (place === 1 ? [] : [{ ...item, place, first }])),
  };
}
