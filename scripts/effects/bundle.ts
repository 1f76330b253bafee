import { build, type BuildOptions } from 'esbuild';

/** A module and all it imports as one classic script, as a page without a server loads it. */
export function bundle(entry: string): Promise<string> {
  return classicScript({ entryPoints: [entry] });
}

/** As `bundle`, of whatever esbuild can begin with. */
export async function classicScript(from: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
    ...from,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
