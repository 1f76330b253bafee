/** For each place of a list the number of its group, or `nowhere`. */
export type Partition = Int32Array;

export const nowhere = -1;

/** Group → the places in it, ascending; groups in the order of their first place. */
export function groupsOf(partition: Partition): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  partition.forEach((group, place) => {
    if (group === nowhere) return;
    const own = groups.get(group);
    if (own) own.push(place);
    else groups.set(group, [place]);
  });
  return groups;
}

/** For each place the number of the group in this list that holds it, or `nowhere`. */
export function groupAt(groups: readonly (readonly number[])[], places: number): Partition {
  const at = new Int32Array(places).fill(nowhere);
  groups.forEach((own, group) => {
    for (const place of own) at[place] = group;
  });
  return at;
}
