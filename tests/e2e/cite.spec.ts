import { expect, test } from './support.ts';

test('a paper offers its citation, to read, to copy and to take away', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('papers/h2o/');
  await page.getByRole('link', { name: 'Cite this paper' }).click();
  const cite = page.getByRole('region', { name: 'Cite', exact: true });
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await cite.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(cite.getByText('BibTeX copied.')).toBeVisible();
  expect(await copied()).toMatch(
    /^@inproceedings\{zhang2023h2o,\n {2}title = \{\{H\\textsubscript\{2\}O\}: /,
  );
  await cite.getByRole('button', { name: 'Copy reference' }).click();
  await expect(cite.getByText('Reference copied.')).toBeVisible();
  expect(await copied()).toMatch(/^Zhang, Z., .* \(2023\)\. H₂O: .*2306\.14048$/);
  const file = page.waitForEvent('download');
  await cite.getByRole('link', { name: 'CSL-JSON' }).click();
  expect((await file).suggestedFilename()).toBe('h2o.csl.json');
});
