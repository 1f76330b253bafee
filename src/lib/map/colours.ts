/** Red, green and blue from 0 to 255. */
export type Rgb = [number, number, number];

/** The colours that a map is drawn in; `themes` by number of a theme's colour, from 0. */
export interface MapColours {
  surface: Rgb;
  text: Rgb;
  muted: Rgb;
  edge: Rgb;
  accent: Rgb;
  themes: Rgb[];
}

/** How much of a theme's colour its land and the marks on it have; the rest is the page's surface. */
export const landTint = 0.11;
export const hatchTint = 0.26;

/** `share` of the first colour, the rest of the second. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (i: 0 | 1 | 2): number => Math.round(one[i] * share + other[i] * (1 - share));
  return [part(0), part(1), part(2)];
}

export function css([r, g, b]: Rgb, alpha = 1): string {
  return alpha === 1
    ? `rgb(${String(r)},${String(g)},${String(b)})`
    : `rgba(${String(r)},${String(g)},${String(b)},${String(alpha)})`;
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
