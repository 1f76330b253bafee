const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

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
  // Of February 30 Date makes a day in March.
  const time = day.test(given) ? Date.parse(given) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(given) ? given : undefined;
}
