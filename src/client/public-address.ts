declare global {
  /** Set beside `gazetteerRoot`, where it is known: where the site of a bundle stands on the web. */
  var gazetteerHome: string | undefined;
}

/**
 * The address of a page as others can open it: in a folder, which no other device has, that of the same page on the web.
 * Where that is not known it stays as it is.
 */
export function publicAddress(address: string): string {
  const { gazetteerRoot: root, gazetteerHome: home } = globalThis;
  if (root === undefined || home === undefined) return address;
  const folder = new URL(root, location.href).href;
  if (!address.startsWith(folder)) return address;
  return home + address.slice(folder.length).replace(/(^|\/)index\.html(?=[?#]|$)/, '$1');
}
