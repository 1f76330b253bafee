import { href, paths } from '../../lib/href.ts';
import { dataType } from '../../lib/media-types.ts';
import type { CitationFormat } from '../../lib/reading-list/index-format.ts';
import type { ReadingList } from '../../lib/reading-list/list.ts';
import { asFile, asMarkdown, asText, joinEntries, type Told } from '../../lib/reading-list/told.ts';
import { count } from '../../lib/wording.ts';
import { download } from '../download.ts';
import { publicAddress } from '../public-address.ts';
import type { Details } from './details.ts';
import { titleOf } from './row.ts';

/** What a list can be saved as, and how such a file ends. */
const endings = {
  file: 'json',
  bibtex: 'bib',
  ris: 'ris',
  csl: 'csl.json',
  text: 'txt',
  markdown: 'md',
} as const;

/**
 * Saves a list as a file.
 * @returns what was done, in words
 * @throws Error when what it takes cannot be had
 */
export async function takeAlong(
  as: string,
  list: ReadingList,
  details: Details,
  base: string,
): Promise<string> {
  if (!Object.hasOwn(endings, as)) return '';
  const kind = as as keyof typeof endings;
  // What a reader wrote can be saved even where nothing can be fetched.
  const title = await details.manifest().then(
    (manifest) => manifest.title,
    () => document.title,
  );
  const map = { title, url: publicAddress(new URL(href(base, '/'), location.href).href) };
  const told = list.map((item): Told => {
    const known = details.get(item.id);
    const url = publicAddress(new URL(href(base, paths.paper(item.id)), location.href).href);
    const reference = details.paper(item.id)?.reference ?? null;
    return { ...item, url, title: titleOf(item, known), reference };
  });
  const cited = async (format: CitationFormat) =>
    details.citations(
      format,
      list.map(({ id }) => id),
    );
  let papers = list.length;
  const entries = async (format: CitationFormat): Promise<string> => {
    const found = await cited(format);
    papers = found.length;
    return format === 'csl' ? `${JSON.stringify(found, null, 2)}\n` : joinEntries(found.map(String));
  };
  const text =
    kind === 'file'
      ? asFile(told, map)
      : kind === 'text'
        ? asText(told)
        : kind === 'markdown'
          ? asMarkdown(told)
          : await entries(kind);
  const name = `reading-list.${endings[kind]}`;
  download(new Blob([text], { type: dataType(name) }), name);
  const left = list.length - papers;
  const but = left > 0 ? ` Left out: ${count(left, 'paper')} of which this map has no entry.` : '';
  return `Saved as ${name}: ${count(papers, 'paper')}.${but}`;
}
