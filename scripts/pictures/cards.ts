import type { Rgb } from '../../src/lib/map/colours.ts';
import type { MapData } from '../../src/lib/map/format.ts';
import { themeColour } from '../../src/lib/map/scene.ts';
import { pictureWords } from '../../src/lib/picture-words.ts';
import { picturePath, pictureSize, type PictureOf } from '../../src/lib/pictures.ts';
import type { Corpus } from '../../src/schemas/corpus.ts';
import type { PaperId } from '../../src/schemas/id.ts';
import { cardSvg } from './card.ts';
import type { PictureColours } from './colours.ts';
import type { Measure } from './fonts.ts';
import { drawPanel, panelSvg, type Focus } from './panel.ts';
import { themeNames } from './theme-names.ts';

/** Widths of the map beside the words; the picture of the site gives it more room. */
const panelWidth = 460;
const widePanel = 690;

/**
 * Pictures of a corpus as SVG: path in the site → file.
 * @param data of the map of the corpus
 */
export function pictureSvgs(
  corpus: Corpus,
  wanted: readonly PictureOf[],
  data: MapData,
  colours: PictureColours,
  measure: Measure,
): Map<string, string> {
  const { height } = pictureSize;
  const panel = drawPanel(data, colours, { width: panelWidth, height }, 'cover');
  const whole = drawPanel(data, colours, { width: widePanel, height }, 'fit');
  whole.over += themeNames(data, whole.scale, colours);
  const svgs = new Map<string, string>();
  for (const of of wanted) {
    const words = pictureWords(corpus, of);
    if (words === null) continue;
    const focus = focusOf(corpus, of, data);
    const used = of.kind === 'map' ? whole : panel;
    const map =
      data.lands.length === 0 ? null : { width: used.width, svg: panelSvg(used, data, colours, focus) };
    const card = { words, siteName: corpus.site.shortName, ink: inkOf(focus, data, colours), panel: map };
    svgs.set(picturePath(of).slice(1), cardSvg(card, colours, measure));
  }
  return svgs;
}

function focusOf({ assignments }: Corpus, { kind, id }: PictureOf, data: MapData): Focus {
  if (kind === 'map') return { node: null, lands: new Set() };
  const node = `${kind}:${id}`;
  if (kind === 'topic') return { node, lands: new Set([node]) };
  if (kind === 'paper')
    return { node, lands: new Set([`topic:${assignments.get(id as PaperId)?.primary ?? ''}`]) };
  const theme = data.themes.findIndex((one) => one.id === id);
  return { node, lands: new Set(data.lands.filter((land) => land.theme === theme).map((land) => land.id)) };
}

/** The colour of the theme that a picture belongs to; that of links for the whole. */
function inkOf({ node }: Focus, data: MapData, colours: PictureColours): Rgb {
  return node === null ? colours.accent : themeColour(colours, data.theme[data.ids.indexOf(node)] ?? -1);
}
