import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { copyCompressed } from '../../../scripts/effects/compressed-copy.ts';
import { serve } from '../../../scripts/effects/serve.ts';

const page = '<p>Rooms and names.</p>'.repeat(100);

function get(url: string, encoding: string): Promise<{ type: string; encoding: string; body: Buffer }> {
  return new Promise((done, fail) => {
    request(url, { headers: { 'Accept-Encoding': encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          type: response.headers['content-type'] ?? '',
          encoding: response.headers['content-encoding'] ?? '',
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

it('serves a compressed copy to those who take it, and plain text to the others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazetteer-serve-'));
  mkdirSync(join(folder, 'site/map'), { recursive: true });
  writeFileSync(join(folder, 'site/map/index.html'), page);
  copyCompressed(join(folder, 'site'), join(folder, 'copy'));
  const { server, url } = await serve(join(folder, 'copy'), '/', 0);
  const packed = await get(`${url}map/`, 'gzip, br');
  expect([packed.type, packed.encoding]).toEqual(['text/html;charset=utf-8', 'gzip']);
  expect(gunzipSync(packed.body).toString()).toBe(page);
  const plain = await get(`${url}map/`, 'identity');
  expect([plain.encoding, plain.body.toString()]).toEqual(['', page]);
  server.close();
  rmSync(folder, { recursive: true });
});
