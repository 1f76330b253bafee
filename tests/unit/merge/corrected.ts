import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { copyOf, fixture } from '../../support/fixture.ts';

const disposals: (() => void)[] = [];

/** Takes the copies away; after each test that happens by itself. */
export function takeAway(): void {
  for (const dispose of disposals.splice(0)) dispose();
}
afterEach(takeAway);

/** A copy of the fixture `corrected` for one test, with other corrections where they are given. */
export function content(corrections?: string): string {
  const { folder, dispose } = copyOf(fixture('corrected', 'input'));
  disposals.push(dispose);
  // They lead to papers that other corrections may leave without an address.
  for (const part of ['tours', 'notes']) rmSync(join(folder, part), { recursive: true });
  if (corrections !== undefined) writeFileSync(join(folder, 'corrections.yaml'), corrections);
  return folder;
}
