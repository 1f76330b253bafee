import type { z } from 'zod';
import {
  compareIndexPath,
  fileOf,
  readCompareManifest,
  type ComparedPaper,
  type CompareManifest,
} from '../../lib/compare/format.ts';
import { resolve, type Known, type Resolved } from '../../lib/compare/resolve.ts';
import type { Asked } from '../../lib/compare/state.ts';
import { href } from '../../lib/href.ts';
import type { movedFile } from '../../schemas/api.ts';
import { loadJson } from '../load.ts';

/** The papers of a site as they are compared, each file fetched once; after a failure the next call tries again. */
export class Papers {
  private readonly base: string;
  private readonly known = new Map<string, ComparedPaper>();
  private readonly fetched = new Map<string, Promise<unknown>>();

  /** @param base where the site stands */
  constructor(base: string) {
    this.base = base;
  }

  /**
   * The papers of an address, those with another id now too.
   * @throws Error when something cannot be had
   */
  async find(asked: Asked): Promise<Resolved> {
    const moved = new Map<string, string>();
    const { gone } = await this.load(asked.ids);
    const unknown = asked.ids.filter((id) => !this.known.has(id));
    if (unknown.length > 0) {
      const { moved: rows } = (await this.once('api/moved.json', 'no-cache')) as z.infer<typeof movedFile>;
      for (const { kind, from, to } of rows)
        if (kind === 'paper' && unknown.includes(from)) moved.set(from, to);
      await this.load([...moved.values()]);
    }
    const isGone = new Set(gone);
    return resolve(asked, (id): Known => this.known.get(id) ?? (isGone.has(id) ? 'gone' : null), moved);
  }

  async manifest(): Promise<CompareManifest> {
    return readCompareManifest(await this.once(compareIndexPath, 'no-cache'));
  }

  private async load(ids: readonly string[]): Promise<CompareManifest> {
    const manifest = await this.manifest();
    const files = new Set(ids.flatMap((id) => fileOf(manifest, id) ?? []));
    const parts = await Promise.all([...files].map((file) => this.once(`compare/${file}`, 'default')));
    for (const paper of parts.flat() as ComparedPaper[]) this.known.set(paper.id, paper);
    return manifest;
  }

  private once(path: string, cache: RequestCache): Promise<unknown> {
    const known = this.fetched.get(path);
    if (known) return known;
    const begun = loadJson(href(this.base, path), cache);
    this.fetched.set(path, begun);
    begun.catch(() => this.fetched.delete(path));
    return begun;
  }
}
