import { filePaths } from '../../src/lib/file-paths.ts';
import { href, paths } from '../../src/lib/href.ts';
import type { Site } from '../../src/schemas/site.ts';

/** Sides of the icons in pixels, as browsers ask for them. */
export const iconSizes = [192, 512] as const;

export const iconPath = (size: number): string => `icon-${String(size)}.png`;

/** What a browser needs to put the site among the device's programs (W3C Web Application Manifest): path → text. */
export function webManifestFiles(site: Site, base: string): [string, string][] {
  const manifest = {
    name: site.title,
    short_name: site.shortName,
    description: site.description,
    lang: site.language,
    id: href(base, '/'),
    start_url: href(base, '/'),
    scope: href(base, '/'),
    // With a way back: the site has none of its own, and links lead out.
    display: 'minimal-ui',
    background_color: '#faf8f2',
    theme_color: '#14505c',
    icons: [
      { src: href(base, 'favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...iconSizes.map((size) => ({
        src: href(base, iconPath(size)),
        sizes: `${String(size)}x${String(size)}`,
        type: 'image/png',
      })),
    ],
    shortcuts: [
      { name: 'Search', url: href(base, '/search/') },
      { name: 'Map', url: href(base, paths.map) },
    ],
  };
  return [[filePaths.webManifest.slice(1), `${JSON.stringify(manifest)}\n`]];
}
