import type { WorkKind } from '../../../src/schemas/work.ts';

const some = String.raw`^[\s,]*(?:\p{Ll}+\s){0,2}?`;
const nouns: readonly (readonly [WorkKind, RegExp])[] = [
  ['hardware', /^\s(?:GPUs?|FPGAs?|TPUs?|CPUs?|NPUs?|HPUs?|accelerators?|boards?|chips?)\b/u],
  ['model', /^\s(?:\p{Ll}+\s)?(?:models?|LLMs?|backbones?|checkpoints?|architectures?|family|networks?)\b/u],
  ['system', /^\s(?:library|framework|engine|system|toolkit|platform|runtime|compiler|codebase)\b/u],
  ['method', /^\s(?:\p{Ll}+\s)?(?:algorithms?|optimizers?|optimisers?|methods?|loss|adapters?|tokenizer)\b/u],
  ['benchmark', new RegExp(`${some}(?:benchmarks?|suites?|test ?sets?|leaderboards?)\\b`, 'u')],
  [
    'dataset',
    new RegExp(`${some}(?:data ?sets?|corpora|corpus|collections?|challenges?|tasks?|data)\\b`, 'u'),
  ],
];
const maker =
  /\b(?:NVIDIA|Nvidia|NVidia|Intel|INTEL|AMD|Xilinx|Google|Qualcomm|Huawei|Cerebras|Graphcore|Versal|Alveo|Jetson|Snapdragon|Ascend)\s+(?:\p{Lu}\p{Ll}+\s+)?$/u;

/** `A, B and C datasets`: what the last is, all are. */
const dataAhead = /^(?:(?:,| and|, and)\s[\p{Lu}\d][^\s,.;]*){1,5}\s(?:data ?sets|benchmarks)\b/u;

/** `state-of-the-art results on`: what one measures on is data. */
const measuredOn =
  /\b(?:state-of-the-art|SOTA|results?|performance|accuracy|experiments?|evaluat\w+|validat\w+|F1|mAP|AUC)(?:\s\p{Ll}+){0,2}\son\s(?:the\s)?(?:[\p{Lu}\d][^\s,.;]*(?:,|,? and)\s){0,5}(?:and\s)?$/u;

const others =
  'such as|like|e\\.g\\.|i\\.e\\.|namely|including|compar\\w+ (?:with|to|against)|compare \\S+ (?:with|to|against)|outperform\\w*|surpass\\w*|exceed\\w*|beats?|than|versus|vs\\.?|unlike|baselines?|variants? of';
const any =
  'over|against|methods?|models?|datasets?|benchmarks?|optimizers?|algorithms?|systems?|frameworks?|approaches|extend\\w*|adapt\\w*|upon|replac\\w+|and|or|on|using|with|from|of|to|in|by|for|into|through|apply\\w*|combin\\w+';
const article =
  '(?:the |a |an |our |popular |recent |original |standard |vanilla |official |public |both |either )?';
const cue = new RegExp(`(?:\\b(?:${others}|${any})[,:]?\\s+${article}|[(,/&]\\s*)[“"‘']?$`, 'u');
const strongCue = new RegExp(`\\b(?:${others})[,:]?\\s+(?:the )?$`, 'u');

/** What the words beside a name say it is; null where they say nothing. */
export function kindBeside(before: string, after: string): WorkKind | null {
  if (maker.test(before)) return 'hardware';
  if (dataAhead.test(after)) return 'dataset';
  const beside = nouns.find(([, noun]) => noun.test(after))?.[0];
  if (beside) return beside;
  return listsData(before) || measuredOn.test(before) ? 'dataset' : null;
}

/**
 * How many UTF-16 units before the end of a text the name of a dataset begins that goes on here: `Adobe ` of `the Adobe 5K
 * dataset`; 0 where none does.
 */
export const nameBefore = (before: string): number =>
  /(?<![\p{L}\p{N}.!?:-]\s?)(?:(?!(?:On|The|Our|We|In|For|With|And|Both|Using|From|To)\s)\p{Lu}[\p{L}\p{N}]*\s)+$/u.exec(
    before,
  )?.[0].length ??
  /(?<=\p{Ll}\s)(?:\p{Lu}[\p{L}\p{N}]*\s)+$/u.exec(before)?.[0].length ??
  0;

/** Whether a list of datasets or benchmarks goes on here: `on six datasets, including A, B and`. */
export const listsData = (before: string): boolean =>
  /\b(?:data ?sets|benchmarks)(?:,|:| \(|,? (?:including|such as|like|namely|e\.g\.,|i\.e\.,))\s*(?:\(?(?:including|such as|e\.g\.,|i\.e\.,)\s)?(?:[^.;:()]{1,60}(?:,|\band\b)\s*(?:and )?)?$/u.test(
    before,
  );

/** Whether a name may be expected after these words. */
export const expectsName = (before: string): boolean => cue.test(before);

/** Whether the name of someone else's work is expected: "such as", "compared with", "than". */
export const expectsOthers = (before: string): boolean => strongCue.test(before);

/** How many UTF-16 units before the end of a text the name of a device's maker begins; 0 where none stands there. */
export const makerLength = (before: string): number => maker.exec(before)?.[0].length ?? 0;
