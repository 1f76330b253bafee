/** What stands where Atom asks for a time and nobody knows one: the zero of computers' clocks. */
export const unknownInstant = '1970-01-01T00:00:00Z';

/** The first moment of a day, month or year (`2025-03`), as RFC 3339 writes it; null for what is no date. */
export function instant(date: string | null): string | null {
  if (date === null) return null;
  const time = new Date(`${date}${'-01-01'.slice(date.length - 4, 6)}T00:00:00Z`).getTime();
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
