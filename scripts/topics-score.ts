import { readExamples } from './annotate/examples.ts';
import { scoreTopics } from './annotate/topic-score.ts';
import { commandEnvironment } from './effects/environment.ts';
import { readContent } from './effects/read-content.ts';
import { renderFindings } from './effects/report.ts';
import { mergeAll } from './pipeline/merge-all.ts';
import { readDocuments } from './read/index.ts';

// Says how well the vocabularies in topics/*.md find the topics of the examples named there:
//   CONTENT_DIR=folder npm run topics:score
const { input, findings } = readContent(commandEnvironment().contentDir);
const read = readDocuments(input);
const { papers, permalinks, findings: mergeFindings } = mergeAll(read.entries, input);
const { examples, findings: exampleFindings } = readExamples(input.topics, papers, permalinks.papers);
const wrong = [...findings, ...read.findings, ...mergeFindings, ...exampleFindings];

const share = (part: number, of: number): string =>
  `${String(part)} of ${String(of)}${of > 0 ? ` (${((100 * part) / of).toFixed(1)} %)` : ''}`;

if (wrong.length > 0) {
  console.error(renderFindings(wrong));
  process.exitCode = 1;
} else if (input.topics.length === 0) {
  console.error('There are no files in topics/. "npm run topics:draft" writes some to begin with.');
  process.exitCode = 1;
} else {
  const score = scoreTopics(papers, input.topics, examples);
  const lines = [
    `${String(score.examples)} examples of ${String(input.topics.length)} topics, each classified as if it were none:`,
    `  the topic found first     ${share(score.first, score.examples)}`,
    `  among the topics found    ${share(score.among, score.examples)}`,
    ...score.elsewhere.flatMap(({ title, wanted, got, words, among }) => [
      `  ${title}`,
      `    ${wanted}, found ${got ?? 'nowhere'}${among ? `, and ${wanted} too` : ''}: ${words.join(', ')}`,
    ]),
    ...(score.unshown.length > 0 ? [`Topics without an example: ${score.unshown.join(', ')}`] : []),
    `Papers without a topic: ${share(score.without.length, score.papers)}`,
    ...score.without.map((title) => `  ${title}`),
    `Words of the vocabularies that no paper here holds: ${share(score.unused, score.words)}`,
    ...(score.names.length > 0
      ? [
          'Words that are the name of a paper here, and say nothing about papers to come; take them out:',
          ...score.names.map(({ topic, word }) => `  ${topic}: ${word}`),
        ]
      : []),
  ];
  console.log(lines.join('\n'));
}
