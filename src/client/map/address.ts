/** The node that `?focus=` names: `paper:galore`, or `galore` for the first of paper, work, topic and theme. */
export function focusFrom(search: string, ids: ReadonlySet<string>): string | null {
  const wanted = new URLSearchParams(search).get('focus');
  if (wanted === null) return null;
  const candidates = [wanted, ...['paper', 'work', 'topic', 'theme'].map((kind) => `${kind}:${wanted}`)];
  return candidates.find((id) => ids.has(id)) ?? null;
}

/** The address with this node in focus, or with none. Papers go by their bare id. */
export function withFocus(address: string, id: string | null): string {
  const url = new URL(address);
  if (id === null) url.searchParams.delete('focus');
  else url.searchParams.set('focus', id.replace(/^paper:/, ''));
  return url.href.replace(/%3A/g, ':');
}
