import { expect, it } from 'vitest';
import { publicAddress } from '../../../src/lib/public-address.ts';

it.each([
  ['https://github.com/a/b', 'https://github.com/a/b'],
  ['http://gitlab.uni-x.de:8080/a?b#c', 'http://gitlab.uni-x.de:8080/a?b#c'],
  ['https://xn--bcher-kva.example.com/', 'https://xn--bcher-kva.example.com/'],
])('%s is a place on the public web', (url, address) => expect(publicAddress(url)).toBe(address));

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://github.com/a/b',
  'file:///etc/passwd',
  'https://github.com@evil.org/a/b',
  'https://user:secret@github.com/a/b',
  'http://localhost:3000/',
  'http://localhost./',
  'http://printer.local/',
  'http://git.internal/a/b',
  'http://intranet/a/b',
  'http://127.0.0.1/',
  'http://0x7f.1/',
  'http://2130706433/',
  'http://[::1]/',
  'https://',
  'github.com/a/b',
])('%s is none', (url) => expect(publicAddress(url)).toBeNull());
