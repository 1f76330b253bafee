import { foldTitle } from '../../../src/lib/fold.ts';
import { isGenericName } from '../../../src/lib/generic-names.ts';
import { chains, isMarked, type Chain } from '../../../src/lib/name-tokens.ts';
import type { WorkKind } from '../../../src/schemas/work.ts';
import type { Reading } from './fits.ts';
import { nameKey } from './pieces.ts';
import { isSizes } from './size.ts';

/** A name that no list knows, at [start, end) of a text. */
export interface Find {
  /** Without sizes: `MindLLM` of `MindLLM-1.3B`. */
  name: string;
  kind: WorkKind;
  start: number;
  end: number;
}

const dataNoun =
  /^[\s,]*(?:\p{Ll}+\s){0,2}?(data ?sets?|corpora|corpus|collection|challenge|leaderboard|tasks?|data)\b/u;
const benchNoun = /^[\s,]*(?:\p{Ll}+\s){0,2}?(benchmarks?|suite|test ?sets?)\b/u;
const deviceNoun = /^\s(?:GPUs?|FPGAs?|TPUs?|CPUs?|NPUs?|HPUs?|accelerators?|boards?|chips?)\b/u;
const modelNoun =
  /^\s(?:\p{Ll}+\s)?(?:models?|LLMs?|backbones?|checkpoints?|architectures?|family|networks?)\b/u;
const systemNoun = /^\s(?:library|framework|engine|system|toolkit|platform|runtime|compiler|codebase)\b/u;
const methodNoun =
  /^\s(?:\p{Ll}+\s)?(?:algorithms?|optimizers?|optimisers?|methods?|loss|adapters?|attention|tokenizer)\b/u;
const maker =
  /\b(?:NVIDIA|Nvidia|NVidia|Intel|INTEL|AMD|Xilinx|Google|Qualcomm|Apple|Huawei|Cerebras|Graphcore|Versal|Alveo|Jetson|Snapdragon|Ascend)\s+(?:[A-Z]\p{Ll}+\s+)?$/u;
const url =
  /(?:https?:\/\/|www\.|\b(?:github|gitlab|huggingface)\.(?:com|co|io)\b)[^\s)]*(?:\s?\/\s?[\w.-]+)*/giu;
