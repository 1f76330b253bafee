import type { Published } from '../../src/schemas/paper.ts';

/**
 * The month that an arXiv id bears: `2403.03507` → March 2024, `math/0211159` → November 2002. null for other shapes.
 * Scheme: arXiv's identifier page (YYMM.number since April 2007, archive/YYMMnumber before).
 */
export function publishedFromArxiv(id: string): Published | null {
  const match =
    /^(\d{2})(\d{2})\.\d{4,5}(?:v\d+)?$/.exec(id) ??
    /^[a-z-]+(?:\.[A-Z]{2})?\/(\d{2})(\d{2})\d{3}(?:v\d+)?$/.exec(id);
  if (!match || Number(match[2]) < 1 || Number(match[2]) > 12) return null;
  const century = id.includes('/') && Number(match[1]) > 90 ? 19 : 20;
  return { date: `${century}${match[1]}-${match[2]}`, precision: 'month', basis: 'identifier' };
}
