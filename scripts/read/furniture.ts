import { monthDay } from './date.ts';

/** Words of navigation and footer, each alone on its line. */
const navigation = new Set(
  'Hugging Face|Models|Datasets|Spaces|Community|Docs|Enterprise|Pricing|Log In|Sign Up|Papers|Company|TOS|Privacy|About|Careers|Website|Jobs|Blog|Search|Home|Help|Contact|Settings|Daily|Weekly|Monthly|Today|Previous|Next|Back to top|Terms of Service|Privacy Policy|System theme|Upvote|PDF|Code|GitHub|Share|Follow|Skip to content|Skip to main content'.split(
    '|',
  ),
);

/** Lines of a listing page that are no paper, each with the name it has in the report. */
const furniture: { name: string; is: (line: string) => boolean }[] = [
  { name: 'badge', is: (line) => line === 'new' },
  { name: 'newsletter', is: (line) => line === 'Get trending papers in your email inbox!' },
  { name: 'newsletter button', is: (line) => line === 'Subscribe' },
  { name: 'page title', is: (line) => /^(Daily|Trending|Weekly|Monthly) Papers$/.test(line) },
  { name: 'byline', is: (line) => /^by ?AK and the research community$/.test(line) },
  { name: 'day of the page', is: (line) => monthDay.test(line) },
  { name: 'navigation', is: (line) => navigation.has(line) },
  { name: 'search field', is: (line) => /^Search (papers|by arXiv|models, datasets)\b.{0,80}$/.test(line) },
  { name: 'copyright', is: (line) => /^© ?(\d{4} )?[\w .,&-]{1,60}$/.test(line) },
];

/** Lines that are furniture wherever they stand, also between the lines of an entry. */
const anywhere: typeof furniture = [
  { name: 'submitter', is: (line) => /^Submitted by( \S{1,60}){1,3}$/.test(line) },
  {
    name: 'button',
    is: (line) => /^(View all|Load more|Show more|Show less|Read more|See all)( papers)?$/.test(line),
  },
];

/** The name of the page furniture that a tidy line is, or null. */
export function furnitureName(line: string): string | null {
  return [...anywhere, ...furniture].find(({ is }) => is(line))?.name ?? null;
}

/** The same for a line that has an entry's lines on both sides, where a word may be one of the entry's own. */
export function furnitureInside(line: string): string | null {
  return anywhere.find(({ is }) => is(line))?.name ?? null;
}
