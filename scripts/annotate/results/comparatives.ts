import type { Move } from './verbs.ts';

const less =
  /(?<!\p{L})(?:less|fewer|lower|smaller|cheaper|reductions?|reduced|savings?|saved|decreases?|drops?|cuts?|shorter|saving|compression|degradations?|loss|declines?|lighter|memory-saving|optimi[sz]ation|shrinkage)(?!\p{L})/u;
const more =
  /(?<!\p{L})(?:more|higher|faster|larger|longer|greater|better|increases?|speed-?ups?|boosts?|gains?|improvements?|accelerations?|lift|bigger|slower|worse|quicker|growth|increment|advantage|enhancements?|uplift|deeper|wider|improved|increased|stronger|jump|speed|rise|leap|outperformance|further)(?!\p{L})/u;
const noun =
  /(?<!\p{L})(?:(reductions?|savings?|decreases?|drops?|cuts?|degradations?|loss(?:es)?|declines?|compression|memory-savings)|(increases?|speed-?ups?|boosts?|gains?|improvements?|accelerations?|lifts?|growth|enhancements?|uplifts?|jump|rise|leap|margin))\s?(?:(?:of|by|in the range of|from|ranging from|between|is|was)\s)?(?:(?:only|just|merely|about|around|approximately|roughly|over|nearly|almost|up to|more than|less than|at least|as much as|an average of|of|a factor of|an additional|a|[~∼≈])\s?)*\(?[+~∼≈<>]?\s?$/u;

/**
 * What a comparison says of itself, in the words right behind the numbers (`3× less memory`, `an 8% improvement`) or the
 * noun right before them (`a drop of 2%`, `memory-savings (up to 50%)`); null where there is none.
 */
export function comparison(before: string, after: string): Move | null {
  const words = after.slice(0, 48);
  const [down, up] = [less.exec(words), more.exec(words)];
  if (down && (!up || down.index < up.index)) return 'less';
  if (up) return 'more';
  const said = noun.exec(before.slice(-90));
  if (!said) return null;
  return said[1] ? 'less' : 'more';
}
