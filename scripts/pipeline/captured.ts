import { monthDay, readListingDate } from '../read/date.ts';
import { tidy, type SourceText } from '../read/source-text.ts';

/** When a page was saved, as far as it tells, and what of that is assumed. */
export interface Captured {
  captured: string | null;
  assumed: string | null;
}

/**
 * The day of capture: the page's own day ("Nov 27", above its first entry), whose year is the latest in which it is not
 * after the day that is told or, without one, the day of adding; else the day that is told; else unknown.
 * @param firstEntry 1-based line of the first entry
 * @param told the day a person gave, or null
 * @param today the day of adding
 */
export function capturedDay(
  text: SourceText,
  firstEntry: number,
  told: string | null,
  today: string,
): Captured {
  const line = text.lines
    .slice(0, firstEntry - 1)
    .map(tidy)
    .find((candidate) => monthDay.test(candidate));
  const day = line === undefined ? null : (readListingDate(line, told ?? today)?.published?.date ?? null);
  if (line === undefined || day === null) return { captured: told, assumed: null };
  const assumed = day === told ? null : `The page says "${line}". The year ${day.slice(0, 4)} is assumed.`;
  return { captured: day, assumed };
}
