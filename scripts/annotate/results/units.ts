/** What kind of unit stands after a number; `bare` is a number that has none. */
export type Family =
  | 'percent'
  | 'points'
  | 'times'
  | 'bytes'
  | 'time'
  | 'rate'
  | 'flops'
  | 'score'
  | 'money'
  | 'power'
  | 'tokens'
  | 'data'
  | 'devices'
  | 'bare';

export interface Unit {
  end: number;
  family: Family;
  /** What the number is multiplied by: 1,000 for `16K tokens/s`. */
  scale: number;
  /** Normalized: `%`, `×`, `points`, `GB`, `hours`, `tokens/s`; null where the number stands alone. */
  unit: string | null;
}

const perSecond = String.raw`\s?(?:\/\s?s(?:ec(?:ond)?)?\b|(?:per|a|each)\ssec(?:ond)?\b)`;
const thing = 'tokens?|samples?|images?|frames?|requests?|queries|sequences?|examples?|tasks?|words?|points?';
const data =
  'demonstrations?|examples?|samples?|shots?|epochs?|iterations?|steps?|labels?|annotations?|instances?|images?|queries|trajectories|episodes|environment interactions';
const score =
  'mAP|AP(?:50|75)?|AR|mIoU|IoU|BLEU(?:-\\d)?|COMET(?:-22)?|BLEURT|METEOR|CIDEr|ROUGE(?:-[L12])?|dB|F1|F-1|AUC|AUROC|EM|MRR|NDCG|nDCG|PPL|perplexity|FID|FVD|VPQ|PQ|SQ|MOTA|HOTA|IDF1|WER|CER|NDS|MOS|Elo|SSIM|PSNR|LPIPS|MAE|RMSE|MSE|ACC|accuracy|nats|bits per (?:character|byte|dimension)|bpc|bpd|R@1|Recall@\\d+|NDCG@\\d+|pass@1';

