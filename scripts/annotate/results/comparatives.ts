import type { Move } from './verbs.ts';

const less =
  /(?<!\p{L})(?:less|fewer|lower|smaller|cheaper|reductions?|savings?|saved|decreases?|drops?|cuts?|shorter|saving|compression|degradations?|loss|declines?|decline|lighter|reduced|memory-saving|compact|optimi[sz]ation)(?!\p{L})/u;
const more =
  /(?<!\p{L})(?:more|higher|faster|larger|longer|greater|better|increases?|speed-?ups?|boosts?|gains?|improvements?|accelerations?|lift|bigger|slower|worse|quicker|growth|increment|advantage|enhancements?|uplift|deeper|wider|improved|increased|stronger|jump|improving|speed|rise|leap|outperformance|further)(?!\p{L})/u;
/** What a comparison says of itself, in the words right behind a number: `3× less memory`, `8% improvement`. */
export function comparison(words: string): Move | null {
  const [down, up] = [less.exec(words), more.exec(words)];
  if (down && (!up || down.index < up.index)) return 'less';
  return up ? 'more' : null;
}
