import { monthDay } from './date.ts';

/** Lines of a listing page that are no paper, each with the name it has in the report. */
const furniture: { name: string; is: (line: string) => boolean }[] = [
  { name: 'badge', is: (line) => line === 'new' },
  { name: 'newsletter', is: (line) => line === 'Get trending papers in your email inbox!' },
  { name: 'newsletter button', is: (line) => line === 'Subscribe' },
  { name: 'page title', is: (line) => /^(Daily|Trending) Papers$/.test(line) },
  { name: 'byline', is: (line) => /^by ?AK and the research community$/.test(line) },
  { name: 'day of the page', is: (line) => monthDay.test(line) },
];

/** The name of the page furniture that a tidy line is, or null. */
export function furnitureName(line: string): string | null {
  return furniture.find(({ is }) => is(line))?.name ?? null;
}
