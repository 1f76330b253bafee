/** Links to pages that stand side by side before some are left out. */
const most = 40;
/** Pages on either side of the one that is shown, and steps from the first to the last. */
const beside = 3;
const steps = 10;

/**
 * Which pages of a long list are linked, counted from 1: all of some, else the first, the last, those beside the one that
 * is shown, and about ten steps between, so that none is more than a few links away.
 */
export function pagesShown(pages: number, page: number): number[] {
  const all = Array.from({ length: pages }, (_, i) => i + 1);
  if (pages <= most) return all;
  const step = Math.ceil(pages / steps);
  return all.filter(
    (one) => one === 1 || one === pages || Math.abs(one - page) <= beside || one % step === 0,
  );
}
