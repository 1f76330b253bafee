import type { Root } from 'hast';
import { crossTarget } from '../lib/tours/cross-target.ts';
import type { ResolveLink } from '../markdown/cross-links.ts';
import { proseToHast } from '../markdown/to-hast.ts';
import type { Corpus } from '../schemas/corpus.ts';

/** Where the `[[links]]` of a text lead; the build has checked that none is lost. */
export function linksOf(corpus: Corpus): ResolveLink {
  return (target) => {
    const found = crossTarget(corpus, target);
    return 'problem' in found ? null : { path: found.path, label: found.label };
  };
}

/** Markdown that a person wrote for this site, with its `[[links]]`. */
export function prose(corpus: Corpus, base: string, markdown: string): Root {
  return proseToHast(markdown, base, linksOf(corpus));
}
