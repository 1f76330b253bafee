import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandEnvironment } from './effects/environment.ts';
import { serve } from './effects/serve.ts';

const { outDir, base } = commandEnvironment();
if (!existsSync(join(outDir, 'index.html'))) {
  console.error(`${outDir} holds no built site. Run "npm run build" first.`);
  process.exit(1);
}
const wanted = process.env['PORT'] === undefined ? 4321 : Number(process.env['PORT']);
const { url } = await serve(outDir, base, wanted).catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!taken || process.env['PORT'] !== undefined) throw error;
  return serve(outDir, base, 0);
});
console.log(`\n  The map is at ${url}\n  Stop it with Ctrl-C.\n`);
