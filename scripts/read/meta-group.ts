import type { Entry } from '../../src/schemas/entry.ts';
import { readListingDate } from './date.ts';

type Meta = Pick<Entry, 'authorCount' | 'organization' | 'organizationHandle' | 'published' | 'comments'>;

/**
 * The group under an entry, as one text: `• 6 authors · Jul 19, 2024 3` or, with an organisation's handle and name in
 * place of the authors, `ByteDance-Seed ByteDance Seed · Oct 28, 2024 2`. null when the text is no such group.
 */
export function readMetaGroup(text: string, captured: string | null): Meta | null {
  const dot = text.lastIndexOf('·');
  if (dot < 0) return null;
  const date = readListingDate(text.slice(dot + 1).trim(), captured);
  if (!date) return null;
  const by = text
    .slice(0, dot)
    .replace(/^\s*•\s*/, '')
    .trim();
  const count = /^(\d+) authors?$/.exec(by);
  if (count)
    return { authorCount: Number(count[1]) || null, organization: null, organizationHandle: null, ...date };
  const organisation = /^(\S+) (\S.{0,79})$/.exec(by);
  if (!organisation) return null;
  return {
    authorCount: null,
    organizationHandle: organisation[1] ?? null,
    organization: organisation[2] ?? null,
    ...date,
  };
}
