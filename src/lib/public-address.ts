import { safeExternal } from './href.ts';

/** Names that mean this machine or this network, or nothing at all (RFC 2606, 6761, 6762, 7686, 8375). */
const special = /(?:^|\.)(?:localhost|local|internal|test|example|invalid|onion|arpa)$/;

/**
 * An address on the public web, or null: http(s), without a user's name before the host (`https://arxiv.org@evil.org` shows
 * one place and leads to another), and at a name with a dot, neither a number nor a name of one's own network.
 */
export function publicAddress(url: string): string | null {
  const safe = safeExternal(url);
  if (safe === null) return null;
  const { hostname, username, password } = new URL(safe);
  const host = hostname.replace(/\.$/, '');
  // A host that ends in a number is an IPv4 address in one of its forms; an IPv6 address stands in brackets.
  const named = /^(?:[^.]+\.)+[a-z][a-z\d-]+$/.test(host) && !special.test(host);
  return named && username === '' && password === '' ? safe : null;
}
