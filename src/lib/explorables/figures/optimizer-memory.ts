import { adamStates, eightBitAdamStates } from '../adam-states.ts';
import { bytesInWords, digits, inUnits } from '../amounts.ts';
import { barChart, barsSize } from '../bar-chart.ts';
import type { Figure, NumberField } from '../figure.ts';
import { galoreStates, loraStates } from '../low-rank-states.ts';
import { smaller } from '../whole.ts';

const side = (name: string, label: string, start: number): NumberField => ({
  ...{ kind: 'number', name, label, start, min: 1, max: 65_536, slider: 'doubles' },
});

/** Memory of what optimizers keep beside the weights of matrices of one size: four ways to train them, as bars. */
export const optimizerFigure: Figure = {
  fields: [
    side('rows', 'Rows of a matrix (m)', 4096),
    side('columns', 'Columns of a matrix (n)', 11_008),
    { ...side('matrices', 'Matrices of this size', 1), max: 4096 },
    side('rank', 'Rank (r)', 1024),
    {
      ...{ kind: 'choice', name: 'bits', label: 'Bits of a number, but in 8-bit Adam', start: 32 },
      choices: [32, 16].map((value) => ({ value, label: `${String(value)} bits` })),
    },
  ],
  // The sizes of all weight matrices in the 32 layers of Llama 2 7B: four of attention and three of the feed-forward part in each.
  presets: [
    { label: 'Attention, Llama 2 7B', values: { rows: 4096, columns: 4096, matrices: 128 } },
    { label: 'Feed-forward, Llama 2 7B', values: { rows: 4096, columns: 11_008, matrices: 96 } },
  ],
  ...barsSize(4),
  show: (values) => {
    const whole = (name: string): bigint => BigInt(values[name] ?? 0);
    const [rows, columns, matrices, bits] = ['rows', 'columns', 'matrices', 'bits'].map(whole) as [
      bigint,
      bigint,
      bigint,
      bigint,
    ];
    const rank = smaller(whole('rank'), smaller(rows, columns));
    const matrix = { rows, columns, rank };
    const [small, large] = rows < columns ? [rows, columns] : [columns, rows];
    const each = bits / 8n;
    const times = matrices === 1n ? '' : `${digits(matrices)} × `;
    const [m, n, r] = [rows, columns, rank].map(digits) as [string, string, string];
    const ways = [
      {
        label: 'Adam',
        bytes: matrices * adamStates(rows * columns, bits),
        how: `${times}2 × ${m} × ${n} × ${digits(each)} bytes`,
      },
      {
        label: '8-bit Adam',
        bytes: matrices * eightBitAdamStates(rows * columns),
        how: `${times}2 × ${m} × ${n} × 1 byte, and 4 bytes for every 2,048 numbers`,
      },
      {
        label: `LoRA of rank ${r}`,
        bytes: matrices * loraStates(matrix) * each,
        how: `${times}(2 × ${m} × ${r} + 2 × ${n} × ${r}) × ${digits(each)} bytes`,
      },
      {
        label: `GaLore of rank ${r}`,
        bytes: matrices * galoreStates(matrix) * each,
        how: `${times}(${digits(small)} × ${r} + 2 × ${digits(large)} × ${r}) × ${digits(each)} bytes`,
      },
    ];
    const most = Math.max(...ways.map(({ bytes }) => Number(bytes)));
    const shortly = ways.map(({ label, bytes }) => `${label}: ${inUnits(bytes)}`);
    return {
      answers: ways.map(({ label, bytes, how }) => ({
        ...{ label, value: bytesInWords(bytes), short: inUnits(bytes), how },
      })),
      said: `${shortly.join('; ')}.`,
      marks: barChart(
        ways.map(({ label, bytes }) => ({ label, value: inUnits(bytes), share: Number(bytes) / most })),
      ),
    };
  },
};
