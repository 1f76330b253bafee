import { byText } from '../../../src/lib/fold.ts';
import type { ReferencesFile, ReferredWork } from '../../../src/schemas/references.ts';
import { arxivOf, plainDoi, titleKey, unknownWork, yearsAgree } from './same-work.ts';

/** One work, under all keys that services give it; the facts of the first key that tells each. */
export type WorkGroup = ReferredWork & { key: string };

/**
 * Which keys of `works` are one work: those of one arXiv number, DOI, or telling title, where years and arXiv numbers agree.
 * @returns key → the group, the same object for all keys of one
 */
export function groupWorks({ works }: Pick<ReferencesFile, 'works'>): Map<string, WorkGroup> {
  const keys = Object.keys(works).sort(byText);
  const parent = new Map(keys.map((key) => [key, key]));
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) {
      // Half the way for the next who asks: chains of a hostile file stay short.
      parent.set(root, parent.get(up) ?? up);
      root = up;
    }
    return root;
  };
  const join = (a: string, b: string): void => void parent.set(rootOf(b), rootOf(a));
  const firstOf = new Map<string, string>();
  // What is sure comes first, so that a title never joins works with numbers of their own.
  const numbers = new Map<string, string>();
  for (const key of keys) {
    const work = works[key];
    if (!work) continue;
    const [arxiv, doi] = [arxivOf(work), plainDoi(work.doi)];
    const sure = [arxiv && `arxiv:${arxiv}`, doi && `doi:${doi}`].filter((mark) => mark !== null);
    for (const mark of sure) {
      const first = firstOf.get(mark);
      if (first === undefined) firstOf.set(mark, key);
      else join(first, key);
    }
    if (arxiv !== null) numbers.set(key, arxiv);
  }
  const numberOf = new Map([...numbers].map(([key, arxiv]) => [rootOf(key), arxiv]));
  for (const key of keys) {
    const title = titleKey(works[key]?.title ?? null);
    if (title === null) continue;
    const first = firstOf.get(`title:${title}`);
    if (first === undefined) firstOf.set(`title:${title}`, key);
    else {
      const [one, other] = [numberOf.get(rootOf(first)), numberOf.get(rootOf(key))];
      if (one !== undefined && other !== undefined && one !== other) continue;
      if (!yearsAgree(works[first]?.year ?? null, works[key]?.year ?? null)) continue;
      join(first, key);
      if (other !== undefined) numberOf.set(rootOf(first), other);
    }
  }
  const groups = new Map<string, WorkGroup>();
  for (const key of keys) {
    const [root, work] = [rootOf(key), works[key]];
    if (!work) continue;
    const group = groups.get(root) ?? { ...unknownWork, key: root };
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
