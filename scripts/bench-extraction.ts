import { lcg } from '../src/lib/layout/lcg.ts';
import { sentenceSpan } from '../src/lib/graph/sentence.ts';
import { extractResults } from './annotate/results/index.ts';
import { namedWorks } from './annotate/works/index.ts';
import { commandEnvironment } from './effects/environment.ts';
import { readContent } from './effects/read-content.ts';
import { renderFindings } from './effects/report.ts';
import { drawSample, type Sampled } from './pipeline/draw-sample.ts';
import { mergeAll } from './pipeline/merge-all.ts';
import { readDocuments } from './read/index.ts';

// Times the extraction of works and results over CONTENT_DIR and draws 50 of each to be judged by a reader:
//   CONTENT_DIR=folder npm run bench-extraction > sample.md
const { input, findings } = readContent(commandEnvironment().contentDir);
const read = readDocuments(input);
const merged = mergeAll(read.entries, input);
const wrong = [...findings, ...read.findings, ...merged.findings];
if (wrong.length > 0) {
  console.error(renderFindings(wrong));
  process.exitCode = 1;
}
const { papers } = merged;
const texts = new Map(papers.map((paper) => [paper.id, paper]));

const timed = <Value>(what: () => Value): { value: Value; seconds: string } => {
  const before = performance.now();
  const value = what();
  return { value, seconds: ((performance.now() - before) / 1000).toFixed(1) };
};
const works = timed(() => namedWorks(papers, input.works, input.permalinks.works).works);
const results = timed(() => papers.flatMap(extractResults));
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);

const mentions = works.value.flatMap((work) =>
  work.namedBy.flatMap(({ paper, mentions: all }) =>
    all.map((mention): Sampled => {
      const text = texts.get(paper)?.[mention.field] ?? '';
      const { from, to } = sentenceSpan(text, mention.start, mention.end);
      const note = `${work.name} (${work.kind}, ${work.basis}), ${mention.relation}`;
      return { text, from, to, start: mention.start, end: mention.end, note };
    }),
  ),
);
const claims = results.value.map((result): Sampled => {
  const text = texts.get(result.paper)?.abstract ?? '';
  const { from, to } = sentenceSpan(text, result.start, result.end);
  return {
    text,
    from,
    to,
    start: result.start,
    end: result.end,
    note: `${result.value}: ${result.kind}, ${result.direction}`,
  };
});
console.log(
  `${String(papers.length)} papers: works in ${works.seconds} s, results in ${results.seconds} s, ${String(megabytes)} MB at most.\n` +
    `${String(mentions.length)} mentions of ${String(works.value.length)} works, ${String(claims.length)} results.\n`,
);
console.log(
  `## Mentions\n\n${drawSample(mentions, 50, lcg(4))}\n\n## Results\n\n${drawSample(claims, 50, lcg(4))}`,
);
