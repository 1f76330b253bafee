import { Document } from 'yaml';
import { safeExternal } from '../lib/href.ts';
import type { Paper } from '../schemas/paper.ts';

/** How a reader says that a fact is wrong. */
export interface CorrectionView {
  /** The facts as they stand, as lines for `corrections.yaml`. */
  lines: string;
  /** A new issue with these lines in it; null where the site has no repository. */
  issue: string | null;
}

/** Servers refuse addresses that are much longer, in characters. */
const longestAddress = 6000;
/** More names than this would bury the other facts. */
const mostAuthors = 40;

/**
 * The lines that correct a paper, and where to send them.
 * @param repository of the site, in whose issues corrections are welcome
 * @param address of the page, absolute where the site knows where it stands
 */
export function correctionView(paper: Paper, repository: string | null, address: string): CorrectionView {
  const lines = correctionLines(paper);
  return { lines, issue: repository === null ? null : issueAddress(paper, repository, address, lines) };
}

/** A row of `facts:` in `corrections.yaml` that sets each known fact to what it is; what is unknown is named. */
export function correctionLines(paper: Paper): string {
  const { title, published, venue, venueYear, identifiers, organization } = paper;
  const authors = paper.authors?.map(({ name }) => name) ?? null;
  const facts: [field: string, value: unknown][] = [
    ['title', title],
    ['authors', authors],
    ['authorCount', paper.authorCount],
    ['published', published?.date ?? null],
    ['venue', venue],
    ['venueYear', venueYear],
    ['organization', organization],
    ['arxiv', identifiers.arxiv],
    ['doi', identifiers.doi],
    ['code', paper.code.length === 0 ? null : paper.code],
  ];
  const long = authors !== null && authors.length > mostAuthors;
  const known = facts.filter(([field, value]) => value !== null && !(field === 'authors' && long));
  const unknown = facts.filter(([, value]) => value === null).map(([field]) => field);
  const document = new Document({
    facts: [
      { of: { paper: paper.id }, set: Object.fromEntries(known), why: 'what is wrong, and how you know' },
    ],
  });
  const notes = [
    ' keep the facts you change and delete the others',
    unknown.length === 0 ? null : ` not known yet: ${unknown.join(', ')}`,
    long ? ' authors: a list of all names, in order' : null,
  ].filter((note) => note !== null);
  document.comment = notes.join('\n');
  return document.toString({ lineWidth: 0 });
}

/** A new issue as GitHub, Gitea and Forgejo prefill it; without the lines where the address would grow too long. */
function issueAddress(paper: Paper, repository: string, address: string, lines: string): string | null {
  const home = repository.replace(/\/+$/, '').replace(/\.git$/, '');
  const about = `${address}\n\nWhat is wrong, and how do you know?\n\n`;
  const bodies = [`${about}\n\nLines for corrections.yaml:\n\n${fenced(lines)}\n`, about];
  const [first, second] = bodies.map((body) => {
    const title = `Correction: ${paper.title.slice(0, 120).toWellFormed()}`;
    return `${home}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body.toWellFormed())}`;
  });
  return safeExternal((first ?? '').length <= longestAddress ? (first ?? '') : (second ?? ''));
}

/** A fenced block of Markdown, its fence longer than any run of backticks in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text}${fence}`;
}
