import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import type { Plugin, Rolldown } from 'vite';
import { prerenderThreads } from './prerender-threads.ts';
import { sitemapOptions } from './sitemap.ts';
import { scriptGroup } from '../publish/script-groups.ts';
import { normalizeBase } from '../../src/lib/href.ts';
import { endingOf, mediaTypes } from '../../src/lib/media-types.ts';

const env = process.env;
const base = normalizeBase(env.BASE_PATH ?? '/');
const outDir = env.OUT_DIR ?? 'dist';

/** What a file is sent as in `dev`. */
function typeOf(file: string): string {
  const ending = endingOf(file);
  if (ending !== null) return mediaTypes[ending];
  const known: Record<string, string> = {
    '.json': 'application/json',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
  };
  return known[extname(file)] ?? 'application/octet-stream';
}

/** In `dev`, serves what the scripts write beside the pages (API, index, graph) from `folder`; nothing outside it. */
function devAssets(folder: string): Plugin {
  const root = resolve(folder);
  return {
    name: 'gazetteer-dev-assets',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = decoded(new URL(request.url ?? '/', 'http://localhost').pathname);
        const file = join(root, path?.startsWith(base) ? path.slice(base.length) : '.');
        const inside = path !== null && file.startsWith(root + sep);
        stat(inside ? file : root).then(
          (found) => {
            if (!inside || !found.isFile()) return next();
            response.setHeader('Content-Type', typeOf(file));
            createReadStream(file).pipe(response);
          },
          () => next(),
        );
      });
    },
  };
}

/**
 * `import()` as the browser has it. Vite would put a kilobyte on every page that fetches styles and imports along with what
 * is imported late; nothing here has such styles.
 */
const plainImports: Plugin = {
  name: 'gazetteer-plain-imports',
  apply: 'build',
  enforce: 'pre',
  configEnvironment: () => ({ build: { modulePreload: false } }),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

const scriptsTogether: Rolldown.CodeSplittingGroup = {
  name: (id, known) => scriptGroup(id, (module) => known.getModuleInfo(module)),
};

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path).replaceAll('\0', '');
  } catch {
    return null;
  }
}

export default defineConfig({
  ...(env.SITE_URL ? { site: env.SITE_URL } : {}),
  base,
  outDir,
  // Its addresses are absolute: there is none where the site does not know its own.
  integrations: [prerenderThreads(), ...(env.SITE_URL ? [sitemap(sitemapOptions(outDir, base))] : [])],
  ...(env.GAZETTEER_CACHE_DIR ? { cacheDir: env.GAZETTEER_CACHE_DIR } : {}),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { processor: unified({ gfm: false, smartypants: false }), syntaxHighlight: false },
  devToolbar: { enabled: false },
  // The Content-Security-Policy allows no inline script, style or data: script.
  vite: {
    build: { assetsInlineLimit: 0 },
    // What only large collections need is a script of its own in the worker too.
    worker: { format: 'es' },
    // OUT_DIR may be any folder: nothing there finds a package of this one.
    environments: {
      prerender: { resolve: { noExternal: true } },
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [scriptsTogether] } } } } },
    },
    plugins: [plainImports, ...(env.GAZETTEER_DEV_ASSETS ? [devAssets(env.GAZETTEER_DEV_ASSETS)] : [])],
  },
});
