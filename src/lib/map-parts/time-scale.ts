/** Where dates stand on a line that runs from left to right. */
export interface TimeScale {
  at: (date: string) => number;
  /** `label` is null where names would run into one another. */
  ticks: { x: number; label: string | null }[];
}

/** What the name of a year or quarter needs, with the space round it. */
const labelRoom = 40;
const quarterRoom = 64;
/** Up to so many months are shown by quarters. */
const fewMonths = 24;
const quarters = ['Jan', 'Apr', 'Jul', 'Oct'];

/**
 * A line from the first date to the last, in whole years or, where they are few, in quarters; a month or year stands at
 * its middle. Null when there is no date.
 * @param dates each as long as its precision: `2024-03-06`, `2024-03`, `2024`
 */
export function timeScale(dates: readonly string[], left: number, right: number): TimeScale | null {
  if (dates.length === 0) return null;
  const months = dates.map(monthOf);
  const step = Math.max(...months) - Math.min(...months) <= fewMonths ? 3 : 12;
  const first = Math.floor(Math.min(...months) / step) * step;
  const last = Math.max(first + step, Math.ceil(Math.max(...months) / step) * step);
  const x = (month: number): number => tenth(left + ((right - left) * (month - first)) / (last - first));
  const pitch = x(first + step) - x(first);
  const every = Math.ceil((step === 3 ? quarterRoom : labelRoom) / pitch);
  return {
    at: (date) => x(monthOf(date)),
    ticks: Array.from({ length: (last - first) / step + 1 }, (_, i) => {
      const month = first + i * step;
      const year = String(Math.floor(month / 12));
      const name = step === 12 ? year : `${quarters[(month % 12) / 3] ?? ''} ${year}`;
      // The last tick is the end of the last year, not a year of its own.
      return { x: x(month), label: i % every === 0 && month < last ? name : null };
    }),
  };
}

/** Months since the year 0, with the part of the month that is past. */
function monthOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year * 12 + 6;
  return year * 12 + month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
