/** Laws over a generated list of requests: nothing is the server's fault, and every page carries every header. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { SITE_INDEX, type Site } from '#lib/cli/serve/site.ts';
import { ask } from './ask.ts';

const PREFIXES = [
  '',
  '/library',
  '/decisions',
  '/brief/q',
  '/icon',
  '/favicon',
  '/knowledge',
  '/_next',
  '/_next/static',
];
const ENDS = [
  '/nowhere',
  '-x',
  '.ico',
  '/',
  '//',
  '/%ff',
  '/%',
  '/%zz',
  '/%e0%a4%a',
  '/%5btopic%5d',
  '/[topic]',
  '/a%2Fb',
  '/..%2f..%2fpackage.json',
  '/../../package.json',
  '/%00',
  '/%0d%0aX-Injected:%20yes',
  '/__proto__',
  '/constructor',
  '/index.html',
  '/%252e',
  `/${'long'.repeat(2000)}`,
  '/?a=%ff&_rsc=x',
  '/image?url=x',
  '/data/x/index.json',
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND'];
const ODD_HEADERS: Record<string, string>[] = [
  { rsc: '1' },
  { rsc: 'garbage' },
  { rsc: '1', 'next-router-state-tree': 'x' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/../../package.json' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '__proto__' },
  { 'next-action': 'x' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-rewrite': '/%ff', 'x-invoke-path': '/%ff', 'x-nextjs-data': '1' },
  { range: 'bytes=9-2' },
  { range: 'garbage' },
  { range: 'bytes=0-1,4-5' },
  { 'if-none-match': '"' },
  { 'if-match': '"x"' },
  { 'if-unmodified-since': 'garbage' },
  { 'accept-encoding': 'br;q=x, ,;;, identity;q=0, *;q=0' },
  { accept: 'x', 'content-type': 'multipart/form-data;x' },
  { expect: 'wonders' },
  { connection: 'Upgrade', upgrade: 'websocket' },
];

const site = JSON.parse(readFileSync(SITE_INDEX, 'utf8')) as Site;
const KNOWN = [...Object.keys(site.pages), ...Object.keys(site.files).filter((path) => !path.startsWith('/_next/'))];
const SOME_ASSET = Object.keys(site.files).find((path) => path.endsWith('.js')) ?? '';

const requests = [
  ...KNOWN.map((path) => ({ path, method: 'GET', headers: {} })),
  ...PREFIXES.flatMap((prefix) => ENDS.map((end) => prefix + end)).flatMap((path) =>
    METHODS.map((method) => ({ path, method, headers: {} })),
  ),
  ...['/', '/library/runtime', '/icon.svg', '/service-worker.js', '/nowhere', SOME_ASSET].flatMap((path) => [
    ...METHODS.map((method) => ({ path, method, headers: {} })),
    ...ODD_HEADERS.map((headers) => ({ path, method: 'GET', headers })),
  ]),
].filter(({ path }) => path.startsWith('/'));

const FULL_SET: Record<string, RegExp> = {
  'content-security-policy':
    /^default-src 'self'; script-src 'self'[^;]*; .*object-src 'none'; .*frame-ancestors 'none'$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'referrer-policy': /^no-referrer$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
};
const inlineScripts = (html: string) =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );

test('no answer is a fault of the server, and each has the full set of headers', async ({ baseURL }) => {
  const faults: string[] = [];
  for (const { path, method, headers } of requests) {
    const told = await ask(baseURL ?? '', path, { method, headers });
    const at = `${method} ${path.slice(0, 80)} ${JSON.stringify(headers)}`;
    if (told.status >= 500) faults.push(`${told.status} ${at}`);
    // What the HTTP parser refuses never comes to us, and is no page.
    if (told.headers['content-type'] === undefined && told.status !== 304) {
      if (![400, 412, 414, 417, 431].includes(told.status)) faults.push(`${told.status} without a type ${at}`);
      continue;
    }
    for (const [name, pattern] of Object.entries(FULL_SET))
      if (!pattern.test(String(told.headers[name]))) faults.push(`${name}: ${String(told.headers[name])} ${at}`);
    if (told.status >= 400 && told.headers['cache-control'] !== 'no-store')
      faults.push(`${told.status} may be cached ${at}`);
    if (!String(told.headers['content-type']).startsWith('text/html')) continue;
    const policy = String(told.headers['content-security-policy']);
    if (/script-src[^;]*unsafe/.test(policy)) faults.push(`unsafe scripts ${at}`);
    for (const hash of inlineScripts(told.body.toString()))
      if (!policy.includes(hash)) faults.push(`a script of the page may not run ${at}`);
  }
  expect(requests.length).toBeGreaterThan(2000);
  expect(faults).toEqual([]);
});

test('what is not there, cannot be read or cannot be done is said by its status', async ({ baseURL }) => {
  const status = async (path: string, method = 'GET', headers = {}) =>
    (await ask(baseURL ?? '', path, { method, headers })).status;
  expect(await status('/library/%5btopic%5d')).toBe(404);
  expect(await status('/library%2Fruntime')).toBe(404);
  expect(await status('/__proto__')).toBe(404);
  expect(await status('/decisions/%ff')).toBe(400);
  expect(await status('/service-worker.js', 'POST')).toBe(405);
  expect(await status('/library/runtime', 'TRACE')).toBe(405);
  expect(await status('/library/runtime', 'GET', { range: 'bytes=9-2' })).toBe(200);
  expect((await ask(baseURL ?? '', '/library/runtime', { method: 'PUT' })).headers.allow).toBe('GET, HEAD, OPTIONS');
});

test('odd spellings of a page lead to it', async ({ baseURL }) => {
  const told = (path: string) => ask(baseURL ?? '', path);
  expect((await told('/library/%72untime')).body.equals((await told('/library/runtime')).body)).toBe(true);
  expect((await told('http://example.org/library/runtime')).status).toBe(200);
  expect((await told('/library/runtime/?a=1')).headers.location).toBe('/library/runtime?a=1');
  expect((await told('/d%231.abc')).headers.location).toBe('/d#1.abc');
});
