import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { applyEdits, quoted, type Edit } from './edits.ts';
import { inSite, pathOf, rootFrom, type Place } from './place.ts';

/** The one script of a bundle, at its root. */
export const scriptPath = 'bundle.js';

/** A page as it stands in a folder, and what it needs beside it. */
export interface Rewritten {
  html: string;
  /** Paths of the files that it leads to or loads. */
  links: string[];
  /** Paths of the pages whose rows its scripts may fetch. */
  fetched: string[];
  /** Paths of the modules that it ran. */
  modules: string[];
}

const addressed = new Set(['href', 'src', 'action', 'formAction', 'poster', 'xLinkHref']);
/** What such a link names means something only on the web, or only to modules. */
const webOnly = new Set(['canonical', 'manifest', 'modulepreload', 'search', 'sitemap']);
/** Without a server there is no other origin to share with, and no answer that says so. */
const ofServers = new Set(['crossOrigin', 'integrity']);

/**
 * A page of a built site for a folder that no server hands out: links lead to files, relative to the page, and one classic
 * script takes the place of modules. All else stays byte for byte.
 * @param isThere whether the site has a file at a path
 */
export function rewritePage(html: string, place: Place, isThere: (path: string) => boolean): Rewritten {
  const page = new PageRewriter(html, place, isThere);
  page.walk(fromHtml(html, { verbose: true }));
  return page.done();
}

class PageRewriter {
  private readonly html: string;
  private readonly place: Place;
  private readonly isThere: (path: string) => boolean;
  private readonly root: string;
  private readonly edits: Edit[] = [];
  private readonly links: string[] = [];
  private readonly fetched: string[] = [];
  private readonly modules: string[] = [];
  /** Where the first module was. */
  private script: Edit | null = null;

  constructor(html: string, place: Place, isThere: (path: string) => boolean) {
    this.html = html;
    this.place = place;
    this.isThere = isThere;
    this.root = rootFrom(place.page);
  }

  walk(tree: Root): void {
    visit(tree, 'element', (element) => {
      if (element.content) this.walk(element.content);
      if (!this.takeAway(element))
        for (const name of Object.keys(element.properties)) this.take(element, name);
    });
  }

  done(): Rewritten {
    const { edits, html, links, fetched, modules } = this;
    if (this.script) this.script.text = this.scriptElement();
    return { html: applyEdits(html, edits), links, fetched, modules };
  }

  private scriptElement(): string {
    const { home } = this.place;
    const data = [
      `data-root="${this.root}"`,
      ...(home === null ? [] : [`data-home=${quoted(home)}`]),
      `data-modules=${quoted(this.modules.join(' '))}`,
    ];
    return `<script defer src="${this.root}${scriptPath}" ${data.join(' ')}></script>`;
  }

  /** Whether the element as a whole goes. */
  private takeAway({ tagName, properties, position }: Element): boolean {
    const { rel, src, type } = properties;
    const module = tagName === 'script' && type === 'module' && typeof src === 'string';
    if (!module && !(tagName === 'link' && Array.isArray(rel) && rel.some((one) => webOnly.has(one))))
      return false;
    const edit = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0, text: '' };
    this.edits.push(edit);
    if (!module) return true;
    this.script ??= edit;
    const inside = inSite(src, this.place);
    if (inside !== null) this.modules.push(pathOf(inside));
    return true;
  }

  private take(element: Element, name: string): void {
    const { properties, tagName } = element;
    const value = properties[name];
    if (ofServers.has(name)) this.replace(element, name, null);
    // What a browser keeps for readers goes by it, and all files on a disk share one store.
    else if (name === 'dataBase') this.replace(element, name, `/${this.place.name}/`);
    else if (name === 'content' && tagName === 'meta') this.takeMeta(element);
    else if (typeof value !== 'string') return;
    else if (addressed.has(name)) this.replace(element, name, this.relative(value));
    else if (name.startsWith('data')) this.takeList(element, name, value);
  }

  /** Attributes of our own hold addresses, parted by spaces, for scripts; what names no file is something else. */
  private takeList(element: Element, name: string, value: string): void {
    const listed = value.split(' ');
    const inside = listed.flatMap((one) => (one.startsWith('/') ? (inSite(one, this.place) ?? []) : []));
    const paths = inside.map(pathOf);
    if (paths.length < listed.length || !paths.every(this.isThere)) return;
    if (name === 'dataPages') this.fetched.push(...paths);
    this.replace(element, name, inside.map((one) => this.root + one).join(' '));
  }

  private takeMeta(element: Element): void {
    const { httpEquiv, content } = element.properties;
    const header = String(httpEquiv).toLowerCase();
    const text = String(content);
    const [, start = '', address = ''] = /^([^;]*;\s*url=)(.*)$/is.exec(text) ?? [];
    // Whether a file beside a page is of its own, browsers do not agree (w3c/webappsec-csp, issue 459).
    if (header === 'content-security-policy')
      this.replace(element, 'content', text.replaceAll("'self'", "'self' file:"));
    else if (header === 'refresh') this.replace(element, 'content', start + this.relative(address));
  }

  private relative(address: string): string {
    const inside = inSite(address, this.place);
    if (inside === null) return address;
    this.links.push(pathOf(inside));
    return this.root + inside;
  }

  /** Gives an attribute another value, or takes it away. */
  private replace({ data, properties }: Element, name: string, value: string | null): void {
    const at = data?.position.properties?.[name];
    if (at === undefined || value === properties[name]) return;
    const [start, end] = [at.start.offset ?? 0, at.end.offset ?? 0];
    const [written = ''] = this.html.slice(start, end).split('=', 1);
    this.edits.push({ start, end, text: value === null ? '' : `${written}=${quoted(value)}` });
  }
}
