import { byText } from '../../src/lib/fold.ts';
import { own } from '../../src/lib/own.ts';
import type { Corrections, PaperReference } from '../../src/schemas/corrections.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import { correctionFinding } from '../read/correction-finding.ts';
import { overrideFacts } from './override.ts';
import type { Draft } from './paper.ts';
import { currentIds, type PaperRows } from './registry.ts';
import { placeOf } from './regroup.ts';

export interface Corrected {
  drafts: Draft[];
  papers: PaperRows;
  hidden: ReadonlySet<string>;
  /** Pairs of ids, joined by a blank, that a person says are two works. */
  apart: ReadonlySet<string>;
  findings: Finding[];
}

/**
 * Papers that have their ids → with the facts that people set, and which of them are hidden. The registry says which are
 * hidden and learns corrected titles and identifiers. A row that names no paper is a finding.
 * @param ids of the drafts, in their order
 */
export function correct(
  drafts: Draft[],
  ids: string[],
  papers: PaperRows,
  corrections: Corrections,
): Corrected {
  const now = currentIds(papers);
  const findings: Finding[] = [];
  const idAt = new Map(
    drafts.flatMap(({ facts }, i) => facts.sources.map((source) => [placeOf(source), ids[i] ?? ''] as const)),
  );
  const place = new Map(ids.map((id, i) => [id, i]));
  const idOf = (of: PaperReference): string | undefined =>
    'paper' in of ? now.get(of.paper) : idAt.get(placeOf(of));
  const nobody = (of: PaperReference): string =>
    'paper' in of
      ? `no paper has or had the id "${of.paper}".`
      : `no entry begins at documents/${placeOf(of)}.`;

  const corrected = [...drafts];
  const rows = Object.fromEntries(
    Object.entries(papers).map(([id, { hidden: _, ...row }]): [string, PaperRows[string]] => [id, row]),
  );
  corrections.facts.forEach(({ of, set }, i) => {
    const id = idOf(of);
    const at = place.get(id ?? '');
    const draft = at === undefined ? undefined : corrected[at];
    if (id === undefined || at === undefined || draft === undefined) {
      const wrong = id === undefined ? nobody(of) : `no document lists the paper "${id}" now.`;
      findings.push(correctionFinding(corrections, 'facts', i, wrong));
      return;
    }
    const better = overrideFacts(draft, set);
    corrected[at] = better;
    rows[id] = learned(own(rows, id), better);
  });
  const hidden = new Set<string>();
  corrections.hide.forEach(({ of }, i) => {
    const id = idOf(of);
    const row = own(rows, id ?? '');
    if (id === undefined || row === undefined) {
      findings.push(correctionFinding(corrections, 'hide', i, nobody(of)));
      return;
    }
    hidden.add(id);
    rows[id] = { ...row, hidden: true };
  });
  const apart = new Set<string>();
  corrections.apart.forEach(({ papers: pair }, i) => {
    for (const paper of pair.filter((id) => !now.has(id)))
      findings.push(correctionFinding(corrections, 'apart', i, nobody({ paper })));
    apart.add(pair.map((id) => now.get(id) ?? id).join(' '));
  });
  return { drafts: corrected, papers: rows, hidden, apart, findings };
}

/** A row of the registry that knows the corrected title and identifiers of its paper. */
function learned(row: PaperRows[string] | undefined, draft: Draft): PaperRows[string] {
  const { titles, arxiv: oldArxiv, doi: oldDoi, former, ...others } = row ?? { titles: [], former: [] };
  const { identifiers, origins } = draft.facts;
  const arxiv = identifiers.arxiv ?? (origins['arxiv']?.kind === 'correction' ? undefined : oldArxiv);
  const doi = identifiers.doi ?? (origins['doi']?.kind === 'correction' ? undefined : oldDoi);
  return {
    titles: [...new Set([...titles, ...draft.foldedTitles])].sort(byText),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(doi === undefined ? {} : { doi }),
    ...others,
    former,
  };
}
