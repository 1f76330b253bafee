import type { Context } from './context.ts';

/** `only 21GB`, `as few as 20 demonstrations`, `less than 9 hours`: little is claimed by saying so. */
export const economical =
  /\b(?:only|just|merely|mere|as (?:few|little|low|small|short) as|less than|fewer than|under|no more than|within|at most|below|nearly half|half)\s(?:a |an |about |around |approximately |of |the |memory of |[~∼≈])*$/;
/** `on a single 32GB GPU`, `merely a 24G GPU`: what is boasted of is how small a device will do. */
const modestDevice =
  /\b(?:single|one|consumer(?:-grade)?|commodity|merely|only|just|small)\s(?:an?\s)?(?:single\s|consumer(?:-grade)?\s|commodity\s)?$/;
const onMemory = /^\s(?:of\s)?(?:GPU\s)?(?:memory|VRAM|HBM|RAM)\b/;
const fits =
  /\b(?:train|fine-?tun|pre-?train|fit|run|deploy|infer|requir|enabl|us(?:e|ing)|consum|need)\p{L}*/iu;
const metric =
  /\b(?:FID|FVD|PSNR|SSIM|LPIPS|BLEU|mAP|AP|mIoU|IoU|F1|AUC|AUROC|accuracy|accuracies|scores?|perplexity|WER|CER|MAE|RMSE|error|rate|Dice|MOTA|HOTA|N?DCG(?:@\d+)?|MRR|ROUGE(?:-[L12])?|SUC|correlation|coefficient|ratio)(?:[- ](?:score|rate|error|coefficient))?s?(?:\s\([^()]{1,16}\))?\s(?:(?:of|to|from|at|is|=)\s)?(?:about |only |up to |over |[~∼≈])?$/;
const scaledUp =
  /\bscal(?:e|es|ed|ing|ability|able)\b[^.;]{0,30}\b(?:to|of|at)\s(?:more than|over|up to|at least|thousands of)?\s?$/;

/** Whether the bytes are of a device that a text says is enough. */
export const isModestDevice = (before: string, behind: string): boolean =>
  /^\s(?:GPUs?|devices?|cards?)\b/.test(behind) && modestDevice.test(before) && fits.test(before);

/** Whether an absolute value is claimed: by its scarcity, its measure, or a verb that leads right to it. */
export function isReached(context: Context): boolean {
  const { text, group, before, verb } = context;
  const front = before.slice(-90);
  const behind = text.slice(group.end, group.end + 50);
  switch (group.family) {
    case 'data':
      return economical.test(front) && !/\bwithin\s\S{0,20}$/.test(front);
    case 'devices':
      return scaledUp.test(front);
    case 'tokens':
      return (
        group.shape === 'change' ||
        (/(?:context|sequence|length|window)/.test(front) &&
          /\b(?:extend|support|handl|scal|process|up to)/.test(front))
      );
    case 'bare':
      if (/[KkM]$/.test(text.slice(group.start, group.end)) && group.shape !== 'change') return false;
      if (isGain(context)) return true;
      return (
        !group.parts.some(({ amount }) => Number.isInteger(amount) && amount >= 1900 && amount <= 2100) &&
        !/^(?:[-–/^]|\s?\()/.test(behind) &&
        metric.test(front) &&
        verb !== null
      );
    case 'bytes':
      if (onMemory.test(behind) && fits.test(front)) return true;
      if (isModestDevice(front, behind)) return true;
      break;
    default:
  }
  if (economical.test(front)) return true;
  if (
    group.family === 'time' &&
    /^(?:ms|μs)$/.test(group.unit ?? '') &&
    /\b(?:in|within|at)\s(?:about |around |[~∼≈])?$/.test(front)
  )
    return true;
  return verb !== null && verb.start >= group.start - front.length && group.start - verb.end < 70;
}

/** `0.7 better perplexity`, `an 8.12 increase on the evaluation score`, `+1.5 over BERT`: points that are not called so. */
const isGain = ({ text, group, before, compared, measuresAfter, afterEnd }: Context): boolean =>
  /\d\.\d/.test(text.slice(group.start, group.end)) &&
  (before.endsWith('+') || compared !== null) &&
  (before.endsWith('+') ||
    measuresAfter.some(({ weak, kind }) => !weak && kind === 'accuracy') ||
    /^\s(?:on|in)\s[^.,;]{0,40}\b(?:scores?|accuracy)\b/.test(text.slice(afterEnd, afterEnd + 60)));
