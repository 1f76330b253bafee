import fc from 'fast-check';
import { readAny } from './fuzz/check.ts';
import { kinds, large } from './fuzz/inputs.ts';

// Any text reads or gives findings: `npm run fuzz [-- RUNS]`. The seed is fixed, so a failure comes back.
const runs = Number(process.argv[2] ?? 100_000);
const slowest = 30_000;
const rows: {
  inputs: string;
  count: number;
  entries: number;
  findings: number;
  wrong: number;
  'slowest, ms': number;
}[] = [];

function tally(name: string, texts: Iterable<string>): void {
  const row = { inputs: name, count: 0, entries: 0, findings: 0, wrong: 0, 'slowest, ms': 0 };
  for (const text of texts) {
    const began = performance.now();
    const result = readAny(text);
    const ms = Math.round(performance.now() - began);
    row.count += 1;
    row['slowest, ms'] = Math.max(row['slowest, ms'], ms);
    const wrong = 'wrong' in result ? result.wrong : ms > slowest ? `took ${ms} ms` : null;
    if (wrong !== null) {
      row.wrong += 1;
      console.error(`${name}: ${wrong}: ${JSON.stringify(text.slice(0, 200))}`);
    } else if ('outcome' in result) row[result.outcome] += 1;
  }
  rows.push(row);
  console.error(`${name}: ${row.count} read, slowest ${row['slowest, ms']} ms`);
}

for (const { name, share, text } of kinds)
  tally(name, fc.sample(text, { numRuns: Math.round(runs * share), seed: 20240719 }));
for (const { name, text } of large()) tally(name, [text]);

console.table(rows);
if (rows.some(({ wrong }) => wrong > 0)) process.exitCode = 1;
