import { listed } from '../wording.ts';
import type { ComparedPaper } from './format.ts';
import { most } from './limits.ts';
import type { Asked } from './state.ts';

/** What the map knows of an id: the paper, that one bore it which is not shown any more, or nothing. */
export type Known = ComparedPaper | 'gone' | null;

/** The papers that an address leads to, and what to say of the rest of it. */
export interface Resolved {
  papers: ComparedPaper[];
  notes: string[];
  /** Whether the address may be written anew: nothing that it asked for is unknown or gone. What is over four stands in a note. */
  clear: boolean;
}

/**
 * @param known what stands behind an id
 * @param moved former ids of papers, and what they are now
 */
export function resolve(
  asked: Asked,
  known: (id: string) => Known,
  moved: ReadonlyMap<string, string>,
): Resolved {
  const papers = new Map<string, ComparedPaper>();
  const notes: string[] = [];
  const lost: string[] = [];
  const gone: string[] = [];
  const over: string[] = [];
  for (const id of asked.ids) {
    const now = moved.get(id) ?? id;
    const found = known(now);
    if (found === null) lost.push(id);
    else if (found === 'gone') gone.push(id);
    else if (papers.has(found.id))
      notes.push(`“${id}” is a former address of ${found.name}, which is there.`);
    else if (papers.size >= most) over.push(found.name);
    else {
      papers.set(found.id, found);
      if (now !== id) notes.push(`“${id}” is a former address of ${found.name}, which stands here.`);
    }
  }
  for (const id of asked.doubled) notes.push(`“${id}” was asked for twice and stands here once.`);
  if (gone.length > 0) notes.push(`${quoted(gone)} ${are(gone)} no longer shown in this collection.`);
  const strange = [...lost, ...asked.strange];
  if (strange.length > 0) notes.push(`${quoted(strange)} ${are(strange)} not known here.`);
  if (over.length > 0) notes.push(`At most four papers are compared; left out: ${listed(over)}.`);
  return { papers: [...papers.values()], notes, clear: gone.length + strange.length === 0 };
}

const quoted = (ids: readonly string[]): string => listed(ids.map((id) => `“${id}”`));
const are = (ids: readonly string[]): string => (ids.length === 1 ? 'is' : 'are');
