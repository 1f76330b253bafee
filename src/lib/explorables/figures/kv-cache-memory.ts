import { bytesInWords, digits, inUnits, unitOf } from '../amounts.ts';
import type { Figure, NumberField, Values } from '../figure.ts';
import { bytesOfGroup, kvCacheMemory, type KvCacheMemory } from '../kv-cache.ts';
import { chartSize, logChart, type LogAxis } from '../log-chart.ts';
import { startOf } from '../values.ts';

const field = (
  name: string,
  label: string,
  start: number,
  max: number,
  slider: NumberField['slider'],
): NumberField => ({ kind: 'number', name, label, start, min: 1, max, slider });

const fields = [
  field('layers', 'Layers', 32, 200, 'ones'),
  field('heads', 'Key-value heads', 32, 128, 'ones'),
  field('size', 'Size of a head', 128, 512, 'doubles'),
  field('tokens', 'Tokens in each sequence', 4096, 2 ** 20, 'doubles'),
  field('sequences', 'Sequences at once (batch)', 1, 1024, 'doubles'),
  {
    kind: 'choice',
    name: 'bits',
    label: 'Bits of a number',
    start: 16,
    choices: [32, 16, 8, 4, 3, 2].map((value) => ({ value, label: `${String(value)} bits` })),
  },
  {
    kind: 'choice',
    name: 'group',
    label: 'Numbers that share a scale',
    start: 0,
    choices: [
      { value: 0, label: 'No scales' },
      ...[32, 64, 128].map((value) => ({ value, label: `Groups of ${String(value)}` })),
    ],
  },
] as const;

const model = (layers: number, heads: number, size: number): Values => ({ layers, heads, size });

const x: LogAxis = { from: 7, to: 20, ticks: [8, 12, 16, 20].map((at) => ({ at, label: shortCount(at) })) };
const y: LogAxis = {
  from: 20,
  to: 44,
  ticks: [20, 24, 28, 32, 36, 40, 44].map((at) => {
    const unit = unitOf(at);
    return { at, label: `${String(2 ** (at - unit.log))} ${unit.name}` };
  }),
};

/** Memory of keys and values over the length of the sequences; both axes go in powers of two. */
export const kvCacheFigure: Figure = {
  fields,
  // Layers, key-value heads and size of a head, as their papers and published configurations have them.
  presets: [
    { label: 'Llama 2 7B', values: model(32, 32, 128) },
    { label: 'Llama 3 8B', values: model(32, 8, 128) },
    { label: 'Mistral 7B', values: model(32, 8, 128) },
    { label: 'OPT 13B', values: model(40, 40, 128) },
  ],
  ...chartSize,
  show: (values) => {
    const memory = memoryOf(values);
    const say = (name: string): string => digits(values[name] ?? 0);
    const factors = ['layers', 'heads', 'size', 'tokens', 'sequences'].map(say).join(' × ');
    const log = (bytes: bigint): number => Math.log2(Number(bytes));
    const at = Math.log2(values['tokens'] ?? 1);
    const first = memoryOf(startOf(fields));
    return {
      answers: [
        {
          label: 'KV cache',
          value: bytesInWords(memory.bytes),
          short: inUnits(memory.bytes),
          how: 'keys and values, and the scales of groups',
        },
        {
          label: 'Keys and values',
          value: bytesInWords(memory.ofNumbers),
          how: `2 × ${factors} = ${digits(memory.numbers)} numbers, ${say('bits')} bits each`,
        },
        {
          label: 'Scales of groups',
          value: bytesInWords(memory.ofGroups),
          how:
            memory.groups === 0n
              ? 'no groups'
              : `${digits(memory.groups)} groups of ${say('group')}, ${digits(bytesOfGroup)} bytes each`,
        },
      ],
      said: `KV cache: ${bytesInWords(memory.bytes)}, ${inUnits(memory.bytes)}.`,
      marks: logChart({
        x: { ...x, name: 'tokens in each sequence' },
        y,
        lines: [
          { class: 'first', x: 12, y: log(first.bytes), slope: 1 },
          { class: 'line', x: at, y: log(memory.bytes), slope: 1 },
        ],
        points: [{ shape: 'dot', x: at, y: log(memory.bytes) }],
      }),
    };
  },
};

function memoryOf(values: Values): KvCacheMemory {
  const whole = (name: string): bigint => BigInt(values[name] ?? 0);
  return kvCacheMemory({
    layers: whole('layers'),
    heads: whole('heads'),
    size: whole('size'),
    tokens: whole('tokens'),
    sequences: whole('sequences'),
    bits: whole('bits'),
    group: whole('group'),
  });
}

/** A power of two under an axis: `256`, `4 Ki`, `1 Mi`. */
function shortCount(log: number): string {
  const names = ['', ' Ki', ' Mi'];
  const place = Math.floor(log / 10);
  return `${String(2 ** (log - 10 * place))}${names[place] ?? ''}`;
}
