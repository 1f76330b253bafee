import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaderRules } from './host-headers.ts';

/**
 * Serves a built site as a plain static host does: folders by their index, anything else by 404.html, and `x.gz` for `x`
 * where it is there and the browser takes it; with the headers that the site's `_headers` asks for.
 * @param base where the site stands; addresses outside it lead to it
 * @param port 0 for any free one
 * @returns the server and its address
 * @throws Error when the port is taken
 */
export async function serve(
  folder: string,
  base: string,
  port: number,
): Promise<{ server: Server; url: string }> {
  const asked = join(folder, '_headers');
  const rules = existsSync(asked) ? parseHeaderRules(readFileSync(asked, 'utf8')) : [];
  const files = sirv(folder, {
    dev: true,
    etag: true,
    gzip: true,
    setHeaders: (response, path) =>
      headersFor(rules, base + path.slice(1)).forEach((value, name) => response.setHeader(name, value)),
  });
  const notFound = join(folder, '404.html');
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(base)) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    request.url = path.slice(base.length - 1);
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', done);
  });
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}${base}` };
}
