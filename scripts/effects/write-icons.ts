import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { iconPath, iconSizes } from '../publish/web-manifest.ts';

/** Draws the site's icon in the sizes that devices ask for, from `favicon.svg` in the folder of the built site. */
export function writeIcons(folder: string): void {
  const drawing = readFileSync(join(folder, 'favicon.svg'), 'utf8');
  for (const size of iconSizes) {
    const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: size } });
    writeFileSync(join(folder, iconPath(size)), picture.render().asPng());
  }
}
