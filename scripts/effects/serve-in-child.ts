import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Serves a built site from a process of its own, since tests run synchronously in this one.
 * @returns its address and how to stop it
 * @throws Error when it does not start
 */
export async function serveInChild(
  root: string,
  outDir: string,
  base: string,
): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, [join(root, 'scripts/serve.ts')], {
    env: { ...process.env, OUT_DIR: outDir, BASE_PATH: base, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const found = new Promise<string>((done) => {
    lines.on('line', (line) => {
      const url = /http:\/\/\S+/.exec(line)?.[0];
      if (url) done(url);
    });
  });
  const url = await Promise.race([found, once(child, 'exit').then(() => null)]);
  if (url === null) throw new Error(`${outDir} could not be served; why stands above.`);
  return { url, stop: () => void child.kill() };
}
