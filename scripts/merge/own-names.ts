import { longFormBefore, spelledOut } from '../../src/lib/acronyms.ts';
import { foldTitle } from '../../src/lib/fold.ts';
import { isGenericName } from '../../src/lib/generic-names.ts';
import { sentences } from '../../src/lib/graph/sentence.ts';
import { chains, isMarked, type Chain } from '../../src/lib/name-tokens.ts';

const makes =
  'propos|introduc|present|develop|design|devis|releas|creat|construct|build|built|unveil|offer|contribut|formulat|launch|open-sourc|curat|collect|establish';
/** `we … propose`, `this paper presents`: what comes next is the paper's own. */
const introduces = new RegExp(
  `\\b(?:we|this (?:paper|work|article|study|report)|our (?:paper|work)|the authors?)\\b[^.;:]{0,80}?\\b(?:${makes})\\w*`,
  'giu',
);
/** Here what is introduced ends and what it is made of, for or like begins. */
const leavesIt =
  /\b(?:for|in|on|upon|of|via|using|by|with|to|based|inspired|built|that|which|whose|from|into|under|over|where|when|as|than|through|without|between|across|including|towards?|e\.g)\b|[;:]\s|\.\s/u;
/** The name follows at once. */
const calls =
  /(?<![Ss]o-)\b(?:called|dubbed|named|namely|termed|coined|denoted(?: as| by)?|abbreviated(?: as| to)?|referred to as|(?:we|which we) (?:call|name|term|dub|denote|refer to)(?: it| this| them)?(?: as| by)?)\s+(?:as\s+)?/giu;
/** What others call so. */
const othersSay =
  /\b(?:existing|previous|prior|popular|traditional|conventional|recently (?:introduced|proposed)|commonly|widely|often|usually|well-known)\b/iu;
const classNoun =
  'methods?|approach(?:es)?|algorithms?|frameworks?|models?|systems?|techniques?|datasets?|benchmarks?|architectures?|optimizers?|optimisers?|networks?|modules?|librar(?:y|ies)|tools?|toolkits?|strateg(?:y|ies)|pipelines?|schedulers?|engines?|schemes?|mechanisms?|loss|paradigms?|suite|corpus|kernels?|adapters?|encoders?|estimators?';
const ourThing = new RegExp(
  `\\b(?:[Oo]ur|[Tt]his|[Tt]he (?:proposed|resulting)) (?:[\\p{Ll}-]+ ){0,3}(?:${classNoun}),? (?:(?:called|named|dubbed|termed),? )?`,
  'gu',
);
/** Letters after the words that introduce a name within which it is looked for: no text, however long, is slow. */
const reach = 300;
const small = /^(?:of|the|with|on|in|to|from|without|over)$/u;
/** A name of several words ends before one of these, a mark or the end; before another small word it was cut. */
const endsName = new RegExp(
  `^(?:[^\\s\\p{L}]|$|\\s+(?:[^\\p{L}]|\\p{Lu}|(?:that|which|to|for|and|or|is|are|in|on|of|as|by|can|with|from|where|when|via|using|outperforms?|achieves?|${classNoun})\\b))`,
  'u',
);

/**
 * The names that an abstract gives to what its paper introduces: after "called" and its like, in what follows "we
 * propose", and acronyms spelled out there, with their long forms.
 * @param known names known already, those of the title; neither they nor their spellings are given again
 * @param others folded names of works that are known, with the year they came out; right behind the verb a name is the
 *   paper's own all the same, unless the work is older than the paper
 * @param year when the paper came out
 * @returns names as written, in the order of the text
 */
export function ownNames(
  title: string,
  abstract: string | null,
  known: readonly string[],
  others: ReadonlyMap<string, number | null> = new Map(),
  year: number | null = null,
): string[] {
  const text = abstract ?? '';
  const found = [...ofTitle(title, text, known)];
  const sure = new Set<string>();
  for (const { from, to } of sentences(text)) {
    const sentence = text.slice(from, to);
    found.push(...called(sentence), ...ours(sentence));
    const made = introduced(sentence);
    found.push(...made.names);
    for (const name of made.sure) sure.add(foldTitle(name));
  }
  const longForms = spelledOut(text).map(({ long }) => long);
  const seen = new Set(known.map(foldTitle));
  return found.filter((name) => {
    const key = foldTitle(name);
    if (longForms.some((long) => long.startsWith(`${name} `))) return false;
    if (
      key.length < 2 ||
      name.length > 80 ||
      seen.has(key) ||
      (others.has(key) && !(sure.has(key) && isNew(others.get(key) ?? null, year)))
    )
      return false;
    seen.add(key);
    return true;
  });
}

/** Whether a known work came out no earlier than the year before a paper. */
const isNew = (known: number | null, year: number | null): boolean =>
  known === null || year === null || known >= year - 1;

/** Acronyms, wherever they are spelled out, that stand for the title's own words or whose short form is its name. */
function ofTitle(title: string, text: string, known: readonly string[]): string[] {
  const own = new Set(known.map(foldTitle));
  return [...spelledOut(title), ...spelledOut(text)].flatMap(({ short, long }) => {
    if (isGenericName(short)) return [];
    if (own.has(foldTitle(short))) return [long];
    return own.has(foldTitle(long)) ? [short] : [];
  });
}

