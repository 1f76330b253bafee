import type { Kind } from './measures.ts';

/** How a verb moves what it measures: `less`, `more`, `better` (which depends on the measure) or `is` (an absolute value). */
export type Move = 'less' | 'more' | 'better' | 'is';

export interface Verb {
  start: number;
  end: number;
  move: Move;
  /** What the verb measures of itself: `accelerate`, `outperform`. */
  kind: Kind | null;
  /** Also a noun or an adjective (`training time`, `previously reported`): it governs only where no other verb does. */
  soft: boolean;
}

const forms: { move: Move; kind: Kind | null; soft?: boolean; pattern: string }[] = [
  {
    move: 'more',
    kind: 'speedup',
    pattern: 'accelerat(?:es?|ed|ing)|speed(?:s|ed|ing)?[- ](?:up)|fast(?= the)',
  },
  {
    move: 'better',
    kind: 'accuracy',
    pattern:
      'outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|en|ing)?|outpac(?:es?|ed|ing)|outstrip(?:s|ped|ping)?|overtak(?:es?|ing)|advanc(?:es?|ed|ing)|improv(?:es?|ed|ing)(?: (?:up)?on)?|gain(?:s|ed|ing)?(?= (?:an?|the|up|about|over|\\d))|trail(?:s|ed|ing)?|lead(?:s|ing)(?= [\\p{L}\\s]{0,30}by)',
  },
  {
    move: 'less',
    kind: null,
    pattern:
      'reduc(?:es?|ed|ing)|decreas(?:es?|ed|ing)|lower(?:s|ed|ing)|sav(?:es?|ed|ing)|cut(?:s|ting)?|shrink(?:s|ing)?|shrunk|minimi[sz](?:es?|ed|ing)|eliminat(?:es?|ed|ing)|mitigat(?:es?|ed|ing)|slash(?:es|ed|ing)?|diminish(?:es|ed|ing)?|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|falls?|fell|falling|trim(?:s|med|ming)?|curtail(?:s|ed|ing)?|alleviat(?:es?|ed|ing)|degrad(?:es?|ed|ing)|skip(?:s|ped|ping)?|freez(?:es?|ing)|remov(?:es?|ed|ing)',
  },
  {
    move: 'more',
    kind: null,
    pattern:
      'increas(?:es?|ed|ing)|boost(?:s|ed|ing)?|enhanc(?:es?|ed|ing)|rais(?:es?|ed|ing)|extend(?:s|ed|ing)?|expand(?:s|ed|ing)?|elevat(?:es?|ed|ing)|lift(?:s|ed|ing)?|doubl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|multipl(?:ies|ied|ying)|amplif(?:ies|ied|ying)|grow(?:s|ing)?|push(?:es|ed|ing)?|ris(?:es?|ing)|rose|bump(?:s|ed|ing)?|scal(?:es?|ed|ing)',
  },
  {
    move: 'is',
    kind: null,
    pattern:
      'achiev(?:es?|ed|ing)|attain(?:s|ed|ing)?|reach(?:es|ed|ing)?|obtain(?:s|ed|ing)?|deliver(?:s|ed|ing)?|yield(?:s|ed|ing)?|provid(?:es?|ed|ing)|enabl(?:es?|ed|ing)|bring(?:s|ing)?|brought|offer(?:s|ed|ing)?|show(?:s|ed|n|ing)?|showcas(?:es?|ed|ing)|demonstrat(?:es?|ed|ing)|observ(?:es?|ed|ing)|record(?:s|ed|ing)|scor(?:ed|ing)|scores(?= \\d)|get(?:s|ting)?|support(?:s|ed|ing)?|requir(?:es?|ed|ing)|need(?:s|ed|ing)?|consum(?:es?|ed|ing)|tak(?:es?|ing)|took|complet(?:es?|ed|ing)|finish(?:es|ed|ing)?|converg(?:es?|ed|ing)|match(?:es|ed|ing)?|result(?:s|ed|ing)? in|translat(?:es?|ed|ing) (?:in)?to|lead(?:s|ing)? to|led to|realiz(?:es?|ed|ing)|produc(?:es?|ed|ing)|exhibit(?:s|ed|ing)?|incur(?:s|red|ring)?|cost(?:s|ing)?|sustain(?:s|ed|ing)?|facilitat(?:es?|ed|ing)|earn(?:s|ed|ing)?|hit(?:s|ting)?|establish(?:es|ed|ing)?|ha(?:s|ve|ving)|(?:is|are|was|were|being|be)(?= (?:only|just|merely|about|up to|at least|over|approximately|around|more than|\\d|[~∼≈]))|giv(?:es?|ing)|gave|allow(?:s|ed|ing)?|experienc(?:es?|ed|ing)|occup(?:ies|ying)|respond(?:s|ing)?|featur(?:es?|ing)|comes?|spend(?:s|ing)?|generaliz(?:es?|ed|ing)|contribut(?:es?|ed|ing)',
  },
  { move: 'less', kind: 'size', pattern: 'compress(?:es|ed|ing)?|prun(?:es?|ed|ing)' },
  {
    move: 'is',
    kind: 'accuracy',
    pattern:
      'maintain(?:s|ed|ing)?|retain(?:s|ed|ing)?|preserv(?:es?|ed|ing)|recover(?:s|ed|ing)?|keep(?:s|ing)?',
  },
  {
    move: 'is',
    kind: null,
    soft: true,
    pattern:
      'us(?:es?|ed|ing)|run(?:s|ning)?|train(?:s|ed|ing)?|fine-?tun(?:es?|ed|ing)|report(?:s|ed|ing)?|perform(?:s|ed|ing)?|operat(?:es?|ed|ing)|generat(?:es?|ed|ing)|process(?:es|ed|ing)?|quantiz(?:es?|ed|ing)|render(?:s|ed|ing)?|find(?:s|ing)?|found|solv(?:es?|ed|ing)|set(?:s|ting)?',
  },
];

const patterns = forms.map((form) => ({
  ...form,
  regex: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${form.pattern})(?![\\p{L}\\p{N}])`, 'gu'),
}));

/** Every verb of a result in [from, to) of a text, in order; the first form of one place wins. */
export function verbsIn(text: string, from: number, to: number): Verb[] {
  const part = text.slice(from, to);
  const found = patterns.flatMap(({ move, kind, soft, regex }) =>
    [...part.matchAll(regex)].map((match): Verb => ({
      start: from + match.index,
      end: from + match.index + match[0].length,
      move,
      kind,
      soft: soft ?? false,
    })),
  );
  found.sort((a, b) => a.start - b.start);
  return found.filter((verb, i) => verb.start >= (found[i - 1]?.end ?? 0));
}

/**
 * The verb that governs the numbers at `at`: the last one before them, but not one that is a noun there while another
 * stands in the same part of the sentence.
 */
export function governingVerb(text: string, verbs: Verb[], from: number): Verb | null {
  const last = verbs.at(-1) ?? null;
  if (last === null || !last.soft) return last;
  const firm = verbs.findLast(({ soft }) => !soft);
  if (!firm || firm.start < from) return last;
  return /(?:[,;]|\b(?:to|can|could|we|while|by))\s$/.test(
    text.slice(Math.max(0, last.start - 8), last.start),
  )
    ? last
    : firm;
}
