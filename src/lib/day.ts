/** Whether a text is a day of the calendar, `2026-08-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  // Of February 30 Date makes a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
