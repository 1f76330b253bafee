import { withoutTrailing } from '../markdown/link-urls.ts';
import { publicAddress } from '../lib/public-address.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import { lookup } from './lookup.ts';

/** Words that give an address as the paper's own page, at most a few others between: `Project page is at https://…`. */
const given =
  /\b(?:project(?:'s)? ?(?:web ?)?(?:pages?|sites?)|web ?sites?|home ?pages?)\b[^.\n]{0,30}?(https?:\/\/[^\s<>"“”‘’`{}|\\^]+)/giu;
/** Pages of an account at a code host are pages about something, never the code. */
const hosted = /\bhttps?:\/\/[\w-]+\.(?:github|gitlab)\.io\b[^\s<>"“”‘’`{}|\\^]*/giu;
/** Places that the other links of a paper lead to. */
const elsewhere =
  /^(?:www\.)?(?:arxiv\.org|doi\.org|dx\.doi\.org|huggingface\.co|hf\.co|github\.com|gitlab\.com|gitee\.com|openreview\.net)$/;

/**
 * The page that the makers of a paper keep about it: where `works.yaml` says so of the work it introduced, else the address
 * that its abstract gives as one. null where neither does, or where the site shows no abstract.
 */
export function projectPage(corpus: Corpus, paper: Paper): string | null {
  const links = (lookup(corpus).introduced.get(paper.id) ?? []).flatMap(({ link }) => link ?? []);
  const text = corpus.site.showAbstracts ? (paper.abstract ?? '') : '';
  const said = [...text.matchAll(given)].map(([, address = '']) => address);
  const found = [...text.matchAll(hosted)].map(([address]) => address);
  for (const address of [...links, ...[...said, ...found].map(withoutTrailing)]) {
    const safe = publicAddress(address);
    if (safe !== null && !elsewhere.test(new URL(safe).hostname)) return safe;
  }
  return null;
}
