import { byText } from '../../src/lib/fold.ts';
import type { PaperId, WorkId } from '../../src/schemas/id.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import type { Mention, Work, WorkKind } from '../../src/schemas/work.ts';

/** A name as far as its marks hold it together: `Sarathi-Serve`, `Qwen2.5-1M`, `SmoothQuant+`, but `GaLore` of `GaLore-based`. */
const token = /[\p{L}\p{N}₀-₉⁰-⁹]+(?:[-.+&/](?=[\p{Lu}\p{N}])[\p{L}\p{N}₀-₉⁰-⁹]+)*\+*/gu;

interface Named {
  paper: Paper;
  name: string;
  tokens: string[];
}

/**
 * The works that papers of the corpus introduce under a short name, each with the papers that name it. A mention is the
 * exact name, capitals included, as a whole: `SmoothQuant+` and `Q-GaLore` name other works. A plain word (`Puzzle`)
 * counts only inside a sentence and not before another capital (`Monarch Mixer`), a name that the text defines for itself (`(LISA)`) is a namesake, and a paper cannot
 * name what came half a year after it.
 */
export function namedWorks(papers: Paper[]): Work[] {
  const named = papers.flatMap((paper) =>
    paper.shortName
      ? [paper.shortName, ...paper.aliases].map((name) => ({
          paper,
          name,
          tokens: [...name.matchAll(token)].map(([word]) => word),
        }))
      : [],
  );
  const byFirst = new Map<string, Named[]>();
  for (const entry of named) {
    const key = entry.tokens[0] ?? '';
    byFirst.set(
      key,
      [...(byFirst.get(key) ?? []), entry].sort((a, b) => b.tokens.length - a.tokens.length),
    );
  }
  const namedBy = new Map<PaperId, Map<PaperId, Mention[]>>();
  for (const paper of papers) {
    for (const field of ['title', 'abstract'] as const) {
      for (const { target, mention } of mentionsIn(paper, field, byFirst)) {
        const rows = namedBy.get(target) ?? new Map<PaperId, Mention[]>();
        rows.set(paper.id, [...(rows.get(paper.id) ?? []), mention]);
        namedBy.set(target, rows);
      }
    }
  }
  return papers
    .filter((paper) => paper.shortName !== null)
    .map((paper) => ({
      id: String(paper.id) as WorkId,
      name: paper.shortName ?? '',
      aliases: paper.aliases,
      kind: kindOf(paper.title),
      family: null,
      paper: paper.id,
      basis: 'paper' as const,
      about: null,
      link: null,
      namedBy: [...(namedBy.get(paper.id) ?? [])]
        .map(([by, mentions]) => ({ paper: by, mentions }))
        .sort((a, b) => byText(a.paper, b.paper)),
    }))
    .sort((a, b) => byText(a.id, b.id));
}

function* mentionsIn(
  paper: Paper,
  field: 'title' | 'abstract',
  byFirst: ReadonlyMap<string, Named[]>,
): Generator<{ target: PaperId; mention: Mention }> {
  const text = paper[field] ?? '';
  const found = [...text.matchAll(token)];
  for (let i = 0; i < found.length; i += 1) {
    const start = found[i]?.index ?? 0;
    const hit = (byFirst.get(found[i]?.[0] ?? '') ?? []).find(
      ({ name }) => text.startsWith(name, start) && endsWhole(text, start + name.length),
    );
    if (!hit) continue;
    i += hit.tokens.length - 1;
    const end = start + hit.name.length;
    if (
      hit.paper.id === paper.id ||
      !couldKnow(paper, hit.paper) ||
      isNamesake(hit.name, text, start, field, paper)
    )
      continue;
    yield {
      target: hit.paper.id,
      mention: { quote: text.slice(start, end), field, start, end, relation: 'mentions' },
    };
  }
}

/** The name goes on in none of these: `GaLore2`, `SmoothQuant+`, `FlashAttention-2`, `InfLLM v2`. */
const endsWhole = (text: string, end: number): boolean =>
  !/^(?:[\p{L}\p{N}+]|[-.][\p{N}\p{Lu}]|\s[vV]\d)/u.test(text.slice(end, end + 3));

function isNamesake(
  name: string,
  text: string,
  start: number,
  field: 'title' | 'abstract',
  paper: Paper,
): boolean {
  if ((paper.abstract ?? '').includes(`(${name})`)) return true;
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return false;
  const partOfLonger = /^\s\p{Lu}/u.test(text.slice(start + name.length, start + name.length + 2));
  return field === 'title' || partOfLonger || /(?:^|[.!?]\s*)$/.test(text.slice(0, start));
}

/** Months from one date to another; null when one is not known to the month. */
function couldKnow(naming: Paper, named: Paper): boolean {
  const month = (paper: Paper): number | null =>
    paper.published && paper.published.precision !== 'year'
      ? Number(paper.published.date.slice(0, 4)) * 12 + Number(paper.published.date.slice(5, 7))
      : null;
  const [then, made] = [month(naming), month(named)];
  return then === null || made === null || made - then <= 6;
}

/** What the title says the work is; a method where it says nothing. */
function kindOf(title: string): WorkKind {
  if (/\bbenchmark\b/i.test(title)) return 'benchmark';
  if (/\b(dataset|corpus)\b/i.test(title)) return 'dataset';
  if (
    /\b(technical report|language models?|foundation model|\d+(\.\d+)?B)\b/i.test(
      title.split(':')[0] ?? '',
    ) ||
    /\bTechnical Report\b/.test(title)
  )
    return 'model';
  return /\b(system|serving|framework|engine)\b/i.test(title) ? 'system' : 'method';
}
