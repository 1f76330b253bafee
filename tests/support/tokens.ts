import { readFileSync } from 'node:fs';
import type { Rgb } from '../../src/lib/map/colours.ts';

export const sheet = readFileSync('src/styles/tokens.css', 'utf8');

/**
 * A colour of the site's sheet, by day or by night.
 * @throws Error when the sheet has none of that name
 */
export function token(name: string, night: boolean): Rgb {
  const pair = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(sheet);
  const hex = pair?.[night ? 2 : 1];
  if (hex === undefined) throw new Error(`tokens.css: no --${name} as light-dark(#…, #…)`);
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);
  return [part(0), part(2), part(4)];
}
