import type { Corrections } from '../../src/schemas/corrections.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import { correctionFinding } from '../read/correction-finding.ts';
import { presentIds } from './examples.ts';

export type CorrectedTopics = Map<PaperId, Pick<Corrections['topics'][number], 'primary' | 'also'>>;

/** The rows `topics:` of `corrections.yaml` by paper; of two rows on one paper the later wins. */
export function readCorrectedTopics(
  corrections: Corrections,
  topics: readonly Topic[],
  papers: readonly Pick<Paper, 'id' | 'sources'>[],
  registry: Permalinks['papers'],
): { corrected: CorrectedTopics; findings: Finding[] } {
  const known = new Set<string>(topics.map(({ id }) => id));
  const present = presentIds(papers, registry);
  const corrected: CorrectedTopics = new Map();
  const findings: Finding[] = [];
  corrections.topics.forEach(({ of, primary, also }, i) => {
    const wrong = (message: string): void =>
      void findings.push(correctionFinding(corrections, 'topics', i, message));
    const strange = [primary, ...(also ?? [])].find((id) => !known.has(id));
    const paper =
      'paper' in of
        ? present.get(of.paper)
        : papers.find(({ sources }) =>
            sources.some(({ document, line }) => document === of.document && line === of.line),
          )?.id;
    if (strange !== undefined) wrong(`there is no file topics/${strange}.md.`);
    else if (paper !== undefined)
      corrected.set(paper, { primary, also: also?.filter((id) => id !== primary) });
    else if ('paper' in of) wrong(`no paper here has or had the id "${of.paper}".`);
    else wrong(`no entry begins at documents/${of.document}:${String(of.line)}.`);
  });
  return { corrected, findings };
}