function called(sentence: string): string[] {
  return [...sentence.matchAll(calls)].flatMap((match) => {
    if (othersSay.test(sentence.slice(Math.max(0, match.index - 60), match.index))) return [];
    const after = match.index + match[0].length;
    const quoted = /^[“"‘'`]([^“”"‘’'`]{2,60})[”"’'`]/u.exec(sentence.slice(after, after + 64))?.[1];
    const name = quoted?.replace(/[,.]$/u, '') ?? nameAt(sentence, after);
    const rest = sentence.slice(after, after + reach);
    const [, phrase = '', inBrackets = ''] = /^([^.,;:()]{2,100})\(([^()\s]{3,16})\)/u.exec(rest) ?? [];
    // A class or a problem may be called so too: only letters that mark a name, or a long form with capitals, tell.
    const tells = /\p{Ll}\p{Lu}|\p{Lu}\p{Ll}+\p{Lu}/u.test(inBrackets) || /\p{Lu}/u.test(phrase);
    const short = tells && isMarked(inBrackets) && !isGenericName(inBrackets) ? [inBrackets] : [];
    const long = short.flatMap((acronym) => longFormBefore(phrase.trimEnd(), acronym) ?? []);
    return [...(name !== null && /\p{Lu}/u.test(name) ? [name] : []), ...short, ...long];
  });
}

/** `sure`: what stands right behind the verb or is written as a name there, even when the field knows the name already. */
function introduced(sentence: string): { names: string[]; sure: string[] } {
  const sure: string[] = [];
  const names = [...sentence.matchAll(introduces)].flatMap((match) => {
    const after = match.index + match[0].length;
    const ahead = sentence.slice(after, after + reach);
    const rest = ahead.replace(/^[\s:]*(?:\(?(?:\d|i+)\)\s*)?/u, ' ');
    const place = after + ahead.length - rest.length;
    const noun = rest.slice(0, leavesIt.exec(rest)?.index ?? rest.length);
    const spelled = spelledOut(noun).filter(
      ({ short, start }, i) =>
        !isGenericName(short) && (i === 0 || /(?:\band|,)\s*(?:an? |the )?$/u.test(noun.slice(0, start))),
    );
    for (const { short, long, start } of spelled)
      if (/^\s*$/u.test(noun.slice(0, start))) sure.push(short, long);
    return [...spelled.flatMap(({ short, long }) => [short, long]), ...inApposition(sentence, place, noun)];
  });
  return { names, sure };
}

/** `introduce Bonito, …`, `a new scheduler, Power scheduler, …`, `the SSO algorithm`, `a framework CoLA`. */
function inApposition(sentence: string, start: number, noun: string): string[] {
  return chains(noun).flatMap((word): string[] => {
    const before = noun.slice(0, word.start);
    const after = noun.slice(word.end);
    const bare = /^\s*(?:the )?$/u.test(before);
    const beside =
      /[,–—:-]\s*(?:a |an |the )?$/u.test(before) || new RegExp(`\\b(?:${classNoun}) $`, 'u').test(before);
    const isName = looksNamed(word.text) || (bare && /^\p{Lu}\p{Ll}{2,}$/u.test(word.text));
    const classed = new RegExp(`^ (?:[\\p{Ll}-]+ ){0,2}(?:${classNoun})\\b`, 'u').test(after);
    const goesOn = isGenericName(word.text) && /^ \p{Lu}/u.test(after);
    if (!isName || !(isPlainName(word) || goesOn) || !(bare || beside || classed)) return [];
    if (/^\s*\(/u.test(after)) return [];
    const name = nameAt(sentence, start + word.start);
    return name === null ? [] : [name];
  });
}

function ours(sentence: string): string[] {
  return [...sentence.matchAll(ourThing)].flatMap((match) => {
    const name = nameAt(sentence, match.index + match[0].length);
    return name !== null && isMarked(name) ? [name] : [];
  });
}

const isPlainName = ({ text }: Chain): boolean =>
  !isGenericName(text) && !/-(?:\p{Ll}+)$/u.test(text) && !/^\d+(?:\.\d+)?[-\p{L}]*$/u.test(text);

/** The longest run of capitalised or marked words at a place, small words inside it allowed; null where none begins. */
function nameAt(sentence: string, place: number): string | null {
  const words = chains(sentence.slice(place, place + reach)).map(({ text, start, end }) => ({
    text,
    start: start + place,
    end: end + place,
  }));
  if (words[0] === undefined || sentence.slice(place, words[0].start).trim() !== '') return null;
  let end: number | null = null;
  let last = words[0].start;
  for (const word of words.slice(0, 10)) {
    if (!/^[\s]?$/u.test(sentence.slice(last, word.start))) break;
    const isName = /^\p{Lu}/u.test(word.text) || isMarked(word.text);
    if (!isName && !(end !== null && small.test(word.text))) break;
    if (isName && isGenericName(word.text) && end === null && words.length === 1) break;
    if (isName) end = word.end;
    last = word.end;
  }
  if (end === null) return null;
  const name = sentence.slice(words[0].start, end);
  if (isGenericName(name)) return null;
  return (looksNamed(name) && !name.includes(' ')) || endsName.test(sentence.slice(end)) ? name : null;
}

/** `SortedNet`, `Sarathi-Serve`: one word that only a name is written like. */
const looksNamed = (word: string): boolean => isMarked(word) || /^\p{Lu}[\p{L}\p{N}]+-\p{Lu}/u.test(word);
