/** An invented work, or one of the papers that the library knows. */
export interface LibraryWork {
  number: number;
  title: string;
  year: number;
  authors: string[];
  arxiv: string | null;
  doi: string | null;
}

export interface LibraryPaper extends LibraryWork {
  references: LibraryWork[];
  knownTo: { openalex: boolean; scholar: boolean };
}

/** A number from 0 to below 1 that depends on the text alone. */
function chance(text: string): number {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

const pick = <T>(list: readonly T[], text: string): T => list[Math.floor(chance(text) * list.length)] as T;
const subjects = ['rivers', 'lamps', 'harbours', 'dunes', 'bridges', 'kites', 'wells', 'orchards'];
const manners = ['A study of', 'Remarks on', 'Measuring', 'Notes towards', 'An atlas of', 'Limits of'];
const people = ['Ada Moor', 'Bo Pier', 'Cleo Reef', 'Dag Shore', 'Eva Skerry', 'Finn Holm'];

const invented = (n: number): LibraryWork => ({
  number: 1000 + n,
  title: `${pick(manners, `m${n}`)} ${pick(subjects, `a${n}`)} and ${pick(subjects, `b${n}`)}, part ${n}`,
  year: 1990 + Math.floor(chance(`y${n}`) * 34),
  authors: people.slice(0, 1 + Math.floor(chance(`p${n}`) * people.length)),
  arxiv: n % 3 === 0 ? `19${String(1 + (n % 12)).padStart(2, '0')}.${String(10_000 + n)}` : null,
  doi: n % 3 === 1 ? `10.5555/Invented.${n}` : null,
});

/**
 * What the two services know in tests: of each key (`arxiv:…`, `doi:…`) a paper with a list of about `length` works, some of which many
 * papers list, some other papers of the library. Always the same for the same keys.
 */
export function library(keys: readonly string[], length = 45): LibraryPaper[] {
  const bare = keys.map((key, i): LibraryWork => {
    const id = key.slice(key.indexOf(':') + 1);
    return {
      number: 500_000 + i,
      title: `The paper that is known as ${id}`,
      year: 2024,
      authors: people.slice(0, 3),
      arxiv: key.startsWith('arxiv:') ? id : null,
      doi: key.startsWith('doi:') ? id : null,
    };
  });
  return bare.map((paper, i) => {
    const key = keys[i] ?? '';
    const count = Math.round(length * (0.5 + chance(`n${key}`)));
    const references = new Map<number, LibraryWork>();
    for (let j = 0; j < count; j += 1) {
      const one = chance(`${key} ${j}`);
      const other = bare[Math.floor(chance(`${key} other ${j}`) * bare.length)];
      const work = one < 0.08 && other ? other : invented(Math.floor(one ** 3 * 40 * length));
      if (work.number !== paper.number) references.set(work.number, work);
    }
    return {
      ...paper,
      references: chance(`l${key}`) < 0.05 ? [] : [...references.values()],
      knownTo: { openalex: chance(`o${key}`) >= 0.08, scholar: chance(`s${key}`) >= 0.05 },
    };
  });
}
