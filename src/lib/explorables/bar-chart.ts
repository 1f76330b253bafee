import type { Mark } from './figure.ts';

interface Bar {
  label: string;
  /** Beside the label. */
  value: string;
  /** Of the longest, at most 1. */
  share: number;
}

const width = 288;
const row = 42;

/** How large a drawing of so many bars is. */
export function barsSize(bars: number): { width: number; height: number } {
  return { width, height: bars * row };
}

/** Bars under each other, each below its name and value. What is not nothing can be seen. */
export function barChart(bars: readonly Bar[]): Mark[] {
  return bars.flatMap(({ label, value, share }, place): Mark[] => {
    const top = place * row;
    const long = share === 0 ? 0 : Math.max(1, Math.round(share * width * 10) / 10);
    return [
      { tag: 'text', attributes: { x: 0, y: top + 13 }, text: label },
      {
        tag: 'text',
        attributes: { class: 'value', x: width, y: top + 13, 'text-anchor': 'end' },
        text: value,
      },
      { tag: 'rect', attributes: { class: 'rest', x: 0, y: top + 19, width, height: 14 } },
      { tag: 'rect', attributes: { class: 'bar', x: 0, y: top + 19, width: long, height: 14 } },
    ];
  });
}