/** What stands before the names of others' works. */
const cue =
  /(?:\b(?:such as|like|e\.g\.|i\.e\.|namely|including|compar\w+ (?:with|to|against)|compare \S+ (?:with|to|against)|outperform\w*|surpass\w*|exceed\w*|beats?|than|versus|vs\.?|over|unlike|against|baselines?|methods?|models?|datasets?|benchmarks?|optimizers?|algorithms?|systems?|frameworks?|approaches|variants? of|extend\w*|adapt\w*|builds? (?:on|upon)|based on|replac\w+|and|or|on|using|with|from|of|to|in|by|for|into|through|apply\w*|appl\w+ to|combin\w+)[,:]?\s+(?:the |a |an |our |popular |recent |original |standard |vanilla |official |public |both |either )?|[(,/&]\s*)[“"‘']?$/u;
const strongCue =
  /(?:\b(?:such as|like|e\.g\.|i\.e\.|namely|compar\w+ (?:with|to|against)|compare \S+ (?:with|to|against)|outperform\w*|surpass\w*|exceed\w*|beats?|than|versus|vs\.?|unlike|baselines?|variants? of)[,:]?\s+(?:the )?)$/u;

/**
 * Names that letters and words around them show to be someone's work: models by their sizes, names with capitals inside,
 * acronyms and single words where the text says what they are or lists them after "such as" and its like.
 * @param taken stretches of the text in which known names stand
 * @param own folded names of the paper's own work
 */
export function discover(
  reading: Reading,
  field: 'title' | 'abstract',
  taken: readonly { start: number; end: number }[],
  own: ReadonlySet<string>,
): Find[] {
  const text = reading.paper[field] ?? '';
  const spelled = new Set(
    reading.spelled.flatMap(({ short }) => [nameKey(short), nameKey(short.replace(/s$/u, ''))]),
  );
  const words = chains(text);
  const urls = [...text.matchAll(url)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: Find[] = [];
  words.forEach((word, i) => {
    if ([...taken, ...urls].some(({ start, end }) => word.start < end && start < word.end)) return;
    const bare = bareName(word.text);
    if (bare === null || isOwn(bare, own) || isGenericName(bare)) return;
    const before = text.slice(Math.max(0, word.start - 60), word.start);
    const after = text.slice(word.start + bare.length, word.end + 40).replace(/^[-‑]\p{Ll}+/u, '');
    const kind = kindBy(before, after, word.text, bare);
    if (!isName(bare, { before, after, field, kind, sized: word.text, spelled, text, words, i })) return;
    found.push({
      name: withoutSize(bare),
      kind: kind ?? 'method',
      start: word.start,
      end: word.start + bare.length,
    });
  });
  return found;
}

interface Context {
  before: string;
  after: string;
  field: 'title' | 'abstract';
  kind: WorkKind | null;
  sized: string;
  spelled: ReadonlySet<string>;
  text: string;
  words: readonly Chain[];
  i: number;
}

function isName(bare: string, at: Context): boolean {
  const key = nameKey(bare);
  if (key.length < 2 || !/\p{Lu}/u.test(bare)) return false;
  const size =
    withoutSize(bare) !== bare &&
    /\p{L}{2}/u.test(withoutSize(bare)) &&
    /\d(?:\.\d+)?[BM](?:$|-)/u.test(bare);
  if (size) return true;
  // Spelled out here: a class or a part of this paper's own, for all that can be told.
  if (at.spelled.has(key)) return false;
  if (at.field === 'title') return false;
  const cued = cue.test(at.before);
  if (at.kind === 'hardware') return /\d/u.test(bare);
  if (/\p{Ll}\p{Lu}/u.test(bare) && bare.length >= 4) return cued || at.kind !== null;
  if (/^[\p{Lu}\p{N}-]{3,}$|\p{Lu}\p{Lu}|\p{Lu}-\p{Lu}|\p{L}\d/u.test(bare) && bare.length >= 3)
    return at.kind === 'dataset' || at.kind === 'benchmark' || strongCue.test(at.before);
  return (
    /^\p{Lu}\p{Ll}{3,}$/u.test(bare) &&
    !/(?:^|[.!?:]\s+)$/u.test(at.before) &&
    (at.kind === 'dataset' || at.kind === 'benchmark')
  );
}

function kindBy(before: string, after: string, word: string, bare: string): WorkKind | null {
  if (deviceNoun.test(after) || maker.test(before)) return 'hardware';
  if (withoutSize(bare) !== bare && /[BM]\b/u.test(word)) return 'model';
  if (benchNoun.test(after)) return 'benchmark';
  if (dataNoun.test(after)) return 'dataset';
  if (modelNoun.test(after)) return 'model';
  if (systemNoun.test(after)) return 'system';
  return methodNoun.test(after) ? 'method' : null;
}

/** The chain without a tail of small letters: `MariusGNN` of `MariusGNN-based`; null for what is no word. */
function bareName(chain: string): string | null {
  const bare = chain.replace(/(?:[-‑]\p{Ll}{2,})+$/u, '').replace(/(?<=\p{Lu}\p{Lu})s$/u, '');
  return /\p{L}{2}|\p{L}\p{N}|\p{L}-\p{L}/u.test(bare) && isMarkedOrCapital(bare) ? bare : null;
}

const isMarkedOrCapital = (word: string): boolean => isMarked(word) || /^\p{Lu}/u.test(word);

function withoutSize(name: string): string {
  const parts = name.split('-');
  let keep = parts.length;
  while (keep > 1 && isSizes(parts[keep - 1] ?? '')) keep -= 1;
  return parts.slice(0, keep).join('-');
}

function isOwn(name: string, own: ReadonlySet<string>): boolean {
  const key = foldTitle(name);
  return [...own].some((mine) => key === mine || (mine.length >= 3 && key.startsWith(mine)));
}
