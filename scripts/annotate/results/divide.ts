import type { Context } from './context.ts';
import type { Measured } from './kind.ts';

/**
 * Two things measured under one verb, `memory cost and training time are reduced by 70% and 50%`: one number for each, in
 * order. Null where the list measures one thing, or it cannot be told which number is whose.
 */
export function divided({ text, group, own, measuresBefore }: Context): Measured[] | null {
  if (group.shape !== 'list') return null;
  const named = measuresBefore.filter(({ weak, start }) => !weak && start >= own).slice(-group.parts.length);
  if (named.length !== group.parts.length || named.length < 2) return null;
  const joined = named.every((measure, i) => {
    const last = named[i - 1];
    if (!last) return true;
    const between = text.slice(last.end, measure.start);
    return between.length < 40 && /,|\band\b/.test(between) && !/\d/.test(between);
  });
  if (!joined || new Set(named.map(({ kind }) => kind)).size === 1) return null;
  return named.map((measure) => ({ kind: measure.kind, measure }));
}
