import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages of a site: address without slashes at its ends, and bytes of HTML. */
export type Routes = [path: string, bytes: number][];

/** The pages that stand in a folder. */
export function routesOf(folder: string): Routes {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => /(^|[\\/])index\.html$/.test(file))
    .map((file) => [
      file.replace(/[\\/]?index\.html$/, '').replaceAll('\\', '/'),
      statSync(join(folder, file)).size,
    ]);
}

/**
 * Builds a site of as many pages and bytes with Astro alone, from one template without components, collections, styles or scripts.
 * @param root the folder of the code
 * @param work an empty folder below it, where packages are found
 * @throws Error when Astro fails
 */
export function buildBareSite(root: string, work: string, routes: Routes): void {
  cpSync(join(root, 'tests/bench/bare-site'), work, { recursive: true });
  writeFileSync(join(work, 'routes.json'), JSON.stringify(routes));
  const outDir = join(work, 'dist');
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--force', '--silent', '--root', work],
    {
      cwd: work,
      env: {
        ...process.env,
        OUT_DIR: outDir,
        ROUTES: join(work, 'routes.json'),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (status !== 0) throw new Error(`The bare site could not be built; what Astro said stands above.`);
  rmSync(join(work, '.astro'), { recursive: true, force: true });
}
