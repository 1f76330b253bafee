/** A rule of a `_headers` file: a pattern of addresses and what to send with them. */
export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/** Reads a `_headers` file: a line that begins with a slash opens a rule, indented ones are its headers, `#` begins a note. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([^:\s]+):\s*(.+)$/.exec(line) ?? [];
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    else if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value.trim()]);
  }
  return rules;
}

/**
 * The headers for an address as Cloudflare Pages sends them: of every rule that fits, values of one name joined by a comma
 * (https://developers.cloudflare.com/pages/configuration/headers/).
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path: pattern, headers } of rules) {
    const parts = pattern.split('*').map((part) => part.replace(/[-/\\^$+?.()|[\]{}]/g, '\\$&'));
    if (!new RegExp(`^${parts.join('.*')}$`).test(path)) continue;
    for (const [name, value] of headers) {
      const before = found.get(name);
      found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}
