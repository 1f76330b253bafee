import type { Result } from '../../../src/schemas/result.ts';

export type Kind = Result['kind'];

/** A word or two that say what is measured. `weak` ones (`gain`, `performance`) count only where no other stands. */
export interface Measure {
  start: number;
  end: number;
  kind: Kind;
  weak: boolean;
  /** Too common a word to count from afar: `data`, `steps`, `tokens`. */
  near: boolean;
  /** Less of it is better: latency, memory, error. */
  lessIsBetter: boolean;
}

interface Row {
  kind: Kind;
  pattern: string;
  weak?: boolean;
  near?: boolean;
  lessIsBetter?: boolean;
}

/** Nothing follows that is measured of it: `fine-tuning (65X)`, not `training memory`. */
const alone = String.raw`(?=\s?(?:[(),.;]|by\b|on\b|for\b|with\b|$))`;

/** In order: of two that start at one place the first wins. */
const rows: Row[] = [
  {
    kind: 'throughput',
    pattern:
      '(?:(?:inference|training|decoding|decode|serving|generation|prefill|end-to-end|aggregate) ){0,4}throughputs?|goodput|(?:[Mm]odel |[Hh]ardware |GPU |compute |bandwidth |device |resource )?(?:FLOPs?|FLOPS|floating[- ]point operations?) [Uu]tili[sz]ation|MFU|HFU|(?:(?:GPU|hardware|bandwidth|device|resource|core|cluster) )?utili[sz]ation|frame[- ]rates?|frames per second|FPS|queries per second|QPS|(?:tokens|samples|images|requests)(?: per |\\/)s(?:ec(?:ond)?)?',
  },
  {
    kind: 'cost-time',
    pattern:
      '(?:(?:pre-?)?training|fine-?tuning|finetuning|search|learning|optimi[sz]ation|convergence|wall-clock training|tuning|adaptation|experimentation|development|annotation|deployment|construction|build(?:ing)?|indexing) (?:wall-clock )?(?:times?|costs?|compute|FLOPs|expenses?|budgets?|overheads?|efficiency)',
    lessIsBetter: true,
  },
  {
    kind: 'length',
    pattern:
      '(?:(?:context|sequence|input|prompt|prefix|generation|output|prefill|token)[- ])(?:lengths?|windows?|sizes?)(?: extension)?|longer (?:input )?(?:(?:sequence|context)(?:s| lengths?)?|inputs?|videos?)|length extension',
  },
  { kind: 'length', pattern: 'contexts?|longer', near: true },
  {
    kind: 'size',
    pattern:
      '(?:mini-?)?batch[- ]?sizes?|(?:larger|bigger) (?:temporal )?(?:mini-?)?(?:batch(?:es| sizes?)?|models?)|image volumes?',
  },
  {
    kind: 'size',
    pattern:
      'model (?:storage )?sizes?|vocabulary size|disk size|checkpoint sizes?|number of (?:model |trainable |learnable |activated ){0,4}parameters',
    lessIsBetter: true,
  },
  { kind: 'throughput', pattern: 'of (?:the )?(?:theoretical )?(?:hardware )?peak', near: true },
  {
    kind: 'speedup',
    pattern: `(?:inference|decoding|prefilling|prefill)${alone}`,
    near: true,
    lessIsBetter: true,
  },
  {
    kind: 'cost-time',
    pattern: `(?:(?:pre-?)?training|fine-?tuning)${alone}`,
    near: true,
    lessIsBetter: true,
  },
  {
    kind: 'size',
    pattern:
      '(?:(?:model|trainable|learnable|activated|total|tunable|network|additional|extra) ){0,4}[Pp]aram(?:eter)?s?(?: count| size)?|sizes?',
    near: true,
    lessIsBetter: true,
  },
  {
    kind: 'other',
    pattern:
      'energy[- ]efficien(?:cy|t)|power efficiency|click-?through[- ]rates?|CTR|revenue|(?:user )?engagement|convergence rates?|power consumption|power|acceptance (?:rate|length)s?|scaling efficiency|scalability|conversion rates?|bubbles?',
  },
  {
    kind: 'memory',
    pattern:
      '(?:KV[- ]?)cache (?:size|footprint|usage|memory|compression|budget)|(?:(?:peak|total|optimizer|activation|GPU|on-device|training|inference|runtime|VRAM|graphics) ){0,4}memory(?:[- ](?:footprints?|usages?|consumptions?|costs?|requirements?|overheads?|savings?|demands?|efficien(?:cy|t)|reductions?|optimi[sz]ation|budget|access(?:es)?|bandwidth|size))?|footprints?|VRAM|RAM|HBM|storage(?: (?:costs?|size|requirements?|overheads?|consumption))?|compression (?:ratios?|rates?)|compression|KV[- ]?cache',
    lessIsBetter: true,
  },
  {
    kind: 'speedup',
    pattern:
      '(?:inference|run(?:ning)?|decoding|generation|execution|response|processing|prefill(?:ing)?|sampling|rendering|evaluation|query|computation|compute|end-to-end|first[- ]token|step|iteration|retrieval|test|prediction|data transfer|transfer|communication|serving|reconstruction|turnaround|solution|solving|wall-clock|search|planning)[- ]?times?|latenc(?:y|ies)(?: per \\p{L}+)?|TTFT|TPOT|times? (?:to first token|per (?:output )?\\p{L}+|between tokens)|time-to-first-token|runtimes?|wall-clock times?|(?:(?:inference|training|generation|decoding|rendering|sampling|prefill|processing|end-to-end|wall-clock) ){0,4}speed-?ups?|(?:(?:inference|training|generation|decoding|rendering|sampling|processing|computational|convergence) ){0,4}speeds?|accelerations?|faster|slower|quicker',
    lessIsBetter: true,
  },
  {
    kind: 'cost-time',
    pattern: 'times?|computations?|compute|communication|traffic|bandwidth|workload|queries',
    near: true,
    lessIsBetter: true,
  },
  {
    kind: 'cost-time',
    pattern:
      '(?:(?:computation(?:al)?|compute|computing|monetary|inference|communication|annotation|labell?ing|API|economic|financial|operational|synthesis|total|training|token|query|sample|hardware|pre-?training|rental|serving) )?(?:costs?|expenses?|overheads?|burden)|(?:computational|compute|sample|query|communication|time) (?:complexity|demands?|requirements?|needs?|budgets?|volume|resources)|cheaper|cost[- ](?:efficien(?:cy|t)|effective(?:ness)?|savings?|reductions?)|energy(?: (?:consumption|usage|use|costs?|savings?))?|carbon(?: emissions?| footprint)?|emissions?|(?:pre-?)?training compute|(?:[MGT]?FLOPs|MACs|GMACs)(?! utili)|(?:GPU|TPU)[- ]?(?:hours?|days?|time)|(?:sample|data)[- ]efficien(?:cy|t)|human (?:effort|labor)|(?:number of )?(?:(?:training|pre-?training|annotated|labell?ed|instruction|real|original|optimization|gradient|communication|LLM|API|model|function) ){1,4}(?:data|epochs?|iterations?|steps?|samples?|examples?|tokens?|queries|calls|rounds|evaluations|updates)(?: set)?',
    lessIsBetter: true,
  },
  {
    kind: 'cost-time',
    pattern:
      'data|epochs?|iterations?|steps?|samples?|examples?|demonstrations?|trajectories|episodes|interactions|annotations?|labels?|tokens?|calls|rounds|evaluations|timesteps?|GPUs',
    near: true,
    lessIsBetter: true,
  },
  {
    kind: 'accuracy',
    pattern:
      '(?:(?:word|character|label|top-1|relative|absolute|mean|squared|prediction|estimation|reconstruction|test|generali[sz]ation) ){0,4}errors?(?: rates?)?|perplexity|PPL|WER|CER|FIDs?|FVD|MAE|MSE|RMSE|LPIPS|(?:test |validation |training )?loss|hallucinations?(?: rates?)?|attack success rate|toxicity|bias|forgetting|false[- ](?:positive|negative)s?(?: rates?)?|(?:(?:accuracy|performance|quality) )?(?:degradations?|drops?|loss|gap)',
    lessIsBetter: true,
  },
  {
    kind: 'accuracy',
    pattern:
      '(?:(?:top-?[15]|zero-shot|test|classification|average|relative|absolute|balanced|answer|task|mean|overall|validation|prediction|retrieval) ){0,4}accurac(?:y|ies)|accurate|precision|recall|F1(?:[- ]scores?)?|BLEU(?: scores?)?|ROUGE(?:-[L12])?|METEOR|CIDEr|COMET|mAP|AP(?:50|75)?|mIoU|IoU|PSNR|SSIM|dB|AUC|AUROC|AUPRC|MRR|n?NDCG(?:@\\d+)?|R@1|Recall@\\d+|pass@\\d+|EM|PQ|VPQ|MOTA|HOTA|IDF1|NDS|Dice(?: scores?| coefficient)?|(?:(?:Spearman|Pearson|Kendall|rank|and) ){0,4}correlations?|(?:success|win|pass|solve|resolution|completion|detection|recognition|hit|task success|exact match|exact-match|refusal|true positive|survival|matching|identification|validity|coverage)[- ]rates?|coverage|exact match|(?:(?:evaluation|benchmark|similarity|test|quality|preference|overall|average|mean) ){0,4}scores?|(?:generation |image |translation )?quality|fidelity|robustness|rewards?|returns?|faithfulness|diversity|generali[sz]ation|sensitivity|specificity|metrics?|agreement',
  },
  {
    kind: 'accuracy',
    pattern:
      'performances?|results?|capabilit(?:y|ies)|capability|effectiveness|points?|reasoning|detection|segmentation|classification|recognition|translation|reliability|success|preferred|away|better|worse|superior|improvements?|gains?|margins?|boosts?|lift',
    weak: true,
  },
];

const patterns = rows.map((row) => ({
  ...row,
  regex: new RegExp(`(?<![\\p{L}\\p{N}])(?:${row.pattern})(?![\\p{L}\\p{N}])`, 'gu'),
}));

/** Everything in [from, to) of a text that says what is measured, in order, without overlaps. */
export function measuresIn(text: string, from: number, to: number): Measure[] {
  // `Memory cost is reduced`: the first word of a sentence is no name.
  const part = text.slice(from, to).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  const all = patterns.flatMap(({ kind, regex, weak, near, lessIsBetter }, order) =>
    [...part.matchAll(regex)].map((match) => ({
      start: from + match.index + (match[0].length - match[0].trimStart().length),
      end: from + match.index + match[0].length,
      kind,
      weak: weak ?? false,
      near: near ?? false,
      lessIsBetter: lessIsBetter ?? false,
      order,
    })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const kept: Measure[] = [];
  for (const { order: _, ...measure } of all)
    if (measure.start >= (kept.at(-1)?.end ?? 0)) kept.push(measure);
  return kept;
}
