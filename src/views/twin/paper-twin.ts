import type { RootContent } from 'mdast';
import { citations } from '../../lib/cite/citations.ts';
import { href, paths } from '../../lib/href.ts';
import type { Inline } from '../../markdown/write-markdown.ts';
import { bullets, heading, link, paragraph, parted, writeMarkdown } from '../../markdown/write-markdown.ts';
import type { Corpus } from '../../schemas/corpus.ts';
import type { Paper } from '../../schemas/paper.ts';
import type { Quote } from '../evidence.ts';
import type { PaperView } from '../paper.ts';
import { paperView } from '../paper.ts';
import type { ReferredList } from '../references.ts';
import { count, paperDoes, relationInWords } from '../words.ts';
import type { Twins } from './address.ts';
import { placeLinks, twinLink } from './address.ts';

/** The page of a paper as Markdown: the same facts, in the same words, from the same view. */
export function paperTwin(corpus: Corpus, twins: Twins, paper: Paper): string {
  const view = paperView(corpus, twins.base, paper);
  const unnamed = paper.authorCount === null ? 'unknown' : view.authorsUnknown;
  const address = twins.address(href(twins.base, paths.paper(paper.id)));
  return writeMarkdown([
    heading(1, view.title),
    paragraph(parted(placeLinks(twins, paths.paper(paper.id), corpus.site.title))),
    ...bullets([
      `Authors: ${view.authors?.map(({ label }) => label).join(', ') ?? unnamed}`,
      ...view.facts.map(({ label, value, note }) => `${label}: ${value}${note === null ? '' : ` (${note})`}`),
      ...(view.topics.length > 0
        ? [['Topics: ', ...parted(view.topics.map((topic) => twinLink(twins, topic)))]]
        : []),
    ]),
    heading(2, 'On the web'),
    ...bullets(view.links.map(({ label, url }) => link(label, url))),
    heading(2, 'Abstract'),
    ...abstract(view, corpus, paper),
    ...section(
      'Results',
      results(view, address),
      'What the abstract claims in numbers. Nobody has checked it.',
    ),
    ...section('Names', names(view, twins)),
    ...section('Named by', namedBy(view, twins)),
    ...references(view, twins),
    ...section(
      'Related papers',
      view.related.map((other) => {
        const reasons = [
          other.naming.replace(/\.$/, ''),
          other.works.length > 0 ? `both name ${other.works.map(({ label }) => label).join(', ')}` : '',
          other.terms === '' ? '' : `shared: ${other.terms}`,
        ].filter((reason) => reason !== '');
        return [twinLink(twins, other), `: ${reasons.join('; ')}`];
      }),
    ),
    ...cite(corpus, paper),
    ...section(
      'Sources',
      view.listings.map(({ document, file, line }) => `${document} (${file}), line ${String(line)}`),
    ),
  ]);
}

function section(title: string, items: readonly Inline[], note?: string): RootContent[] {
  if (items.length === 0) return [];
  return [heading(2, title), ...(note === undefined ? [] : [paragraph(note)]), ...bullets(items)];
}

/** What reference lists say, which is no mention. */
function references({ references: view }: PaperView, twins: Twins): RootContent[] {
  if (view === null) return [];
  const rows = ({ open, folded, left }: ReferredList): Inline[] => [
    ...[...open, ...folded].map((paper): Inline => {
      const facts = [paper.year ?? 'date unknown', ...paper.notes].join(', ');
      return [twinLink(twins, paper), ` (${facts})`];
    }),
    ...(left > 0 ? [`and ${count(left, 'more paper')}`] : []),
  ];
  const { known, refersTo, referredBy } = view;
  return [
    heading(2, 'Refers to'),
    paragraph(known.join(' ')),
    ...bullets(rows(refersTo)),
    ...section(
      'Referred to by',
      rows(referredBy),
      'Papers of this collection whose reference list holds this one.',
    ),
  ];
}

/** As the page says it: a reference in words, and the entry of a bibliography. */
function cite(corpus: Corpus, paper: Paper): RootContent[] {
  const citation = citations(corpus).get(paper.id);
  if (citation === undefined) return [];
  const { apa, bibtex } = citation;
  return [heading(2, 'Cite'), paragraph(apa), { type: 'code', lang: 'bibtex', value: bibtex.trimEnd() }];
}

/** The sentence that says so, where there is one: `: “Unlike GaLore, which is slow, …”`. */
function quoted(quote: Quote | undefined): string {
  return quote === undefined ? '' : `: “${quote.before}${quote.words}${quote.after}”`;
}

function abstract(view: PaperView, corpus: Corpus, paper: Paper): RootContent[] {
  if (view.abstractHidden) return [paragraph('This collection does not show abstracts.')];
  if (paper.abstract === null || !corpus.site.showAbstracts)
    return [paragraph('The documents hold no abstract of this paper.')];
  return paper.abstract.split('\n\n').map((text) => paragraph(text));
}

function results({ results: list }: PaperView, page: string): Inline[] {
  return list.map(({ url, value, kind, what, baseline, quote }) => {
    const against = baseline === null ? '' : `, against ${baseline}`;
    return [link(value, page + url), ` (${kind}: ${what}${against})${quoted(quote)}`];
  });
}

function names({ names: groups }: PaperView, twins: Twins): Inline[] {
  return groups.flatMap(({ relation, items }) =>
    items.map((work): Inline => [
      `${paperDoes[relation]} `,
      // A search of this site answers only in a browser.
      work.searched ? work.label : twinLink(twins, work),
      ` (${work.kind})`,
    ]),
  );
}

function namedBy({ namedBy: groups }: PaperView, twins: Twins): Inline[] {
  return groups.flatMap(({ relation, newest, older }) =>
    [...newest, ...older.flatMap(({ papers }) => papers)].map((paper) => [
      twinLink(twins, paper),
      ` (${paper.year}) ${relationInWords[relation]}${quoted(paper.quotes[0])}`,
    ]),
  );
}
