/**
 * Keeps the app open without a network. Pages come from the network whenever there is one, so that a
 * new deploy is seen at once; files whose name changes with their content come from the cache first.
 * Imports nothing but types: the build strips those and serves the rest as it stands.
 */
import type { Kept, Visited } from './kept.ts';

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LifeEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LifeEvent & { data: Visited }) => void): void;
  clients: { claim(): Promise<void> };
}

declare const KEPT: Kept;
const scope = self as unknown as Scope;
const PREFIX = 'plumbline-';
const pagesName = `${PREFIX}pages-${KEPT.build}`;
const assetsName = `${PREFIX}assets-${KEPT.build}`;
const hashed = /^\/(?:_next\/static|knowledge)\//;

/** Never an error, and never a redirect, which a browser refuses as the answer to a visit. */
const worthKeeping = (response: Response) => response.status === 200 && !response.redirected;

async function keep(cacheName: string, path: string, response: Response) {
  if (worthKeeping(response)) await (await caches.open(cacheName)).put(path, response);
}

async function keepAsset(path: string) {
  const cache = await caches.open(assetsName);
  if (!(await cache.match(path))) await keep(assetsName, path, await fetch(path));
}

/** A page and the files that its HTML names. */
async function keepPage(path: string) {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!worthKeeping(response)) return;
  const html = await response.clone().text();
  const files = new Set(html.match(/\/_next\/static\/[\w./~-]+/g));
  await Promise.all([...files].map(keepAsset));
  await keep(pagesName, path, response);
}

const keptPaths = async (cacheName: string) =>
  (await (await caches.open(cacheName)).keys()).map((request) => new URL(request.url).pathname);

/** The new build's edition of every page that was kept; without one of KEPT, nothing is installed. */
async function install() {
  await Promise.all(KEPT.assets.map(keepAsset));
  await Promise.all(KEPT.pages.map(keepPage));
  for (const name of await caches.keys())
    if (name.startsWith(`${PREFIX}pages-`) && name !== pagesName)
      for (const path of await keptPaths(name)) if (!KEPT.pages.includes(path)) await keepPage(path);
}

/** Runs when no tab of the old build is left, so nothing that is open loses its files. */
async function activate() {
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== pagesName && name !== assetsName) await caches.delete(name);
  await scope.clients.claim();
}

async function page(event: FetchEvent): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  try {
    const response = await fetch(event.request);
    event.waitUntil(keep(pagesName, pathname, response.clone()));
    return response;
  } catch (error) {
    const cache = await caches.open(pagesName);
    const kept = (await cache.match(pathname)) ?? (await cache.match('/offline'));
    if (kept) return kept;
    throw error;
  }
}

async function asset(event: FetchEvent): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  // Under whatever query: the name alone says what it holds. Tabs of the last build still have theirs.
  const kept = await caches.match(pathname);
  // A worker's script reads its own address to the end, and would see the bare one under which it was kept.
  if (kept) return event.request.destination === 'worker' ? new Response(kept.body, kept) : kept;
  const response = await fetch(event.request);
  event.waitUntil(keep(assetsName, pathname, response.clone()));
  return response;
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (hashed.test(pathname)) event.respondWith(asset(event));
});
// A page that the router opened was never asked for as a page.
scope.addEventListener('message', (event) => {
  const { visited } = event.data;
  event.waitUntil(keptPaths(pagesName).then((paths) => (paths.includes(visited) ? undefined : keepPage(visited))));
});
