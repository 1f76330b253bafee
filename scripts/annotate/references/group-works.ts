import { byText } from '../../../src/lib/fold.ts';
import type { ReferencesFile, ReferredWork } from '../../../src/schemas/references.ts';
import { arxivOf, plainDoi, titleKey, yearsAgree } from './same-work.ts';

/** One work, under all keys that services give it; the facts of the first key that tells each. */
export type WorkGroup = ReferredWork & { key: string };

/**
 * Which keys of `works` are one work: those of one arXiv number, DOI, or telling title with years that agree.
 * @returns key → the group, the same object for all keys of one
 */
export function groupWorks({ works }: Pick<ReferencesFile, 'works'>): Map<string, WorkGroup> {
  const keys = Object.keys(works).sort(byText);
  const parent = new Map(keys.map((key) => [key, key]));
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(key, root);
    return root;
  };
  const join = (a: string, b: string): void => void parent.set(rootOf(b), rootOf(a));
  const firstOf = new Map<string, string>();
  for (const key of keys) {
    const work = works[key];
    if (!work) continue;
    const [arxiv, doi, title] = [arxivOf(work), plainDoi(work.doi), titleKey(work.title)];
    const sure = [arxiv && `arxiv:${arxiv}`, doi && `doi:${doi}`].filter((mark) => mark !== null);
    for (const mark of sure) {
      const first = firstOf.get(mark);
      if (first === undefined) firstOf.set(mark, key);
      else join(first, key);
    }
    if (title === null) continue;
    const first = firstOf.get(`title:${title}`);
    if (first === undefined) firstOf.set(`title:${title}`, key);
    else if (yearsAgree(works[first]?.year ?? null, work.year)) join(first, key);
  }
  const groups = new Map<string, WorkGroup>();
  for (const key of keys) {
    const [root, work] = [rootOf(key), works[key]];
    if (!work) continue;
    const group = groups.get(root) ?? { ...unknown, key: root };
    groups.set(root, group);
    groups.set(key, group);
    group.arxiv ??= arxivOf(work);
    group.doi ??= plainDoi(work.doi);
    group.title ??= work.title;
    group.year ??= work.year;
    group.firstAuthor ??= work.firstAuthor;
    group.authorCount ??= work.authorCount;
  }
  return groups;
}

const unknown: ReferredWork = {
  title: null,
  year: null,
  firstAuthor: null,
  authorCount: null,
  arxiv: null,
  doi: null,
};
