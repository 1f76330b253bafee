import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconPath, iconSizes } from '../publish/web-manifest.ts';
import { resvg } from './resvg.ts';

/** Draws the site's icon in the sizes that devices ask for, from `favicon.svg` in the folder of the built site. */
export function writeIcons(folder: string): void {
  const drawing = readFileSync(join(folder, 'favicon.svg'), 'utf8');
  const { Resvg } = resvg();
  for (const size of iconSizes) {
    const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: size } });
    writeFileSync(join(folder, iconPath(size)), picture.render().asPng());
  }
}
