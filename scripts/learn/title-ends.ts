import { byText } from '../../src/lib/fold.ts';
import { placeFeatures, wordFeatures, type Emit } from '../read/title-end/features.ts';
import { toPlaces } from '../read/title-end/places.ts';

/** A feature seen in fewer papers than this is left out. */
const fewestPapers = 6;
const rounds = 10;
/** Pulls each weight to 0 after a round, so that few remain. */
const shrink = 0.2;
const step = 0.15;

type Row = [number, number][];
interface Example {
  /** What speaks for each word being part of the title. */
  words: Row[];
  /** What speaks for each place; `places[k - 1]` ends the title after `k` words. */
  places: Row[];
  /** Words of the true title. */
  end: number;
}

/**
 * Titles with their abstracts → weights of the features of `title-end`, rounded to tenths, those at 0 left out, by name.
 * A log-linear model over the places of each text, learned by AdaGrad with a proximal L1 step after each round.
 * Same input, same weights.
 */
export function learnTitleEnds(papers: { title: string; abstract: string }[]): Map<string, number> {
  const { examples, names } = toExamples(papers);
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-2);
  const order = examples.map((_, i) => i);
  const random = generator(7);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const i of order) {
      for (const [id, slope] of slopes(examples[i] as Example, weights)) {
        squares[id] = (squares[id] as number) + slope * slope;
        weights[id] = (weights[id] as number) - (step * slope) / Math.sqrt(squares[id]);
      }
    }
    weights.forEach((weight, id) => {
      const pull = (step * shrink) / Math.sqrt(squares[id] as number);
      weights[id] = Math.sign(weight) * Math.max(0, Math.abs(weight) - pull);
    });
  }
  return new Map(
    names
      .map((name, id): [string, number] => [name, Math.round((weights[id] as number) * 10) / 10])
      .filter(([name, weight]) => weight !== 0 && !/[|'\\]/.test(name))
      .sort(([a], [b]) => byText(a, b)),
  );
}

function toExamples(papers: { title: string; abstract: string }[]): { examples: Example[]; names: string[] } {
  const named: { words: [string, number][][]; places: [string, number][][]; end: number }[] = [];
  const papersOf = new Map<string, number>();
  for (const { title, abstract } of papers) {
    const { sheet, places } = toPlaces(`${title} ${abstract}`);
    const end = title.split(' ').length;
    if (end > places) continue;
    const rows = (give: (i: number, emit: Emit) => void): [string, number][][] =>
      Array.from({ length: places }, (_, i) => {
        const row: [string, number][] = [];
        give(i, (name, value = 1) => {
          if (value !== 0) row.push([name, value]);
        });
        return row;
      });
    const words = rows((i, emit) => wordFeatures(sheet.words[i] as (typeof sheet.words)[number], emit));
    const ends = rows((i, emit) => placeFeatures(sheet, i + 1, emit));
    named.push({ words, places: ends, end });
    for (const name of new Set([...words, ...ends].flat().map(([feature]) => feature)))
      papersOf.set(name, (papersOf.get(name) ?? 0) + 1);
  }
  const names = [...papersOf].filter(([, count]) => count >= fewestPapers).map(([name]) => name);
  const ids = new Map(names.map((name, id) => [name, id]));
  const numbered = (row: [string, number][]): Row =>
    row.flatMap(([name, value]): Row => {
      const id = ids.get(name);
      return id === undefined ? [] : [[id, value]];
    });
  const examples = named.map(({ words, places, end }) => ({
    words: words.map(numbered),
    places: places.map(numbered),
    end,
  }));
  return { examples, names };
}

/** Slope of the loss of one example (minus the log of the chance of the true place) along each weight it touches. */
function slopes({ words, places, end }: Example, weights: Float64Array): Map<number, number> {
  const dot = (row: Row): number =>
    row.reduce((sum, [id, value]) => sum + (weights[id] as number) * value, 0);
  let inTitle = 0;
  const scores = places.map((row, i) => {
    inTitle += dot(words[i] ?? []);
    return inTitle + dot(row);
  });
  const most = Math.max(...scores);
  const chances = scores.map((score) => Math.exp(score - most));
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  const found = new Map<number, number>();
  const add = (row: Row, amount: number): void => {
    if (Math.abs(amount) < 1e-4) return;
    for (const [id, value] of row) found.set(id, (found.get(id) ?? 0) + amount * value);
  };
  let isIn = 1; // chance that the word is part of the title
  places.forEach((row, i) => {
    const chance = (chances[i] as number) / all;
    add(words[i] ?? [], isIn - (i < end ? 1 : 0));
    add(row, chance - (i + 1 === end ? 1 : 0));
    isIn -= chance;
  });
  return found;
}

/** A linear congruential generator: numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.min(i, Math.floor(random() * (i + 1)));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/** Weights as the text of `scripts/read/title-end/weights.ts`: a row a family of features, in tenths. */
export function renderWeights(weights: ReadonlyMap<string, number>, papers: number): string {
  const families = new Map<string, string[]>();
  for (const [name, weight] of weights) {
    const family = /^\w+[=:]/.exec(name)?.[0] ?? '';
    const row = `${name.slice(family.length)}:${Math.round(weight * 10)}`;
    families.set(family, [...(families.get(family) ?? []), row]);
  }
  const rows = [...families].map(([family, of]) => `  '${family}':\n    '${wrap(of).join("|' +\n    '")}',`);
  return [
    `// Made by "npm run learn-title-ends" from titles and abstracts of ${papers} public papers on machine learning; do not edit.`,
    '',
    '/** Family of features → the rest of the name and the weight in tenths, parted by `|`. */',
    `export const weights: Record<string, string> = {\n${rows.join('\n')}\n};\n`,
  ].join('\n');
}

/** Joins rows to lines of some hundred characters. */
function wrap(rows: string[]): string[] {
  const lines: string[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + row.length < 96) lines[lines.length - 1] = `${last}|${row}`;
    else lines.push(row);
  }
  return lines;
}
