import { idPattern } from '../../schemas/id-pattern.ts';
import { paths } from '../href.ts';
import { most } from './limits.ts';

/** Letters of an address that are looked at, and of a word that is none of ours as it is shown. */
const longest = 2000;
const shown = 80;

/** What an address asks for. */
export interface Asked {
  /** In the order of the address, each once; may be more than are compared. */
  ids: string[];
  /** Ids that stand there more than once. */
  doubled: string[];
  /** What can be no id, cut where it is long. */
  strange: string[];
}

/** @param search the part of an address from `?` on; anything may stand there */
export function readAsked(search: string): Asked {
  const given = new URLSearchParams(search.slice(0, longest)).getAll('papers').join(',');
  const words = given.split(',').flatMap((word) => word.trim().toLowerCase() || []);
  const ids = words.filter((word) => idPattern.test(word));
  const once = [...new Set(ids)];
  return {
    ids: once,
    doubled: once.filter((id) => ids.indexOf(id) !== ids.lastIndexOf(id)),
    strange: [...new Set(words.filter((word) => !idPattern.test(word)))].map((word) => plain(word)),
  };
}

/** Without marks that turn the direction of what follows, and control characters. */
function plain(word: string): string {
  const clean = word.replace(/[\p{Cc}\p{Cf}]/gu, '').toWellFormed();
  return clean.length <= shown ? clean : `${clean.slice(0, shown)}…`;
}

/** The part of the address from `?` on; empty for none. */
export function writeAsked(ids: readonly string[]): string {
  const path = paths.compare(ids);
  return path.slice(path.indexOf('/', 1) + 1);
}

/** The set with a paper at its end; as it was when it holds that paper, or as many as go. */
export function withPaper(ids: readonly string[], id: string): readonly string[] {
  return ids.length >= most || ids.includes(id) ? ids : [...ids, id];
}

export function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((one) => one !== id);
}

/** One step up or down; as it was at the end. */
export function moved(ids: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
