import { mapIndexPath, mapVersion, type MapManifest } from '../../src/lib/map/format.ts';
import { mapModel } from '../../src/lib/map/model.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import { digestedInto } from './digested.ts';

/** Edges whose evidence stands in one file: what is chosen needs one or two. */
const evidenceEach = 400;

/** What the map page loads when it is used: path in the site → value. The parts bear their digest, so that a browser may keep them. */
export function mapFiles(corpus: Corpus, base: string): Map<string, object> {
  const { data, evidence } = mapModel(corpus, base);
  const files = new Map<string, object>();
  const put = digestedInto(files, 'map');
  const parts = Array.from({ length: Math.ceil(evidence.length / evidenceEach) }, (_, i) =>
    evidence.slice(i * evidenceEach, (i + 1) * evidenceEach),
  );
  const manifest: MapManifest = {
    version: mapVersion,
    data: put('data', data),
    evidence: parts.map((part, i) => put(`evidence-${String(i)}`, part)),
    evidenceEach,
  };
  files.set(mapIndexPath, manifest);
  return files;
}
