import type { MapColours, Rgb } from '../../src/lib/map/colours.ts';

/** The colours of pictures: those of the site by day. */
export interface PictureColours extends MapColours {
  ground: Rgb;
  line: Rgb;
}

/**
 * The colours that `src/styles/tokens.css` gives as `--name: light-dark(#…, #…)`; pictures follow the site.
 * @throws Error when one is not there
 */
export function readColours(sheet: string): PictureColours {
  const themes = [...sheet.matchAll(/--theme-(\d+): light-dark/g)].map(([, number = '']) => number);
  return {
    ground: colour(sheet, 'bg'),
    surface: colour(sheet, 'surface'),
    text: colour(sheet, 'text'),
    muted: colour(sheet, 'muted'),
    edge: colour(sheet, 'edge'),
    accent: colour(sheet, 'accent'),
    line: colour(sheet, 'line'),
    themes: themes.map((number) => colour(sheet, `theme-${number}`)),
  };
}

function colour(sheet: string, name: string): Rgb {
  const hex = new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6}),`, 'i').exec(sheet)?.[1];
  if (hex === undefined) throw new Error(`src/styles/tokens.css: no --${name} as light-dark(#…, #…).`);
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);
  return [part(0), part(2), part(4)];
}
