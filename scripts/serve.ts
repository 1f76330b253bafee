import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { command, Stop } from './effects/command.ts';
import { commandEnvironment } from './effects/environment.ts';
import { withLock } from './effects/lock.ts';
import { serve } from './effects/serve.ts';
import { realPlace } from './effects/real-place.ts';
import { recoverFolder } from './effects/swap-folder.ts';

const { outDir, base } = commandEnvironment();
const isThere = (): boolean => existsSync(join(outDir, 'index.html'));
await command(outDir, 'Nothing is served.', async () => {
  // A build that was killed as it swapped the sites may have left the last one aside.
  if (!isThere()) await withLock(outDir, 0, () => recoverFolder(realPlace(outDir)));
  if (!isThere()) throw new Stop(`${outDir} holds no built site. Run "npm run build" first.`);
});
const wanted = process.env['PORT'] === undefined ? 4321 : Number(process.env['PORT']);
const { url } = await serve(outDir, base, wanted).catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!taken || process.env['PORT'] !== undefined) throw error;
  return serve(outDir, base, 0);
});
console.log(`\n  The map is at ${url}\n  Stop it with Ctrl-C.\n`);
