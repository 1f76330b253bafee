import { sentenceSpan } from '../../../src/lib/graph/sentence.ts';
import type { Relation, WorkKind } from '../../../src/schemas/work.ts';

const compares =
  /\b(?:compar(?:ed|able|ing|ison|e|es)\b|outperform|surpass|exceed|beat(?:s|ing)?\b|superior to|inferior to|than|versus|vs\b|baselines?|unlike|in contrast|contrast to|on par with|competitive with|rival|match(?:es|ing)?\b|alternatives? to|improv\w+ (?:over|upon)|gap between|over (?:\p{L}+ ){0,4}(?:systems|methods|baselines|frameworks|approaches|models)\s*$|(?:previous|existing|current|prior|traditional|conventional|advanced|learnable|recent) (?:\p{Ll}+[ -]){0,3}(?:techniques?|methods?|approaches|algorithms?|systems?|works?|implementations?))/iu;
const builds =
  /\b(?:based (?:up)?on|build(?:s|ing)?(?: up)?on|built (?:up)?on|extend(?:s|ing|ed)?|extension of|inspired by|insights from|deriv\w+ from|variants? of|versions? of|modif\w+|generaliz\w+|generalis\w+|integrat\w+(?! with| into)|incorporat\w+|enhanc\w+|leverag\w+|adopt\w*|replac\w+|equip\w*|augment\w*|revisit\w*|unif(?:y|ies|ying)|brings|improved|scale up|analysis of)\b[^.;]{0,50}$/iu;
const buildsAfter = /^(?:[-‑](?:based|style|like|inspired)\b|['’]s\b[^.]{0,40}\b(?:can be|is|are)\b)/iu;
const uses =
  /\b(?:us(?:e|es|ed|ing)|on|with|train\w*|pre-?train\w*|fine-?tun\w*|evaluat\w+|validat\w+|experiment\w*|test(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|implement\w*|deploy\w*|run(?:s|ning)?|across|in|through|via|by|into|utiliz\w+|speed\w* up|quantiz\w+|compress\w*|compatible|combin\w+|adapting|distill\w*)\b[^.;]{0,70}$/iu;
const known =
  /^[^.;]{0,60}\b(?:have|has)\s(?:demonstrated|shown|achieved|become|emerged|revolutioni[sz]ed|gained|made)\b/iu;
const joined = /\b(?:integrates?|compatible|orthogonal|combined?)\s(?:with|to)\b[^.;]{0,60}$/iu;
const ground: ReadonlySet<WorkKind> = new Set(['dataset', 'benchmark', 'hardware']);

/**
 * How a paper refers to a work, by the words of the sentence before the name (those of a list by what stands before the
 * list); where none tells, it only mentions it. Things are compared on datasets, benchmarks and devices, so these are used.
 * @param start where the name stands, to `end`, in UTF-16 units
 */
export function relationOf(text: string, start: number, end: number, kind: WorkKind): Relation {
  const { from, to } = sentenceSpan(text, start, end);
  const before = lead(text.slice(Math.max(from, start - 200), start));
  const after = text.slice(end, Math.min(to, end + 60));
  if (
    ground.has(kind) &&
    /\b(?:compared (?:with|to)|than|unlike|beats|outperforms|surpasses|replacing)\s(?:an?\s|the\s)?$/iu.test(
      before,
    )
  )
    return 'compares';
  if (ground.has(kind))
    return uses.test(before) || /^\s?(?:data|bench|GPU|task)/iu.test(after) ? 'uses' : 'mentions';
  // `LLMs such as ChatGPT and Llama have shown`: what everybody knows.
  if (kind === 'model' && known.test(after)) return 'mentions';
  const clause = lastClause(before);
  if (joined.test(clause)) return 'uses';
  if (compares.test(clause.slice(-70))) return 'compares';
  if (buildsAfter.test(after) || builds.test(clause)) return 'builds-on';
  if (uses.test(clause)) return 'uses';
  return kind === 'model' && /\b(?:models?|LLMs?|backbones?)\b[^.;]{0,20}$/u.test(clause)
    ? 'uses'
    : 'mentions';
}

const separator = /(?:,|\/|&|(?:^|\s)(?:and|or|the))\s*$/u;
const bracketed = /\s\([^()]{1,20}\)\s*$/u;
const item = /(?:^|[\s(/–-])((?:\p{Lu}|\p{N}|\p{Ll}+\p{Lu})[^\s,;()/]*)\s*$/u;
/** Words with a capital that begin a sentence and are no name. */
const opening =
  /^(?:Unlike|Like|Compared|Existing|Previous|Prior|Recent|Current|Traditional|Conventional|While|Although|Among|Both|With|Using|For|From|By|On|In|To|We|Our)$/u;
const longestList = 12;

/** The text before a name without the names listed before it and without "such as", "e.g." and their like. */
function lead(before: string): string {
  let rest = before;
  for (let items = 0; items < longestList && separator.test(rest); items += 1) {
    let left = rest.replace(separator, '').replace(separator, '').replace(bracketed, '');
    let words = 0;
    for (
      let name = item.exec(left);
      name && words < 4 && !opening.test(name[1] ?? '');
      name = item.exec(left)
    ) {
      left = left.slice(0, name.index);
      words += 1;
    }
    if (words === 0) break;
    rest = left;
  }
  return rest.replace(
    /(?:^|[\s(,]+)(?:e\.g\.|i\.e\.|such as|like|including|namely)[,:]?\s*(?:the\s)?$/iu,
    ' ',
  );
}

/** What stands before a name since the last mark or word that begins a clause. */
function lastClause(before: string): string {
  const ends = [
    ...before.matchAll(
      /[;:]\s|,\s(?:while|which|where|but|we|our|it|thus|and (?:we|our|it))\b|,\s(?=(?:up to |about |over )?\d)/gu,
    ),
  ];
  return before.slice((ends.at(-1)?.index ?? -1) + 1);
}
