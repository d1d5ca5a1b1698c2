/** Pages are asked for anew, hashed files are kept for ever, and everything is compressed once. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { SITE_INDEX, type Site } from '#lib/cli/serve/site.ts';
import { textsPath } from '#lib/knowledge/generated/manifest.ts';
import { ask } from './ask.ts';

const site = JSON.parse(readFileSync(SITE_INDEX, 'utf8')) as Site;
const hashed = Object.keys(site.files).filter((path) => /^\/(_next\/static|knowledge)\//.test(path));

test('a page is asked for again at every visit, and sent again only when it has changed', async ({ baseURL }) => {
  for (const headers of [{}, { rsc: '1' }]) {
    const first = await ask(baseURL ?? '', '/decisions/runtime', { headers });
    expect(first.headers['cache-control']).toBe('no-cache');
    expect(first.headers.vary).toContain('rsc');
    const etag = String(first.headers.etag);
    const again = await ask(baseURL ?? '', '/decisions/runtime', { headers: { ...headers, 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
    expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy']);
    const other = await ask(baseURL ?? '', '/decisions/runtime', { headers: { ...headers, 'if-none-match': '"old"' } });
    expect(other.status).toBe(200);
  }
});

test('files with a hash in their name are kept for a year, and nothing else is', async ({ baseURL }) => {
  expect(hashed.length).toBeGreaterThan(100);
  for (const path of Object.keys(site.files)) {
    const { headers } = await ask(baseURL ?? '', path, { method: 'HEAD' });
    expect(headers['cache-control'], path).toBe(
      hashed.includes(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  }
  for (const path of ['/nowhere', '/_next/static/chunks/gone.js', '/knowledge/gone.json'])
    expect((await ask(baseURL ?? '', path)).headers['cache-control'], path).toBe('no-store');
});

const PREFERENCES: [string | undefined, string | undefined][] = [
  [undefined, undefined],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['identity, br;q=0.9', undefined],
  ['deflate', undefined],
  ['br;q=0, gzip;q=0', undefined],
  ['', undefined],
];

test('each client gets the encoding that it likes best', async ({ baseURL }) => {
  const plain = readFileSync(`public${textsPath}`);
  const etags = new Set<string>();
  for (const [accepted, expected] of PREFERENCES) {
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
    const told = await ask(baseURL ?? '', textsPath, { headers });
    expect(told.headers['content-encoding'], accepted).toBe(expected);
    expect(told.headers['content-length'], accepted).toBe(`${told.body.length}`);
    expect(told.headers.vary, accepted).toContain('Accept-Encoding');
    const body =
      expected === 'br' ? brotliDecompressSync(told.body) : expected === 'gzip' ? gunzipSync(told.body) : told.body;
    expect(body.equals(plain), accepted).toBe(true);
    const head = await ask(baseURL ?? '', textsPath, { method: 'HEAD', headers });
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }, accepted).toEqual({ ...told.headers, date: '' });
    etags.add(String(told.headers.etag));
  }
  expect(etags.size, 'one tag for each form').toBe(3);
});

test('text is compressed wherever that makes it smaller', async ({ baseURL }) => {
  for (const path of ['/', '/library/sources', '/service-worker.js', '/nowhere', ...hashed]) {
    const headers = { 'accept-encoding': 'br' };
    const [small, whole] = [await ask(baseURL ?? '', path, { headers }), await ask(baseURL ?? '', path)];
    if (whole.body.length < 1024 || /font|png/.test(String(whole.headers['content-type']))) continue;
    expect(small.headers['content-encoding'], path).toBe('br');
    expect(small.body.length, path).toBeLessThan(whole.body.length);
  }
});
