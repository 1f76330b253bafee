import { arxivAddress, arxivId, arxivPdfAddress, doiAddress, doiOf } from '../lib/identifiers.ts';
import { publicAddress } from '../lib/public-address.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Link } from './link.ts';

/**
 * Where a paper is on the web: arXiv and its PDF, the paper page at Hugging Face, DOI, code, the project's page. An
 * identifier that is not of its form gives no address, nor does a link to code at no public host. Without an identifier, one
 * search for the title, named as one: nothing is guessed.
 * @param project the page that its makers keep about it; null where none is known
 */
export function externalLinks(paper: Paper, project: string | null = null): Link[] {
  const arxiv = arxivId(paper.identifiers.arxiv);
  const doi = doiOf(paper.identifiers.doi);
  const links: Link[] = [];
  if (arxiv !== null) {
    links.push({ label: `arXiv ${arxiv}`, url: arxivAddress(arxiv) });
    links.push({ label: 'PDF', url: arxivPdfAddress(arxiv) });
    // There pages go by the number alone; ids from before 2007 have none.
    if (!arxiv.includes('/'))
      links.push({
        label: 'Hugging Face paper page',
        url: `https://huggingface.co/papers/${arxiv.replace(/v\d+$/, '')}`,
      });
  }
  if (doi !== null) links.push({ label: `DOI ${doi}`, url: doiAddress(doi) });
  if (links.length === 0) {
    const query = encodeURIComponent(paper.title.toWellFormed());
    links.push({
      label: 'Search arXiv for this title',
      url: `https://arxiv.org/search/?searchtype=title&query=${query}`,
    });
  }
  for (const code of paper.code) {
    const url = publicAddress(code);
    if (url !== null) links.push({ label: `Code: ${shortAddress(url)}`, url });
  }
  if (project !== null) links.push({ label: `Project page at ${new URL(project).host}`, url: project });
  return links;
}

/** Whether the label of such a link holds its address, so that paper needs no second one. */
export function saysAddress({ label, url }: Link): boolean {
  return label.endsWith(shortAddress(url));
}

/** `https://github.com/a/b.git` → `github.com/a/b`. */
function shortAddress(url: string): string {
  return url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
}
