/**
 * The entry of the one script of a bundle: it tells where the site stands, here and on the web, then runs the modules that its page has
 * on the web, which its element names.
 * @param modules paths from the root of the site
 */
export function entryCode(modules: readonly string[]): string {
  const rows = modules.map(
    (path) => `${JSON.stringify(path)}: () => import(${JSON.stringify(`./${path}`)}),`,
  );
  return [
    'const { root, home, modules } = document.currentScript.dataset;',
    'globalThis.gazetteerRoot = root;',
    'globalThis.gazetteerHome = home;',
    `const known = {\n${rows.join('\n')}\n};`,
    "for (const path of modules.split(' ')) void known[path]();",
  ].join('\n');
}

/**
 * Lets a script find files whose addresses the build wrote into it (`"/_astro/palette.css"`). Other texts that look like
 * addresses are our own: the page makes them whole by `href`, or they are no addresses (a table of endings).
 */
export function relocate(code: string, base: string, isThere: (path: string) => boolean): string {
  return code.replace(/(["'`])(\/[^"'`\\\s]+)\1/g, (literal, _quote: string, address: string) => {
    const path = address.startsWith(base) ? address.slice(base.length) : '';
    return path.startsWith('_astro/') && isThere(path)
      ? `(globalThis.gazetteerRoot+${JSON.stringify(path)})`
      : literal;
  });
}
