/** The service worker across a deploy: the real script, in front of a server of three tiny pages. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { SITE_FOLDER } from '#lib/cli/serve/site.ts';
import type { Kept } from '#lib/offline/kept.ts';

// Its first line says what the build keeps, which here is other.
const worker = readFileSync(`${SITE_FOLDER}/files/service-worker.js`, 'utf8').replace(/^const KEPT.*\n/, '');

/** What is deployed now; a test changes it. */
let build = 'a';
let server: Server;
let base = '';

const script = () =>
  `const KEPT = ${JSON.stringify({ build, pages: ['/', '/offline'], assets: [`/_next/static/${build}.js`] } satisfies Kept)};\n${worker}`;

test.beforeEach(async () => {
  build = 'a';
  server = createServer(({ url = '' }, response) => {
    const path = new URL(url, 'http://h').pathname;
    if (path === '/service-worker.js') return response.setHeader('Content-Type', 'text/javascript').end(script());
    if (path === '/broken') return response.writeHead(503, { 'Content-Type': 'text/html' }).end('<p>broken</p>');
    if (path === '/moved') return response.writeHead(307, { Location: '/' }).end();
    if (path === `/_next/static/${build}.js`) return response.setHeader('Content-Type', 'text/javascript').end('1');
    if (path.startsWith('/_next/')) return response.writeHead(404).end();
    response
      .setHeader('Content-Type', 'text/html')
      .end(`<p>${path} of build ${build}</p><script src="/_next/static/${build}.js"></script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterEach(() => new Promise((resolve) => server.close(resolve)));

const register = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.register('/service-worker.js');
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }));
  });
const kept = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(`${name} ${new URL(url).pathname}`);
    return found.sort();
  });

test('a new deploy is seen at the next visit, and its worker takes over when the old tabs are gone', async ({
  page,
  context,
}) => {
  await page.goto(`${base}/`);
  await register(page);
  await page.goto(`${base}/visited`);
  await expect.poll(() => kept(page)).toContain('plumbline-pages-a /visited');

  build = 'b';
  await page.goto(`${base}/`);
  await expect(page.getByText('/ of build b')).toBeVisible();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const installing = registration?.installing;
    if (installing) await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }));
  });
  // The old tab keeps its files while it is open.
  expect(await kept(page)).toContain('plumbline-assets-a /_next/static/a.js');

  await page.close();
  const next = await context.newPage();
  await expect
    .poll(async () => {
      await next.goto('about:blank');
      await next.goto(`${base}/`);
      return (await kept(next)).filter((name) => /-a /.test(name));
    })
    .toEqual([]);
  await context.setOffline(true);
  for (const path of ['/', '/visited']) {
    await next.goto(`${base}${path}`);
    await expect(next.getByText(`${path} of build b`)).toBeVisible();
  }
});

test('neither errors nor redirects are kept, and without a network the visitor is told', async ({ page, context }) => {
  await page.goto(`${base}/`);
  await register(page);
  for (const path of ['/broken', '/moved', '/fine']) await page.goto(`${base}${path}`);
  await expect.poll(() => kept(page)).toContain('plumbline-pages-a /fine');
  expect((await kept(page)).filter((name) => /broken|moved/.test(name))).toEqual([]);
  await context.setOffline(true);
  for (const path of ['/broken', '/moved', '/never-seen']) {
    await page.goto(`${base}${path}`);
    await expect(page.getByText('/offline of build a')).toBeVisible();
  }
});
