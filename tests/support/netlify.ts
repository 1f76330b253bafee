import type { HeaderRule } from '../../scripts/effects/host-headers.ts';

/**
 * The pattern of a `_headers` rule as Netlify reads it: in any case, a last `*` with or without the slash before it, a closing
 * slash or none (github.com/netlify/build, packages/headers-parser).
 */
function pattern(path: string): RegExp {
  const parts = path.split('/').filter((part) => part !== '');
  const read = parts.map((part) =>
    part === '*' ? '?(.*)' : part.replace(/[\\^$+?.()|[\]{}]/g, '\\$&').replaceAll('*', '(.*)'),
  );
  return new RegExp(`^/${read.join('/')}/?$`, 'i');
}

/** The headers for an address as Netlify sends them: of every rule that fits, the later ones first. */
export function netlifyHeaders(rules: readonly HeaderRule[], path: string): Map<string, string> {
  return new Map(rules.filter((rule) => pattern(rule.path).test(path)).flatMap(({ headers }) => headers));
}
