import { href } from '../../lib/href.ts';
import {
  type PartedManifest,
  readCore,
  readManifest,
  readMore,
  type SearchCore,
  searchIndexPath,
  type SearchManifest,
  type SearchMore,
} from '../../lib/search/index-format.ts';
import { loadJson } from '../load.ts';

/** The files of a site's search index, each fetched once, when asked for; after a failure the next call tries again. */
export class IndexFiles {
  private fetched = new Map<string, Promise<unknown>>();
  /** Files of abstracts that are there. */
  private texts = new Map<number, (string | null)[]>();
  private head: SearchManifest | null = null;
  private base: string;

  /** @param base where the site stands */
  constructor(base: string) {
    this.base = base;
  }

  /**
   * The file that tells of the parts of a large collection; undefined where the index is in one part.
   * @throws Error when it cannot be fetched or read, as all of these
   */
  async parted(): Promise<string | undefined> {
    return ((await this.once(searchIndexPath)) as Partial<PartedManifest> | null)?.head;
  }

  private async manifest(): Promise<SearchManifest> {
    return (this.head ??= readManifest(await this.once(searchIndexPath)));
  }

  async core(): Promise<SearchCore> {
    return readCore(await this.once(`search/${(await this.manifest()).core}`));
  }

  async more(): Promise<SearchMore> {
    return readMore(await this.once(`search/${(await this.manifest()).more}`));
  }

  /** Fetches the abstracts of some papers, by their places in the index. */
  async loadTexts(papers: readonly number[]): Promise<void> {
    const { texts, textsEach } = await this.manifest();
    const files = new Set(papers.map((paper) => Math.floor(paper / textsEach)));
    await Promise.all(
      [...files].map(async (file) => {
        const name = texts[file];
        if (name === undefined || this.texts.has(file)) return;
        // What cannot be had is taken for no abstract: the paper is shown without a sentence, and nothing waits for it.
        const part = await this.once(`search/${name}`).catch(() => []);
        this.texts.set(file, Array.isArray(part) ? (part as (string | null)[]) : []);
      }),
    );
  }

  /** As `SearchOptions.text`: null where a paper has no abstract or none is shown, undefined where it is not loaded. */
  text(paper: number): string | null | undefined {
    if (!this.head) return undefined;
    const { texts, textsEach } = this.head;
    if (texts.length === 0) return null;
    const part = this.texts.get(Math.floor(paper / textsEach));
    return part === undefined ? undefined : (part[paper % textsEach] ?? null);
  }

  private once(path: string): Promise<unknown> {
    const known = this.fetched.get(path);
    if (known) return known;
    // The head names the others, which bear their digests: one of before a new edition would name files that are gone.
    const begun = loadJson(href(this.base, path), path === searchIndexPath ? 'no-cache' : 'default');
    this.fetched.set(path, begun);
    begun.catch(() => this.fetched.delete(path));
    return begun;
  }
}
