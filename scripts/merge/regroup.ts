import type { Corrections } from '../../src/schemas/corrections.ts';
import type { Entry, Finding } from '../../src/schemas/entry.ts';
import type { Source } from '../../src/schemas/paper.ts';
import { correctionFinding } from '../read/correction-finding.ts';
import { groupRepeats } from './repeats.ts';

/** Entries of one work. */
export interface Group {
  entries: Entry[];
  /** Whether a correction made it: then titles and identifiers do not tell its entries from those of another work. */
  split: boolean;
}

export const placeOf = ({ document, line }: Source): string => `${document}:${line}`;

/** Entries → groups of one work each, those parted that a person split. A split that parts nothing is a finding. */
export function splitGroups(
  entries: Entry[],
  corrections: Corrections,
): { groups: Group[]; findings: Finding[] } {
  const together = groupRepeats(entries);
  const groupOf = new Map(
    together.flatMap((group) => group.map((entry) => [placeOf(entry), group] as const)),
  );
  const findings: Finding[] = [];
  const rowOf = new Map<string, number>();
  corrections.split.forEach((row, i) => {
    const finding = (message: string): void =>
      void findings.push(correctionFinding(corrections, 'split', i, message));
    for (const place of row.entries.map(placeOf)) {
      if (!groupOf.has(place)) finding(`no entry begins at documents/${place}.`);
      else if (rowOf.has(place)) finding(`documents/${place} is split off twice.`);
      else rowOf.set(place, i);
    }
  });
  const parted = new Map<number, Entry[]>();
  const rest = entries.filter((entry) => {
    const row = rowOf.get(placeOf(entry));
    if (row === undefined) return true;
    parted.set(row, [...(parted.get(row) ?? []), entry]);
    return false;
  });
  const left = new Set(rest.map(placeOf));
  for (const [row, members] of parted) {
    const parts = members.some((entry) => groupOf.get(placeOf(entry))?.some((e) => left.has(placeOf(e))));
    const others = new Set(
      members.flatMap((e) => groupOf.get(placeOf(e))?.map((o) => rowOf.get(placeOf(o))) ?? []),
    );
    if (!parts && others.size < 2)
      findings.push(
        correctionFinding(corrections, 'split', row, 'these entries are a work of their own already.'),
      );
  }
  const groups = [
    ...groupRepeats(rest).map((group) => ({ entries: group, split: false })),
    ...[...parted.values()].map((group) => ({ entries: group, split: true })),
  ];
  return { groups: inOrder(groups, entries), findings };
}

/**
 * Groups that a person joined, together.
 * @param idsOf ids under which each group is or was known, in the order of the groups
 * @param resolve the id that an id of a correction means, or null
 * @returns groups in the order of entries, with the ids that a join gives them: the first to keep, the others to lead to it
 */
export function joinGroups(
  { groups, idsOf, entries }: { groups: Group[]; idsOf: ReadonlySet<string>[]; entries: Entry[] },
  corrections: Corrections,
  resolve: (id: string) => string | null,
): { groups: Group[]; claims: Map<Group, string[]>; findings: Finding[] } {
  const findings: Finding[] = [];
  const claims = new Map<Group, string[]>();
  const at = new Map<string, number[]>();
  groups.forEach((group, i) => {
    for (const key of [...(idsOf[i] ?? []), ...group.entries.map(placeOf)])
      at.set(key, [...(at.get(key) ?? []), i]);
  });
  const now: (Group | null)[] = [...groups];
  const movedTo = groups.map((_, i) => i);
  corrections.join.forEach((row, i) => {
    const finding = (message: string): void =>
      void findings.push(correctionFinding(corrections, 'join', i, message));
    const ids = row.papers.map((id) => {
      const known = resolve(id);
      if (known === null) finding(`no paper has or had the id "${id}".`);
      return known;
    });
    const places = row.entries.map(placeOf);
    for (const place of places.filter((key) => !at.has(key)))
      finding(`no entry begins at documents/${place}.`);
    const wanted = [...new Set([...ids.filter((id) => id !== null), ...places])];
    const members = [
      ...new Set(wanted.flatMap((key) => at.get(key) ?? []).map((index) => movedTo[index] as number)),
    ];
    const [first, ...others] = members;
    if (first === undefined) {
      if (ids.every((id) => id !== null) && places.length === 0)
        finding('no document lists any of these papers now.');
      return;
    }
    const parts = members.map((index) => now[index] as Group);
    const joined: Group = {
      entries: parts.flatMap((part) => part.entries),
      split: parts.every((p) => p.split),
    };
    claims.set(joined, [
      ...new Set([...ids.filter((id) => id !== null), ...parts.flatMap((part) => claims.get(part) ?? [])]),
    ]);
    for (const part of parts) claims.delete(part);
    now[first] = joined;
    for (const other of others) now[other] = null;
    for (const [index, to] of movedTo.entries()) if (members.includes(to)) movedTo[index] = first;
  });
  return {
    groups: inOrder(
      now.filter((group) => group !== null),
      entries,
    ),
    claims,
    findings,
  };
}

/** Entries of each group, and groups by their first entry, as the documents have them. */
function inOrder(groups: Group[], entries: Entry[]): Group[] {
  const order = new Map(entries.map((entry, i) => [placeOf(entry), i]));
  const rank = (entry: Entry | undefined): number => (entry ? (order.get(placeOf(entry)) ?? 0) : 0);
  for (const group of groups) group.entries.sort((a, b) => rank(a) - rank(b));
  return groups.sort((a, b) => rank(a.entries[0]) - rank(b.entries[0]));
}
