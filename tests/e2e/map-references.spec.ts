import { lineKeys, openMap, panel } from './map-page.ts';
import { expect, listed, test } from './support.ts';

// References on the map: a second kind of arrow, drawn where it is asked for.

test('references are counted, drawn when ticked, and told apart from mentions without colour', async ({
  page,
}) => {
  const map = await openMap(page, `${listed}map/`);
  const drawn = (): Promise<string[]> =>
    map.evaluate(({ explorer: { graph, drawn: now } }) => now.edges.map((edge) => graph.edgeId(edge)));
  const ofType = (type: string, ids: string[]): number =>
    ids.filter((id) => id.startsWith(`${type}:`)).length;
  const ticked = page.getByRole('checkbox', { name: /^references 21 a paper’s reference list holds/ });
  await expect(ticked).not.toBeChecked();
  expect(ofType('reference', await drawn())).toBe(0);
  await ticked.check();
  await expect(page).toHaveURL(/\?edges=citation,reference$/);
  await expect.poll(async () => ofType('reference', await drawn())).toBe(21);
  const keys = await lineKeys(page);
  expect(keys.length).toBeGreaterThan(2);
  expect(new Set(keys).size).toBe(keys.length);
  const strokes = await map.evaluate(({ explorer }) => {
    const found: string[] = [];
    const painter = explorer.newPainter(document.createElement('canvas').getContext('2d'));
    painter.arrows = (_curves, { dash }, head) => void found.push(`${String(dash)} ${head}`);
    explorer.paint(painter, explorer.view.camera());
    return found;
  });
  expect(strokes).toEqual(['8,3 open', 'undefined filled']);
});

test('the panel of a paper lists mentions and references apart, and either line tells of the other', async ({
  page,
}) => {
  await openMap(page, `${listed}map/?focus=stormglass`);
  const selection = panel(page).locator('.map-selection');
  await expect(selection.getByRole('heading', { name: 'Names the work of 2' })).toBeVisible();
  const group = selection.locator('section', { has: page.getByRole('heading', { name: 'Refers to 4' }) });
  await expect(group.locator('.map-evidence')).toHaveText([
    'Semantic Scholar',
    'OpenAlex, Semantic Scholar',
    'OpenAlex, Semantic Scholar',
    'Semantic Scholar; by its title alone',
  ]);
  await group.getByRole('link', { name: 'The line: StormGlass refers to TidePool' }).click();
  await expect(selection.getByRole('heading', { level: 2 })).toHaveText('StormGlass refers to TidePool');
  await expect(selection.locator('.map-evidence')).toHaveText('Listed by OpenAlex and Semantic Scholar.');
  await selection.getByRole('link', { name: 'StormGlass names TidePool' }).click();
  await expect(selection.getByRole('heading', { level: 2 })).toHaveText('StormGlass names TidePool');
  await expect(selection.getByRole('link', { name: 'StormGlass refers to TidePool' })).toBeVisible();
});
