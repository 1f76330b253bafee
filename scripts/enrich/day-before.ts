import { isDay } from '../../src/lib/day.ts';

/**
 * The day that `--older-than` means: a day as it stands, or so many days before today.
 * @returns null for nothing given, undefined for what is neither
 */
export function dayBefore(given: string | undefined, today: string): string | null | undefined {
  if (given === undefined) return null;
  const days = /^(\d{1,5})d$/.exec(given)?.[1];
  if (days !== undefined) {
    const then = new Date(`${today}T00:00:00Z`);
    then.setUTCDate(then.getUTCDate() - Number(days));
    return then.toISOString().slice(0, 10);
  }
  return isDay(given) ? given : undefined;
}
