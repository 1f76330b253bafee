const cue =
  /\b(?:we|our|ours|here,? we|this (?:paper|work|study|article|report|thesis|note|survey)|in this (?:paper|work|study|article|report)|(?:is|are) (?:proposed|introduced|presented)|proposes?|introduces?|presents?)\b/i;

/** Where a text begins to tell of the paper itself: at `we`, `this paper` or the work's own name. What stands before is background. */
export function contributionStarts(text: string, shortName: string | null): number {
  const said = cue.exec(text)?.index ?? Infinity;
  const named = shortName === null ? -1 : text.indexOf(shortName);
  const first = Math.min(said, named < 0 ? Infinity : named);
  return Number.isFinite(first) ? first : 0;
}
