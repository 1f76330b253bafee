import { safeExternal } from '../lib/href.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Link } from './link.ts';

/**
 * Where a paper is on the web: arXiv and its PDF, the paper page at Hugging Face, DOI, code. Without an identifier, one
 * search for its title, named as one: nothing is guessed.
 */
export function externalLinks(paper: Paper): Link[] {
  const { arxiv, doi } = paper.identifiers;
  const links: Link[] = [];
  if (arxiv !== null) {
    const id = encodeURI(arxiv);
    links.push({ label: `arXiv ${arxiv}`, url: `https://arxiv.org/abs/${id}` });
    links.push({ label: 'PDF', url: `https://arxiv.org/pdf/${id}` });
    links.push({ label: 'Hugging Face paper page', url: `https://huggingface.co/papers/${id}` });
  }
  if (doi !== null) links.push({ label: `DOI ${doi}`, url: `https://doi.org/${encodeURI(doi)}` });
  if (links.length === 0) {
    const query = encodeURIComponent(paper.title);
    links.push({
      label: 'Search arXiv for this title',
      url: `https://arxiv.org/search/?searchtype=title&query=${query}`,
    });
  }
  for (const code of paper.code) links.push({ label: `Code: ${shortAddress(code)}`, url: code });
  return links.flatMap(({ label, url }) => {
    const safe = safeExternal(url);
    return safe === null ? [] : [{ label, url: safe }];
  });
}

/** `https://github.com/a/b.git` → `github.com/a/b`. */
function shortAddress(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
}
