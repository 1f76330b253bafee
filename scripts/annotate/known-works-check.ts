import { foldTitle } from '../../src/lib/fold.ts';
import type { Finding } from '../../src/schemas/entry.ts';
import type { KnownWork } from '../../src/schemas/known-work.ts';

const finding = (message: string): Finding => ({ file: 'works.yaml', line: null, message });

/**
 * What is wrong among the rows of `works.yaml`, each with its way out: a name that two rows claim though not both say
 * by `near` when it is theirs, a family that is no row, families that lead in a circle. `introduced` holds the names
 * that papers of the collection give their works; a family may be one of these (FlashAttention-2 of FlashAttention).
 */
export function checkKnownWorks(rows: readonly KnownWork[], introduced: Iterable<string> = []): Finding[] {
  return [...claimedTwice(rows), ...strangeFamilies(rows, new Set(introduced)), ...familyCircles(rows)];
}

/** Spellings of one name meet; `LoRA+` and `QuIP#` are other works than `LoRA` and `QuIP`. Signs alone stand for themselves. */
const nameKey = (name: string): string => {
  const folded = foldTitle(name);
  return folded === '' ? name : folded + (/[+#]*$/.exec(name)?.[0] ?? '');
};

function claimedTwice(rows: readonly KnownWork[]): Finding[] {
  const first = new Map<string, KnownWork>();
  const findings: Finding[] = [];
  for (const row of rows) {
    for (const name of [row.name, ...row.aliases]) {
      const key = nameKey(name);
      const other = first.get(key) ?? row;
      first.set(key, other);
      if (other === row || (other.near.length > 0 && row.near.length > 0)) continue;
      findings.push(
        finding(
          `"${name}" is a name of "${other.name}" and of "${row.name}". Keep it with one of them, or give both rows a "near".`,
        ),
      );
    }
  }
  return findings;
}

function strangeFamilies(rows: readonly KnownWork[], introduced: ReadonlySet<string>): Finding[] {
  const names = new Set(rows.map(({ name }) => name));
  return rows.flatMap(({ name, family }) =>
    family === null || names.has(family) || introduced.has(family)
      ? []
      : [
          finding(
            `"${name}" has the family "${family}", which is the name of no row. Add a row for it, or write its name as there.`,
          ),
        ],
  );
}

/** Each circle once, told by its first row. */
function familyCircles(rows: readonly KnownWork[]): Finding[] {
  const families = new Map(rows.map(({ name, family }) => [name, family]));
  const told = new Set<string>();
  return rows.flatMap(({ name }) => {
    const way: string[] = [];
    let at: string | null = name;
    while (at !== null && !way.includes(at)) {
      way.push(at);
      at = families.get(at) ?? null;
    }
    if (at !== name || told.has(name)) return [];
    for (const member of way) told.add(member);
    return [
      finding(
        `the families of ${[...way, name].map((member) => `"${member}"`).join(' → ')} lead in a circle. Set one of them to null.`,
      ),
    ];
  });
}
