import { attention } from '../../src/lib/attention.ts';
import {
  compareIndexPath,
  compareVersion,
  type ComparedPaper,
  type ComparedResult,
  type ComparedWork,
  type CompareManifest,
} from '../../src/lib/compare/format.ts';
import { paths } from '../../src/lib/href.ts';
import { arxivId, doiOf } from '../../src/lib/identifiers.ts';
import { dateBasis, venueInWords } from '../../src/lib/paper-words.ts';
import { publicAddress } from '../../src/lib/public-address.ts';
import { quoted } from '../../src/lib/quoted.ts';
import { effectInWords } from '../../src/lib/result-words.ts';
import { themeNumber } from '../../src/lib/themes.ts';
import { relations } from '../../src/lib/work-words.ts';
import { shortened } from '../../src/lib/wording.ts';
import { workPath } from '../../src/lib/work-pages.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { Paper } from '../../src/schemas/paper.ts';
import type { Result } from '../../src/schemas/result.ts';
import type { Mention, Work } from '../../src/schemas/work.ts';
import { comparedReferences } from './compare-references.ts';
import { comparedTerms } from './compare-terms.ts';
import { digestedInto } from './digested.ts';

/** Papers of one file, unless that makes more files than a host should bear; and never so many that a reader waits for it. */
const each = 4;
const mostFiles = 500;
const mostEach = 50;
/** Of a title that stands for a name in sentences and above columns, in characters. */
const longestName = 48;

/**
 * What papers are compared from, part by part: path in the site, value. The parts bear their digest, so that a browser may keep
 * them.
 */
export function* compareFiles(corpus: Corpus): Generator<[path: string, value: object]> {
  const compared = comparedPaper(corpus);
  const { papers } = corpus;
  const size = Math.min(mostEach, Math.max(each, Math.ceil(papers.length / mostFiles)));
  const manifest: CompareManifest = {
    version: compareVersion,
    papers: [],
    firsts: [],
    gone: goneIds(corpus),
    abstracts: corpus.site.showAbstracts,
  };
  for (let from = 0; from < papers.length; from += size) {
    const part = papers.slice(from, from + size).map((paper, i) => compared(paper, from + i));
    const file = new Map<string, object>();
    manifest.papers.push(digestedInto(file, 'compare')(`papers-${String(from / size)}`, part));
    manifest.firsts.push(...part.slice(0, 1).map(({ id }) => id));
    yield* file;
  }
  yield [compareIndexPath, manifest];
}

/** Ids that papers bore which are not shown, sorted. */
function goneIds({ papers, permalinks }: Corpus): string[] {
  const shown = new Set<string>(papers.map(({ id }) => id));
  return Object.entries(permalinks.papers)
    .flatMap(([id, { former }]) => (shown.has(id) ? [] : [id, ...former]))
    .toSorted();
}

function comparedPaper(corpus: Corpus): (paper: Paper, place: number) => ComparedPaper {
  const names = gathered(
    corpus.works.flatMap((work) => work.namedBy.map((row) => [row.paper, { work, row }])),
  );
  const results = gathered(
    corpus.results.toSorted((a, b) => a.start - b.start).map((result) => [result.paper, result]),
  );
  const introduced = gathered(
    corpus.works.flatMap((work) => (work.paper === null ? [] : [[work.paper, work]])),
  );
  const terms = comparedTerms(corpus.papers, ({ id }) => [
    ...(introduced.get(id) ?? []),
    ...(names.get(id) ?? []).map(({ work }) => work),
  ]);
  const topics = new Map<string, Corpus['topics'][number]>(corpus.topics.map((topic) => [topic.id, topic]));
  const papers = new Map<string, Paper>(corpus.papers.map((paper) => [paper.id, paper]));
  const references = comparedReferences(corpus, nameOf);
  const works = new Map<string, Work>(corpus.works.map((work) => [work.id, work]));
  return (paper, place) => {
    const { primary = null, also = [] } = corpus.assignments.get(paper.id) ?? {};
    return {
      id: paper.id,
      name: nameOf(paper),
      title: paper.title,
      date: paper.published?.date ?? null,
      dateNote: paper.published && dateBasis(paper.published),
      venue: venueInWords(paper),
      authors: paper.authors,
      authorCount: paper.authorCount,
      organization: paper.organization ?? paper.organizationHandle,
      topics: [primary, ...also].flatMap((id) => {
        const topic = topics.get(id ?? '');
        return topic ? [{ id: topic.id, name: topic.name, theme: themeNumber(corpus, topic.theme) }] : [];
      }),
      arxiv: arxivId(paper.identifiers.arxiv),
      doi: doiOf(paper.identifiers.doi),
      code: paper.code.flatMap((url) => publicAddress(url) ?? []),
      attention: attention(corpus, paper),
      results: (results.get(paper.id) ?? []).flatMap((result) => comparedResult(corpus, paper, result)),
      works: (names.get(paper.id) ?? []).flatMap(({ work, row }) =>
        work.paper === paper.id ? [] : [comparedWork(corpus, paper, work, row.mentions)],
      ),
      terms: terms(place),
      related: (corpus.related.get(paper.id) ?? []).flatMap((row) => {
        const other = papers.get(row.paper);
        if (other === undefined || other === paper) return [];
        const both = row.works.flatMap((id) => works.get(id)?.name ?? []);
        return [{ paper: other.id, name: nameOf(other), terms: row.terms, works: both }];
      }),
      ...(references && { references: references(paper) }),
    };
  };
}

const nameOf = ({ shortName, title }: Paper): string => shortName ?? shortened(title, longestName);

/** None where no abstract is shown: a claim is a sentence of one. */
function comparedResult({ site }: Corpus, { abstract }: Paper, result: Result): ComparedResult[] {
  if (abstract === null || !site.showAbstracts) return [];
  const { id, kind, value, subject, baseline } = result;
  const what = [subject, effectInWords(result)].filter(Boolean).join(', ');
  return [{ id, kind, value, what, baseline, quote: quoted(abstract, result) }];
}

function comparedWork(corpus: Corpus, paper: Paper, work: Work, mentions: readonly Mention[]): ComparedWork {
  const { id, name, kind } = work;
  const path = workPath(corpus, work) ?? paths.search(name);
  const relation =
    relations.find((one) => mentions.some((mention) => mention.relation === one)) ?? 'mentions';
  const said = mentions.filter(({ field }) => field === 'abstract');
  const best = said.find((mention) => mention.relation === relation) ?? said[0];
  const shown = corpus.site.showAbstracts;
  // Only between papers here: of other works the page of the paper has the sentence.
  const quote =
    work.paper === null || best === undefined || paper.abstract === null
      ? null
      : shown
        ? quoted(paper.abstract, best)
        : { before: '', words: best.quote, after: '' };
  return { id, name, kind, path, relation, paper: work.paper, quote };
}

function gathered<Value>(rows: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const all = new Map<string, Value[]>();
  for (const [key, value] of rows) {
    const list = all.get(key);
    if (list) list.push(value);
    else all.set(key, [value]);
  }
  return all;
}
