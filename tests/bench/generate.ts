import { resolve } from 'node:path';
import { writeContent } from './write-content.ts';

// node tests/bench/generate.ts FOLDER PAPERS [SEED]: a content folder of so many papers, the shipped ones among them.
const [folder, papers, seed = '1'] = process.argv.slice(2);
if (folder === undefined || papers === undefined) {
  console.error('node tests/bench/generate.ts FOLDER PAPERS [SEED]');
  process.exitCode = 1;
} else {
  writeContent(resolve(import.meta.dirname, '../../content'), resolve(folder), Number(papers), Number(seed));
  console.log(`${papers} papers in ${folder}; CONTENT_DIR=${folder} node scripts/normalize.ts reads them.`);
}
