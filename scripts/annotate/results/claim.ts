import { comparison } from './comparatives.ts';
import type { Context } from './context.ts';
import { governing } from './kind.ts';

const background =
  /^(?:However|Existing|Current|Recent|Recently|Prior|Previous|Conventional|Traditional|Traditionally|Unfortunately|Typically|Today|Modern|Despite|Unlike|Among|State-of-the-art|Many|Most|Some|Although|While|Since|As)\b/;
const ours =
  /\b(?:we|our|ours|us)\b|\b(?:this|the proposed|proposed|the present) (?:paper|work|study|method|approach|framework|model|system|algorithm|technique)\b|\b(?:experiments?|evaluations?|results|experimental|empirically|specifically|notably|remarkably)\b/i;
const baselineLead =
  /(?:\b(?:compared (?:to|with)|than|versus|vs\.?|against|relative to|in contrast to|as opposed to|instead of|rather than|unlike|the original|baseline(?:'s)?|previous(?:ly)?|existing|prior|respect to|in comparison (?:to|with)|comparable to|worse|out of|from|over|surpassing|exceeding|outperforming|close to)\s(?:(?:the|a|an|about|up to|around|only|just|original|full|their|its|that of|approximately|more than|over|at least|[\p{Lu}][\p{L}\p{N}.-]*(?:'s|’s)?|score of|of|at|score|baseline|accuracy|method|model|by)\s){0,6}[(~∼≈]?)$/u;
const setting =
  /(?:\b(?:at|under|with|given|using|of|for|on|in|to|after|when|batch size|rank|resolution|temperature|budget|sparsity|masking|top|dimension|between|every|each|first|last|another|remaining|other|these|those|all|both|following|a total of|set to|equals?|dataset of|corpus of|trained on|pretrained on|fine-tuned on|containing|comprising|consisting of|covering|spanning|contains|includes|including|collected|annotated|comprises|over|across|from|by)\s(?:a|an|the|about|around|over|more than|up to|approximately|only)?\s?[(~∼≈]?)$/;

/** Families that claim by being there at all, once a verb of ours leads to them. */
const absolute = new Set(['bytes', 'time', 'rate', 'flops', 'score', 'money', 'power']);
const economical =
  /\b(?:only|just|merely|as (?:few|little|low|small) as|less than|fewer than|under|no more than|within|at most|below|mere|as short as|less|half)\s(?:a |an |about |around |approximately |of |the |[~∼≈])*$/;

/** Whether the numbers are measured on the paper's own work. Where unsure, they are not. */
export function isClaim(context: Context, contribution: boolean): boolean {
  const { text, sentence, group, before, after } = context;
  const whole = text.slice(sentence.from, sentence.to);
  if (!contribution) return false;
  if (background.test(whole) && !ours.test(whole)) return false;
  const near = before.slice(-80);
  const verb = governing(context);
  const compared = comparison(after);
  if (group.shape !== 'change' && baselineLead.test(near)) return false;
  switch (group.family) {
    case 'percent':
      if (
        /^\s(?:of|sparsity|sparse|pruning|confidence|probability|masking|noise|missing|dropout|token|visual|labeled|missing|training set|compression rate)\b/.test(
          after,
        ) &&
        !/^\sof\s(?:the\s)?(?:training\s|total\s)?(?:time|memory|cost|comput|data|FLOPs|performance|accuracy|quality|GPU|parameters|peak)/.test(
          after,
        )
      )
        return false;
      break;
    case 'times':
      break;
    case 'points':
      break;
    case 'tokens':
      return group.shape === 'change' || /(?:context|sequence|length|extend|window)/.test(near);
    case 'data':
      return economical.test(near);
    case 'devices':
      return (
        /\bscal(?:e|es|ing|ability|able)\b/.test(near) &&
        /\b(?:to|of)\s(?:more than|over|up to|at least|thousands)?\s?$/.test(near)
      );
    case 'bare':
      return bareClaim(context);
    default:
  }
  if (absolute.has(group.family)) {
    if (compared) return true;
    if (economical.test(near)) return true;
    if (verb === null || verb.start < context.clause - 40) return false;
    if (setting.test(near) && !/\b(?:of|to|by|in|at)\s\S*\s?$/.test(near)) return false;
    return group.start - verb.end < 90;
  }
  if (compared) return true;
  if (verb === null) return false;
  return group.start - verb.end < 140;
}

const metric =
  /\b(?:FID|FVD|PSNR|SSIM|LPIPS|BLEU|mAP|AP|mIoU|IoU|F1|AUC|AUROC|accuracy|score|perplexity|WER|CER|MAE|RMSE|error|rate|Dice|MOTA|HOTA|NDCG(?:@\d+)?|MRR|ROUGE(?:-[L12])?|SUC|correlation|points?|ratio|coefficient)(?:[- ](?:score|rate|error))?s?(?:\s\([^()]{1,16}\))?\s(?:of|to|from|by|at|is|=)\s(?:about |only |up to |over |[~∼≈])?$/;

/** A number without a unit claims only where its measure leads right to it: `an FID of 2.05`, `the score from 0.70 to 0.74`. */
function bareClaim({ before, group, text }: Context): boolean {
  if (/^\s?(?:[-–]|\/|\^)/.test(text.slice(group.end, group.end + 2))) return false;
  if (group.parts.some(({ amount }) => Number.isInteger(amount) && amount >= 1900 && amount <= 2100))
    return false;
  return metric.test(before);
}
