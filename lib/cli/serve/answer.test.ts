import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, type Asked } from './answer.ts';
import type { Entry, Site } from './site.ts';

const entry = (file: string, more: Partial<Entry> = {}): Entry => ({
  file,
  type: 'text/html; charset=utf-8',
  hash: `h-${file}`,
  encodings: ['br', 'gzip'],
  immutable: false,
  ...more,
});
const site: Site = {
  pages: {
    '/': { html: entry('index.html'), scripts: ['start'], flight: {} },
    '/library/runtime': {
      html: entry('runtime.html'),
      scripts: ['one', 'two'],
      flight: { '': entry('runtime.rsc'), '/_full': entry('runtime.rsc'), '/_tree': entry('tree.rsc') },
    },
  },
  files: { '/a.js': entry('a.js', { type: 'text/javascript', immutable: true, encodings: ['gzip'] }) },
  missing: { html: entry('missing.html'), scripts: ['gone'], flight: {} },
};
const ask = (target: string, headers: Asked['headers'] = {}, method = 'GET') =>
  answer(site, { method, target, headers });
const file = (target: string, headers: Asked['headers'] = {}) => {
  const { body } = ask(target, headers);
  return 'file' in body ? body.file : body.text;
};

test('a page is found under every spelling of its path, with the hashes of its own scripts', () => {
  for (const target of [
    '/library/runtime',
    '/library/%72untime',
    '/%6Cibrary/runtime?x=%ff',
    'http://h:1/library/runtime',
  ]) {
    const { status, headers } = ask(target);
    expect(status, target).toBe(200);
    expect(headers['Content-Security-Policy'], target).toContain("script-src 'self' 'sha256-one' 'sha256-two';");
  }
  expect(file('http://h:1')).toBe('index.html');
});

test('what names nothing has the page that says so, under its own policy, and is not kept', () => {
  for (const target of [
    '/x',
    '/library%2Fruntime',
    '/library%5Cruntime',
    '/__proto__',
    '/toString',
    '//library/runtime',
  ]) {
    const { status, headers, body } = ask(target);
    expect(status, target).toBe(404);
    expect(body).toEqual({ file: 'missing.html' });
    expect(headers['Content-Security-Policy']).toContain("'sha256-gone'");
    expect(headers['Cache-Control']).toBe('no-store');
  }
});

test('what cannot be read is refused, and so is every method but reading', () => {
  for (const target of ['/%', '/%ff', '/a/%zz/b', '*', 'x', 'ftp://h/']) expect(ask(target).status, target).toBe(400);
  for (const method of ['POST', 'PUT', 'TRACE', 'PROPFIND']) expect(ask('/', {}, method).status).toBe(405);
  expect(ask('*', {}, 'OPTIONS')).toMatchObject({ status: 200, headers: { Allow: 'GET, HEAD, OPTIONS' } });
});

test('the router is given parts of a page, and only those that there are', () => {
  expect(file('/library/runtime', { rsc: '1' })).toBe('runtime.rsc');
  expect(file('/library/runtime', { rsc: 'x' })).toBe('runtime.html');
  const part = (segment: string) => ({
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-segment-prefetch': segment,
  });
  expect(file('/library/runtime', part('/_tree'))).toBe('tree.rsc');
  expect(file('/library/runtime', { ...part('/_tree'), 'next-router-prefetch': '2' })).toBe('runtime.rsc');
  for (const segment of ['/nope', '__proto__', '/../x'])
    expect(ask('/library/runtime', part(segment)).status).toBe(404);
});

test('a slash too many leads to the page, and never to another host', () => {
  expect(ask('/library/runtime/?a=b?c').headers.Location).toBe('/library/runtime?a=b?c');
  expect(ask('/library/runtime//').headers.Location).toBe('/library/runtime');
  expect(ask('//example.org/').headers.Location).toBeUndefined();
  expect(ask('/d%231.abc_-').headers.Location).toBe('/d#1.abc_-');
  expect(ask('/d%23<script>').headers.Location).toBeUndefined();
});

test('the form that the client likes best is sent, named and tagged', () => {
  expect(ask('/', { 'accept-encoding': 'gzip, br' })).toMatchObject({
    headers: { 'Content-Encoding': 'br', ETag: '"h-index.html-br"' },
    body: { file: 'index.html.br' },
  });
  expect(file('/', { 'accept-encoding': 'br;q=0.1, gzip;q=0.2' })).toBe('index.html.gz');
  expect(file('/a.js', { 'accept-encoding': 'br' })).toBe('a.js');
  expect(file('/a.js', { 'accept-encoding': 'br, gzip;q=0.1' })).toBe('a.js.gz');
  expect(file('/a.js', { 'accept-encoding': 'identity;q=0, *;q=0' })).toBe('a.js');
});

test('whatever is asked, the answer is no fault of ours, carries every header and names a file of the site', () => {
  const files = new Set(
    ['index.html', 'runtime.html', 'runtime.rsc', 'tree.rsc', 'a.js', 'missing.html'].flatMap((f) => [
      f,
      `${f}.br`,
      `${f}.gz`,
    ]),
  );
  const piece = fc.oneof(
    fc.constantFrom(
      '/',
      '//',
      '%',
      '%2f',
      '%5b',
      '%ff',
      '%00',
      '..',
      '/library',
      '/runtime',
      '/d%23',
      '?',
      '#',
      'http://',
      '',
    ),
    fc.string({ maxLength: 6 }),
  );
  const header = fc.oneof(
    fc.constantFrom('1', 'br', '*;q=0', '/_tree', '__proto__', ',;='),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 6 }),
      fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'QUERY'),
      fc.dictionary(
        fc.constantFrom('rsc', 'next-router-prefetch', 'next-router-segment-prefetch', 'accept-encoding'),
        header,
      ),
      (pieces, method, headers) => {
        const told = ask(pieces.join(''), headers, method);
        expect(told.status).toBeLessThan(500);
        for (const name of ['Content-Security-Policy', 'X-Frame-Options', 'Referrer-Policy', 'X-Content-Type-Options'])
          expect(told.headers[name]).toBeTruthy();
        for (const value of Object.values(told.headers)) expect(value).not.toMatch(/[\r\n\0]/);
        if ('file' in told.body) expect(files).toContain(told.body.file);
      },
    ),
    { numRuns: 2000 },
  );
});
