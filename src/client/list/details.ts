import type { z } from 'zod';
import { href, inFolder, paths } from '../../lib/href.ts';
import {
  fileOf,
  listIndexPath,
  readListManifest,
  type CitationFormat,
  type ListedPaper,
  type ListManifest,
} from '../../lib/reading-list/index-format.ts';
import type { movedFile } from '../../schemas/api.ts';
import { loadJson } from '../load.ts';

/** What the map knows of an id: the paper, that its address answers without one, or nothing. */
export type Known = ListedPaper | 'gone' | 'unknown';

/** Addresses that are asked whether they answer: a stranger's list may hold a thousand. */
const mostAsked = 20;

/** What a list is drawn from, fetched when wanted; after a failure the next call tries again. */
export class Details {
  /** Former ids of papers, and what they are now. */
  readonly moved = new Map<string, string>();
  private readonly base: string;
  private readonly known = new Map<string, Known>();
  private readonly fetched = new Map<string, Promise<unknown>>();

  /** @param base where the site stands */
  constructor(base: string) {
    this.base = base;
  }

  /** Undefined: not looked up yet, or not to be had. */
  get(id: string): Known | undefined {
    return this.known.get(id);
  }

  /** The paper, where it is one of this map. */
  paper(id: string): ListedPaper | null {
    const known = this.known.get(id);
    return typeof known === 'object' ? known : null;
  }

  async manifest(): Promise<ListManifest> {
    return readListManifest(await this.once(listIndexPath));
  }

  /** Looks papers up, former ids too. @returns false when something could not be had */
  async load(ids: readonly string[]): Promise<boolean> {
    try {
      await this.loadPapers(ids);
      if (this.missing(ids).length > 0) {
        await this.loadMoved();
        await this.loadPapers(this.missing(ids).flatMap((id) => this.moved.get(id) ?? []));
      }
      await this.askAddresses(this.missing(ids).slice(0, mostAsked));
      return true;
    } catch {
      return false;
    }
  }

  /** Citations of the papers that the map knows, in the order given. @throws Error when they cannot be had */
  async citations(format: CitationFormat, ids: readonly string[]): Promise<unknown[]> {
    const manifest = await this.manifest();
    const rows = await Promise.all(
      ids.map(async (id) => {
        const at = fileOf(manifest, id);
        const papers = await this.rows<ListedPaper>(manifest.papers[at]);
        const place = papers.findIndex((paper) => paper.id === id);
        return place < 0 ? [] : [(await this.rows(manifest[format][at]))[place]];
      }),
    );
    return rows.flat();
  }

  /** What is neither known nor moved. */
  private missing(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.known.has(id) && this.paper(this.moved.get(id) ?? '') === null);
  }

  private async loadPapers(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const manifest = await this.manifest();
    const files = new Set(ids.map((id) => manifest.papers[fileOf(manifest, id)]));
    const parts = await Promise.all([...files].map((file) => this.rows<ListedPaper>(file)));
    for (const paper of parts.flat()) this.known.set(paper.id, paper);
  }

  private async loadMoved(): Promise<void> {
    const { moved } = (await this.once('api/moved.json')) as z.infer<typeof movedFile>;
    for (const { kind, from, to } of moved) if (kind === 'paper') this.moved.set(from, to);
  }

  /** A page answers for every paper that ever was here, and says what became of it. */
  private async askAddresses(ids: readonly string[]): Promise<void> {
    if (inFolder()) return;
    await Promise.all(
      ids.map(async (id) => {
        const { ok } = await fetch(href(this.base, paths.paper(id)), { method: 'HEAD' });
        this.known.set(id, ok ? 'gone' : 'unknown');
      }),
    );
  }

  private async rows<Row>(file: string | undefined): Promise<Row[]> {
    return file === undefined ? [] : ((await this.once(`list/${file}`)) as Row[]);
  }

  private once(path: string): Promise<unknown> {
    const known = this.fetched.get(path);
    if (known) return known;
    // What bears no digest may have changed since the browser last saw it.
    const isDated = path === listIndexPath || path.startsWith('api/');
    const begun = loadJson(href(this.base, path), isDated ? 'no-cache' : 'default');
    this.fetched.set(path, begun);
    begun.catch(() => this.fetched.delete(path));
    return begun;
  }
}