/** In order: the first that stands there wins. `[pattern, family, unit]`; a unit of null is the words as written. */
const units: [RegExp, Family, string | null][] = [
  [/\+?\$?\s?\\?%\s(?:absolute\s)?(?:percentage\s)?points?\b/y, 'points', 'points'],
  [/\+?\$?\s?\\?%(?!ile|-tile)/y, 'percent', '%'],
  [/\s?-?per\s?cent\b(?!ile)/y, 'percent', '%'],
  [/[\s-](?:absolute |relative )?(?:percentage|percent)[\s-]points?\b/y, 'points', 'points'],
  [/\s?(?:pp|p\.p\.|%p)(?![\p{L}\p{N}])/uy, 'points', 'points'],
  [/\+?\s?(?:\$?\\times\$?|×|[xX](?![\p{L}\p{N}]))(?!\s?\$?\d)/uy, 'times', '×'],
  [/[\s-]?times\b(?!\s?\d)/y, 'times', '×'],
  [/[\s-]?folds?\b/y, 'times', '×'],
  [/[\s-]orders?[\s-]of[\s-]magnitudes?\b/y, 'times', 'orders of magnitude'],
  [
    new RegExp(`\\s?(?:[KMkmB]\\s?|million\\s|billion\\s)?(?:${thing})${perSecond}`, 'uy'),
    'rate',
    'per second',
  ],
  [/\s?-?(?:FPS|fps|QPS|Hz|kHz)\b/y, 'rate', null],
  [/\s?[KMGT]?bps\b/y, 'rate', null],
  [
    /\s?-?(?:[KMGTPE]\s?|[Kk]ilo|[Mm]ega|[Gg]iga|[Tt]era|[Pp]eta|[Ee]xa)?(?:FLOP|flop|Flop)[sS]?(?:\/s(?:ec)?|\/GPU|ps)?(?![\p{L}])/uy,
    'flops',
    null,
  ],
  [/\s?-?(?:[KMGTP]i?B|kB)(?:\/s)?(?![\p{L}\p{N}])/uy, 'bytes', null],
  [/\s?[Gg]iga[Bb]ytes?\b/y, 'bytes', 'GB'],
  [/\s?G(?=\s(?:GPU|memory|VRAM|HBM|RAM|of\s(?:GPU|memory|VRAM)))/y, 'bytes', 'GB'],
  [/[\s-]?(?:(?:[ATHVPL]\d{1,4}|GPU|TPU|CPU|NVIDIA [AHV]\d{2,3})[\s-])?(?:hours?|hrs?)\b/y, 'time', 'hours'],
  [/\s?h(?=[\s,.;)]|$)/y, 'time', 'hours'],
  [/[\s-]?(?:(?:[ATHVPL]\d{1,4}|GPU|TPU|CPU)[\s-])?days?\b/y, 'time', 'days'],
  [/[\s-]?(?:(?:GPU|TPU|CPU)[\s-])?weeks?\b/y, 'time', 'weeks'],
  [/[\s-]?(?:(?:GPU|TPU|CPU)[\s-])?minutes?\b/y, 'time', 'minutes'],
  [/\s?mins?\b/y, 'time', 'minutes'],
  [/[\s-]?(?:GPU[\s-])?seconds?\b/y, 'time', 'seconds'],
  [/\s?secs?\b/y, 'time', 'seconds'],
  [/\s?s(?=[\s,.;)]|$)/y, 'time', 'seconds'],
  [/\s?(?:mm|cm)(?![\p{L}\p{N}²³])/uy, 'score', null],
  [/[\s-]?(?:ms|milliseconds?)\b/y, 'time', 'ms'],
  [/\s?[μµu]s\b/y, 'time', 'μs'],
  [
    /[\s-](?:(?!(?:data|key|time|end|power|grid|cloud|image|to|and|or|of|in|on|by|per|the)\b)\p{L}[\p{L}\d.-]{0,20}\s){0,3}points?\b/uy,
    'points',
    'points',
  ],
  [
    new RegExp(`\\s?(?:%?\\s?)(?:${score})(?:\\s(?:scores?|points?))?(?![\\p{L}\\p{N}@])`, 'uy'),
    'score',
    null,
  ],
  [/\s?(?:million|billion|M|K|k)?\s?(?:USD|dollars|US\sdollars)\b/y, 'money', 'USD'],
  [/\s?(?:k?W|watts?|Watts?|kWh|m?J|Joules?)(?![\p{L}\p{N}])/uy, 'power', null],
  [/[\s-]?(?:[KkMBT]|million|billion|trillion)?[\s-]?tokens?\b/y, 'tokens', 'tokens'],
  [
    new RegExp(
      `\\s(?:(?:training|labell?ed|human|expert|gradient|optimization|in-context|target|unlabell?ed|annotated)\\s){0,2}(?:${data})\\b`,
      'y',
    ),
    'data',
    null,
  ],
  [
    /[KkM]?\s(?:\p{Lu}[\p{L}\p{N}-]*\s)?(?:GPUs?|TPUs?|CPUs?|accelerators|devices|nodes|workers|cores|chips)\b/uy,
    'devices',
    null,
  ],
  [/[KkM](?![\p{L}\p{N}-])/uy, 'bare', null],
];

const scales: Readonly<Record<string, number>> = {
  K: 1e3,
  k: 1e3,
  M: 1e6,
  million: 1e6,
  B: 1e9,
  billion: 1e9,
  T: 1e12,
  trillion: 1e12,
};
const scaled: ReadonlySet<Family> = new Set<Family>(['rate', 'money', 'tokens', 'devices', 'bare']);

/** The unit that stands at `at`, behind a number; family `bare` where none does. */
export function unitAt(text: string, at: number): Unit {
  for (const [pattern, family, unit] of units) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const words = match[0].replace(/^[\s-]+/, '');
    const scale = scaled.has(family)
      ? (scales[/^(?:million|billion|trillion|[KkMBT](?![a-z]))/.exec(words)?.[0] ?? ''] ?? 1)
      : 1;
    return {
      end: at + match[0].length,
      family,
      unit: family === 'bare' || family === 'devices' ? null : (unit ?? words),
      scale,
    };
  }
  return { end: at, family: 'bare', unit: null, scale: 1 };
}
