/** A number for readers: `12,345`. */
export function number(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `1 paper`, `1,200 papers`, `2 entries`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** The beginning of a title that is long, cut at a word but not after a small one: `Large Batch Optimization…`. */
export function shortened(title: string, longest = 60): string {
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2));
  return `${whole.replace(/(?:[\s,;:]+(?:an?|and|by|for|from|in|of|on|or|the|through|to|via|with))*[\s,;:]*$/i, '')}…`;
}
