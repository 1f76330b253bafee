import { byText } from '../../src/lib/fold.ts';
import { isFreeId } from '../../src/lib/ids.ts';
import { own } from '../../src/lib/own.ts';
import type { Corrections } from '../../src/schemas/corrections.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import { correctionFinding } from '../read/correction-finding.ts';
import { currentIds, takenIds, type PaperRows } from './registry.ts';

/**
 * The registry with the new ids that people gave; the old ones become former. A row that was carried out in an earlier
 * run changes nothing; one that cannot be is a finding.
 */
export function renamePapers(
  papers: PaperRows,
  corrections: Corrections,
): { papers: PaperRows; findings: Finding[] } {
  const renamed = { ...papers };
  const findings: Finding[] = [];
  corrections.rename.forEach(({ from, to }, i) => {
    const row = own(renamed, from);
    const wrong =
      row === undefined
        ? currentIds(renamed).get(from) !== undefined &&
          currentIds(renamed).get(from) === currentIds(renamed).get(to)
          ? null
          : `no paper has the id "${from}".`
        : from === to
          ? 'the two ids are the same.'
          : takenIds(renamed).has(to) && !row.former.includes(to)
            ? `the id "${to}" is or was that of another paper.`
            : !isFreeId(to)
              ? `"${to}" is a reserved word or only digits.`
              : null;
    if (wrong !== null) findings.push(correctionFinding(corrections, 'rename', i, wrong));
    if (row === undefined || wrong !== null) return;
    const former = [...new Set([...row.former.filter((id) => id !== to), from])].sort(byText);
    const { first = from, former: _, ...rest } = row;
    renamed[to] = { ...rest, ...(first === to ? {} : { first }), former };
    Reflect.deleteProperty(renamed, from);
  });
  return { papers: renamed, findings };
}
