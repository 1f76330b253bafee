import { z } from 'zod';
import { readText } from './effects/read-files.ts';
import { learnTitleEnds, renderWeights } from './learn/title-ends.ts';

// `npm run -s learn-title-ends -- papers.csl.json > scripts/read/title-end/weights.ts` with a CSL-JSON file of papers.
const row = z.object({ title: z.string(), abstract: z.string().optional() });
const file = process.argv[2];
const text = file === undefined ? null : readText(file);
if (text === null) {
  console.error('Name a CSL-JSON file of papers with titles and abstracts.');
  process.exitCode = 1;
} else {
  const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
  const papers = z
    .array(row)
    .parse(JSON.parse(text))
    .flatMap(({ title, abstract }) =>
      abstract ? [{ title: oneLine(title), abstract: oneLine(abstract) }] : [],
    );
  process.stdout.write(renderWeights(learnTitleEnds(papers), papers.length));
}
