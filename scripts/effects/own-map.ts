import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPage, type BenchPage } from '../bench/map/pages.ts';
import { layoutGraph } from '../../src/lib/layout/layout.ts';
import { mapModel } from '../../src/lib/map/model.ts';
import type { GeneratedGraph } from '../bench/generated-graph.ts';
import { bundle } from './bundle.ts';

/**
 * A generated graph as the map of this site draws it: laid out ahead, with the scripts and styles of its page.
 * @param root the folder of the code
 */
export async function ownMap({ graph, homes, corpus }: GeneratedGraph, root: string): Promise<BenchPage> {
  const layout = { generated: '', ...layoutGraph(graph, homes, null) };
  const { data, evidence } = mapModel({ ...corpus, layout }, '/');
  const folder = join(root, 'src/styles');
  const styles = readdirSync(folder).filter((name) => name === 'tokens.css' || /^map.*\.css$/.test(name));
  return ownPage(
    { data, evidence },
    await bundle(join(root, 'src/client/map/gazetteer-map.ts')),
    styles
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n'),
  );
}
