import { withoutTrailing } from '../../src/markdown/link-urls.ts';
import type { Origin } from '../../src/schemas/paper.ts';

/** A link to code with who gives it. */
export interface CodeLink {
  url: string;
  origin: Origin;
}

/** Where code, models and data are kept, with the dots of the name sometimes broken by a space. */
const hosts =
  'github ?\\. ?com|gitlab(?:\\.[a-z0-9-]+)+|bitbucket ?\\. ?org|codeberg ?\\. ?org|gitee ?\\. ?com|huggingface ?\\. ?co|hf\\.co|zenodo ?\\. ?org';

/** `https://github.com/owner/repo/tree/main`, without scheme too; a space may stand at any mark before the repository. */
const address = new RegExp(
  `(?<![\\p{L}\\p{N}@./-])(?:(https?) ?: ?/ ?/ ?)?(?:www ?\\. ?)?(${hosts}) ?/ ?([^\\s<>"“”‘’\`{}|\\\\^/]+)( ?/ ?)([^\\s<>"“”‘’\`{}|\\\\^]+)`,
  'giu',
);

/** Pages of these hosts whose address looks like a repository's. */
const noOwners = new Set(
  'about apps blog collections docs enterprise features join learn login marketplace orgs papers posts search settings sponsors tasks topics users'.split(
    ' ',
  ),
);

/** `tiny-LLM`, `FlagEmbedding`, `H2O`: no word that a sentence could go on with after a broken address. */
const isNameLike = (word: string): boolean => /[-_\d]|\p{L}\p{Lu}/u.test(word);

/**
 * The links to code in a text: addresses of repositories, models, datasets and records at code hosts, in order, each
 * repository once. Scheme and deeper path stay as found; `https://` is added where none stands, `.git` and the
 * punctuation that ends the sentence are left out. Pages about a project (`owner.github.io`) are not code.
 */
export function codeLinks(text: string): string[] {
  const links = new Map<string, string>();
  for (const [, scheme = 'https', host = '', owner = '', gap = '/', rest = ''] of text.matchAll(address)) {
    if (noOwners.has(owner.toLowerCase()) || host.toLowerCase() === 'gitlab.io') continue;
    const path = withoutTrailing(rest)
      .replace(/\/+$/, '')
      .replace(/\.git$/i, '');
    if (path === '' || (gap.endsWith(' ') && !isNameLike(path))) continue;
    const url = `${scheme.toLowerCase()}://${host.replaceAll(' ', '').toLowerCase()}/${owner}/${path}`;
    const key = repositoryOf(url);
    if (key !== null && !links.has(key)) links.set(key, url);
  }
  return [...links.values()];
}

/**
 * What two addresses of one repository share: `http://GitHub.com/A/b.git`, `https://www.github.com/a/B/tree/main` →
 * `github.com/a/b`. null for an address at a code host that names no repository; any other address is its own.
 */
export function repositoryOf(url: string): string | null {
  const bare = url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/^hf\.co\//, 'huggingface.co/')
    .replace(/[?#].*$/, '');
  const [host = '', ...path] = bare.split('/').filter((part) => part !== '');
  const clean = (parts: string[]): string => [host, ...parts].join('/').replace(/\.git$/, '');
  if (host === 'zenodo.org') return /^(records?|doi)$/.test(path[0] ?? '') ? clean(path) : null;
  if (host.startsWith('gitlab.')) {
    // Groups may hold groups; `-` begins what is inside the repository.
    const inside = path.findIndex((part) => /^(-|blob|tree|raw|issues)$/.test(part));
    return clean(inside < 0 ? path : path.slice(0, inside));
  }
  const kinds = host === 'huggingface.co' && /^(datasets|spaces)$/.test(path[0] ?? '') ? 3 : 2;
  if (!/^(github\.com|bitbucket\.org|codeberg\.org|gitee\.com|huggingface\.co)$/.test(host))
    return clean(path);
  return path.length < kinds ? null : clean(path.slice(0, kinds));
}

/**
 * Links in the order given, each repository once.
 * @returns the addresses, and for `origins`: `code` for who gives the first, `code.1` where another gives the second
 */
export function gatherCode(told: CodeLink[]): { code: string[]; origins: Record<string, Origin> } {
  const kept = new Map<string, CodeLink>();
  for (const link of told) {
    const key = repositoryOf(link.url) ?? link.url;
    if (!kept.has(key)) kept.set(key, link);
  }
  const links = [...kept.values()];
  const [first] = links;
  const origins: Record<string, Origin> = first ? { code: { ...first.origin } } : {};
  links.forEach(({ origin }, place) => {
    if (JSON.stringify(origin) !== JSON.stringify(first?.origin))
      origins[`code.${String(place)}`] = { ...origin };
  });
  return { code: links.map(({ url }) => url), origins };
}
