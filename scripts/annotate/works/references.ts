/** An author and a year in a text: `Malladi et al. (2023)`; [start, end) in UTF-16 units. */
export interface Reference {
  /** As one way of writing has it: `Malladi et al. (2023)`. */
  name: string;
  start: number;
  end: number;
}

const surname = String.raw`\p{Lu}[\p{L}'’]*(?:[-‑][\p{L}'’]+)*`;
const named = new RegExp(
  `(?<![\\p{L}-])(?:(?<first>${surname})(?<others>\\s+et\\s+al\\.?|\\s+(?:and|&)\\s+${surname}(?=,|['’]|\\s*[([])))['’]?s?,?\\s*[([]?(?<year>(?:19|20)\\d{2})(?![\\d-])[a-z]?(?:[)\\]])?`,
  'gu',
);
/** The key of a reference list that was never resolved: `chen2020simple`, `Belkin2018ReconcilingMM`. */
const bibKey =
  /(?<![\p{L}\p{N}])(?!(?:Image[Nn]et|CIFAR|cifar|WMT|VOC|COCO|MNIST|TREC|SemEval|January|February|March|April|May|June|July|August|September|October|November|December)(?:19|20))(?<first>\p{L}{3,20})(?<year>(?:19|20)\d{2})(?<word>\p{L}{2,30})(?![\p{L}\p{N}])/gu;

/** Every work that a text refers to by author and year, in the order of the text. */
export function references(text: string): Reference[] {
  const found = [...text.matchAll(named), ...text.matchAll(bibKey)].map((match): Reference => {
    const { first = '', others, year = '', word } = match.groups ?? {};
    // An open bracket before the name closes behind the year.
    const quote = match[0].replace(/[)\]]$/u, (bracket) => (/[([]/u.test(match[0]) ? bracket : ''));
    const name =
      word === undefined
        ? `${first}${(others ?? '').replace(/\s+/gu, ' ').replace(/al$/u, 'al.')} (${year})`
        : match[0];
    return { name, start: match.index, end: match.index + quote.length };
  });
  return found.sort((a, b) => a.start - b.start);
}
