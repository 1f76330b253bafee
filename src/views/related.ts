import { href, paths } from '../lib/href.ts';
import type { Corpus } from '../schemas/corpus.ts';
import type { Paper } from '../schemas/paper.ts';
import type { Link } from './link.ts';
import { paperLink } from './link.ts';
import { lookup } from './lookup.ts';
import { listed } from './words.ts';
import type { WorkLink } from './works.ts';
import { workLink } from './works.ts';

/** A paper like the one shown, with the reasons in words. */
export interface RelatedLink extends Link {
  id: string;
  /** Both side by side. */
  compare: string;
  /** `This paper names it.`; empty where neither names the other. */
  naming: string;
  /** Works that both name. */
  works: WorkLink[];
  /** `KV cache, throughput and long contexts`; empty where they share no words. */
  terms: string;
}

/** The papers related to one, each once and never itself. */
export function relatedLinks(corpus: Corpus, base: string, paper: Paper): RelatedLink[] {
  const { papers, works } = lookup(corpus);
  const seen = new Set<string>([paper.id]);
  return (corpus.related.get(paper.id) ?? []).flatMap((row) => {
    const other = papers.get(row.paper);
    if (!other || seen.has(row.paper)) return [];
    seen.add(row.paper);
    return [
      {
        ...paperLink(base, other),
        id: other.id,
        compare: href(base, paths.compare([paper.id, other.id])),
        naming: naming(row),
        works: row.works.flatMap((id) => {
          const work = works.get(id);
          return work ? [workLink(corpus, base, work)] : [];
        }),
        terms: listed(row.terms),
      },
    ];
  });
}

function naming({ names, namedBy }: { names: boolean; namedBy: boolean }): string {
  if (names && namedBy) return 'Each names the other.';
  if (names) return 'This paper names it.';
  return namedBy ? 'It names this paper.' : '';
}
