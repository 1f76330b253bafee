import { isModestDevice } from './absolute.ts';
import type { Context } from './context.ts';

/** Shares that say how the experiment was set up, not what came out: `80% sparsity`, `5% of the layers`. */
const condition =
  /^\s?(?:sparsity|sparse|pruning|confidence|probability|masking|noise|missing|dropout|(?:of\s)?(?:the\s)?(?:visual |vision |input |image )?(?:tokens?|layers|heads|channels|patches|pixels|neurons|weights|nodes|edges|classes|features|attacks|clients|participants|users|cases|problems|questions|tasks|instances|papers|words|documents)|label(?:l?ed|s)\b|missing|unlabel|training set|heavy|outliers?|poison|annotat|perturb|of\s(?:all|these|those|them|our|which|people|patients)|subset|threshold|quantile|percentile|chance)/i;
const device = /(?:\b(?:[ABHVPTL]\d{2,4}|RTX|GTX|\d{4}(?:\s?Ti)?|GPUs?|Jetson|NVIDIA|Tesla)[\s-]?\(?)$/;
const limit =
  /^\s(?:(?!(?:on|in|for|with|of|per|across|at|to|by|and|while|without)\s)[\p{L}-]+\s){0,2}(?:budgets?|limits?|constraints?|capacity|GPUs?|devices?|cards?|bandwidth|cluster|RDMA|TCP|A100|H100|V100|interconnect|links?|corpus|dataset|videos?|clips?|speech|audio|recordings?|data\b|chunks?|windows?|intervals?|apart|ago|ahead|horizon|later|before|after|old|long)/u;
const total =
  /\b(?:total of|cluster of|consisting of|comprising|dataset of|corpus of|contains|containing|includes|including|collection of|over the (?:last|past)|every|each|each of|spanning|lasting|worth of|hours of)\s(?:more than |over |about |up to |approximately |around )?[~∼≈]?$/;
const knob =
  /\b(?:batch size|rank|resolution|temperature|sparsity|learning rate|(?:pruning|masking|exit|dropout|sparsity|sampling|mask|keep) ratio|noise|top|threshold|budget|dimension|length|window|depth|width|level|k|epsilon|ε)\s(?:of|=|is|at|to)\s(?:up to |only |just |as small as )?$/;

/** `at a false positive rate of 1%`: held, not reached. */
const heldRate = /\bat\s(?:an?\s)?(?:[\p{L}-]+\s){0,3}(?:rate|level|FPR|FAR)\s(?:of|=)\s$/u;

/** What was turned has an effect: `increasing the length from 1K to 16K tokens decreases throughput`. */
const cause = /^\s(?:decreas|increas|reduc|lead|result|improv|degrad|yield|caus|lower|rais)e?s\b/;

/** Whether the numbers are of the experiment, the data or the machine rather than its outcome. */
export function areSetting({ text, group, before, after, compared }: Context): boolean {
  const behind = text.slice(group.end, group.end + 60);
  if (group.family === 'percent' && condition.test(after)) return true;
  if (group.family === 'bytes' && device.test(before)) return true;
  if (group.family === 'bytes' && isModestDevice(before.slice(-90), behind)) return false;
  if ((group.family === 'bytes' || group.family === 'time' || group.family === 'rate') && limit.test(behind))
    return true;
  if (
    group.family === 'percent' &&
    /\bat\s$/.test(before) &&
    /^\s(?:false|FPR|FAR|FMR|recall|precision|sparsity|compression|confidence)/.test(behind)
  )
    return true;
  if (heldRate.test(before)) return true;
  if (group.shape === 'change' && cause.test(behind)) return true;
  if (compared === null && /\branging from\s$/.test(before)) return true;
  // A span of watching or waiting; `train for 3 days` is a cost.
  if (
    group.family === 'time' &&
    /\bfor\s(?:about |over |up to )?$/.test(before) &&
    !/\b(?:train|fine-?tun|run)/.test(before)
  )
    return true;
  return total.test(before) || knob.test(before);
}
