import { join } from 'node:path';

const folder = process.env['GAZETTEER_TEST_SITES'] ?? '';
if (folder === '') throw new Error('These tests look at sites that "npm test" builds. Run that.');

/** The sites that `npm test` builds before it looks at them. */
export const sites = {
  /** The shipped corpus at `/`. */
  root: join(folder, 'root'),
  /** The same, built in another folder. */
  again: join(folder, 'again'),
  /** The shipped corpus under `/some-repo/`, at https://example.org. */
  based: join(folder, 'based'),
  /** The corpus of tests/fixtures/hostile. */
  hostile: join(folder, 'hostile'),
  /** The corpus of tests/fixtures/corrected: every kind of correction, and no abstracts shown. */
  corrected: join(folder, 'corrected'),
  /** The example of another field, examples/phylogenetics: bibliographies without abstracts, and no pictures. */
  second: join(folder, 'second'),
  /**
   * The corpora of tests/fixtures/found-topics and references: documents alone, so that topics are found from text, and
   * reference lists of twelve papers.
   */
  found: join(folder, 'found'),
} as const;

/** Their bundles (`npm run bundle`), unpacked. */
export const bundles = {
  based: join(folder, 'bundles/based'),
  hostile: join(folder, 'bundles/hostile'),
  corrected: join(folder, 'bundles/corrected'),
} as const;

export const basedPath = '/some-repo/';
