import { css, type Rgb } from '../../src/lib/map/colours.ts';
import type { PictureWords } from '../../src/lib/picture-words.ts';
import { pictureSize } from '../../src/lib/pictures.ts';
import { escapeXml } from '../../src/lib/xml.ts';
import type { PictureColours } from './colours.ts';
import { family, weights, type Face, type Measure } from './fonts.ts';
import { leading, setText } from './set-text.ts';

const { width, height } = pictureSize;
/** The stripe in the colour of the theme, and the margins of the words. */
const stripe = 20;
const left = stripe + 48;
const margin = 44;
/** Sizes of letters: on a phone a picture is shown at a third of its width. */
const titleSizes = [72, 66, 60, 56, 52, 48, 44, 40, 36, 32];
const aboutSizes = [32, 30, 28, 26];
const small = 28;
/** Room for a sentence under the title. */
const aboutRoom = 200;

/** The sign of the site, as in the header of its pages, in a square of 24. */
const sign = 'M2 6l6-3 8 3 6-3v15l-6 3-8-3-6 3z M8 3v15 M16 6v15';

export interface Card {
  words: PictureWords;
  siteName: string;
  /** The colour of its theme. */
  ink: Rgb;
  /** What lies at the right edge, and how wide it is; null for nothing. */
  panel: { svg: string; width: number } | null;
}

/** A picture as SVG: stripe, words, and the map at the right. Words are set by measured widths, so that none leaves its place. */
export function cardSvg(
  { words, siteName, ink, panel }: Card,
  colours: PictureColours,
  measure: Measure,
): string {
  const edge = width - (panel?.width ?? 0);
  const room = edge - left - margin;
  const set = (text: string, tall: number, sizes: readonly number[], face: Face): Block => {
    const box = { width: room, height: tall };
    const { size, lines } = setText(text, box, sizes, (part) => measure(part, face));
    return { size, lines, face, tall: Math.ceil(lines.length * size * leading) };
  };
  const one = small * leading;
  const over = set(words.over, one, [small], 'heavy');
  const about = set(words.about, aboutRoom, aboutSizes, 'light');
  const said = words.facts.find((line) => measure(line, 'light') * small <= room) ?? words.facts.at(-1);
  const facts = set(said ?? '', one, [small], 'light');
  const name = set(siteName, one, [small], 'heavy');

  const nameTop = height - margin - name.tall;
  const factsTop = nameTop - (facts.tall > 0 ? facts.tall + 14 : 0);
  const titleTop = margin + (over.tall > 0 ? over.tall + 12 : 0);
  const aboutSpace = about.tall > 0 ? about.tall + 18 : 0;
  const title = set(words.title, factsTop - titleTop - aboutSpace - 24, titleSizes, 'heavy');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="${css(colours.surface)}"/>` +
    (panel === null ? '' : `<g transform="translate(${edge} 0)">${panel.svg}</g>`) +
    // What the map has left of its edge lies under the words' ground.
    `<rect width="${edge}" height="${height}" fill="${css(colours.ground)}"/>` +
    `<rect width="${stripe}" height="${height}" fill="${css(ink)}"/>` +
    draw(over, margin, ink) +
    draw(title, titleTop, colours.text) +
    draw(about, titleTop + title.tall + 18, colours.muted) +
    draw(facts, factsTop, colours.text) +
    `<path d="${sign}" transform="translate(${left} ${nameTop}) scale(1.25)" fill="none" stroke="${css(colours.accent)}" stroke-width="1.6" stroke-linejoin="round"/>` +
    draw(name, nameTop, colours.muted, left + 42) +
    `</svg>`
  );
}

interface Block {
  size: number;
  lines: string[];
  face: Face;
  /** Height of all lines. */
  tall: number;
}

function draw({ size, lines, face }: Block, top: number, colour: Rgb, x = left): string {
  return lines
    .map((line, i) => {
      const y = Math.round(top + size * (0.86 + i * leading));
      return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weights[face]}" fill="${css(colour)}">${escapeXml(line)}</text>`;
    })
    .join('');
}
