import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { quantile } from './measure.ts';
import { markdownTable } from './table.ts';

/**
 * Weighs the pages of a built site by kind: `papers/galore/` and all beside it are one, `papers/` itself is another.
 * @param outDir where the site stands
 * @returns a table for people, in Markdown: KB of HTML with gzip at level 9
 * @throws Error when there is none
 */
export function benchBytes({ outDir }: { outDir: string }): string {
  if (!existsSync(join(outDir, 'index.html')))
    throw new Error(`${outDir} holds no site. Run "npm run build" first, or name another by OUT_DIR.`);
  const pages = (readdirSync(outDir, { recursive: true }) as string[]).filter((file) => /\.html$/.test(file));
  const kinds = Map.groupBy(pages, (file) => kindOf(file.replaceAll('\\', '/')));
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
  return markdownTable(
    ['pages', 'number', 'KB, middle', 'KB, heaviest', 'which'],
    [...kinds].sort().map(([kind, files]) => {
      const weights = files.map((file) => ({
        file,
        bytes: gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length,
      }));
      const heaviest = weights.reduce((most, one) => (one.bytes > most.bytes ? one : most));
      return [
        kind,
        String(files.length),
        kilobytes(
          quantile(
            weights.map(({ bytes }) => bytes),
            0.5,
          ),
        ),
        kilobytes(heaviest.bytes),
        files.length > 1 ? `/${heaviest.file.replace(/index\.html$/, '')}` : '',
      ];
    }),
  );
}

/** `papers/galore/index.html` → `/papers/…/`, `papers/page/2/index.html` → `/papers/page/…/`. */
function kindOf(file: string): string {
  const parts = `/${file.replace(/(^|\/)index\.html$/, '$1')}`.split('/');
  const last = parts.length - (file.endsWith('index.html') ? 2 : 1);
  return parts.map((part, i) => (i === last && last > 1 ? '…' : part)).join('/');
}
