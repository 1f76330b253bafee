import { digits, figures } from '../amounts.ts';
import type { Figure } from '../figure.ts';
import { linearRate, squareRootRate } from '../learning-rates.ts';
import { chartSize, logChart, type LogAxis } from '../log-chart.ts';

const x: LogAxis = {
  from: 0,
  to: Math.log10(2 ** 17),
  ticks: [1, 16, 256, 4096, 65_536].map((batch) => ({ at: Math.log10(batch), label: digits(batch) })),
};
const y: LogAxis = {
  from: -6,
  to: 2,
  ticks: [-6, -4, -2, 0, 2].map((at) => ({ at, label: figures(10 ** at) })),
};

/** The learning rate that two rules give for a batch size, from one that is known; both axes go in powers. */
export const learningRateFigure: Figure = {
  fields: [
    {
      ...{ kind: 'number', name: 'rate', label: 'Learning rate that works', start: 0.1 },
      ...{ min: 0.000001, max: 10, slider: 'decades' },
    },
    {
      ...{ kind: 'number', name: 'base', label: 'Batch size that it works for', start: 256 },
      ...{ min: 1, max: 131_072, slider: 'doubles' },
    },
    {
      ...{ kind: 'number', name: 'batch', label: 'New batch size', start: 8192 },
      ...{ min: 1, max: 131_072, slider: 'doubles' },
    },
  ],
  presets: [],
  ...chartSize,
  show: (values) => {
    const { rate = 0, base: known = 1, batch = 1 } = values;
    const base = { rate, batch: known };
    const linear = linearRate(base, batch);
    const root = squareRootRate(base, batch);
    const from = { x: Math.log10(known), y: Math.log10(rate) };
    const at = Math.log10(batch);
    const factor = `${digits(batch)} ÷ ${digits(known)}`;
    return {
      answers: [
        { label: 'Linear', value: figures(linear), how: `${figures(rate)} × ${factor}` },
        { label: 'Square root', value: figures(root), how: `${figures(rate)} × √(${factor})` },
      ],
      said: `Batch size ${digits(batch)}: linear ${figures(linear)}, square root ${figures(root)}.`,
      marks: logChart({
        x: { ...x, name: 'batch size' },
        y,
        lines: [
          { class: 'line', ...from, slope: 1 },
          { class: 'line second', ...from, slope: 0.5 },
        ],
        points: [
          { shape: 'ring', ...from },
          { shape: 'dot', x: at, y: Math.log10(linear) },
          { shape: 'square', x: at, y: Math.log10(root) },
        ],
      }),
    };
  },
};
