/** What to answer to a request, from what the build wrote: no file system, no network. */
import Negotiator from 'negotiator';
import { securityHeaders } from './security-headers.ts';
import { SUFFIX, type Entry, type Site } from './site.ts';

export interface Asked {
  method: string;
  /** As it stands in the request line: not decoded, with its query. */
  target: string;
  /** Names in small letters. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
}
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** A file below the site's folder, or a line of text. */
  body: { file: string } | { text: string };
}

const METHODS = 'GET, HEAD, OPTIONS';
/** A shared cache keeps apart what Next's router asks for under the address of a page. */
const PAGE_VARY = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding';

/** The decoded path, or null where it cannot be decoded. An encoded slash parts no segments, so it names nothing. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path.replace(/%2f/gi, '%252f'));
  } catch {
    return null;
  }
}

const text = (status: number, line: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: {
    ...securityHeaders(),
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  },
  body: { text: line },
});

/** The entry in the form that the client likes best, br before gzip where it likes both the same. */
function sent(entry: Entry, { headers }: Asked, more: Record<string, string>): Answer {
  const liked = new Negotiator({ headers }).encodings(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] });
  const encoding = liked.find((name) => name === 'identity' || entry.encodings.some((e) => e === name));
  const compressed = entry.encodings.find((name) => name === encoding);
  return {
    status: 200,
    headers: {
      'Content-Type': entry.type,
      'Cache-Control': entry.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: `"${entry.hash}${compressed ? `-${compressed}` : ''}"`,
      Vary: 'Accept-Encoding',
      ...(compressed ? { 'Content-Encoding': compressed } : {}),
      ...more,
    },
    body: { file: entry.file + (compressed ? SUFFIX[compressed] : '') },
  };
}

/** What the router's headers ask for: undefined where they do not, null where the page has no such part. */
function flightOf(flight: Record<string, Entry>, { headers }: Asked) {
  if (headers.rsc !== '1') return undefined;
  const prefetched = headers['next-router-segment-prefetch'];
  // As in Next's own server, only a prefetch may ask for less than the page.
  const segment = headers['next-router-prefetch'] === '1' && typeof prefetched === 'string' ? prefetched : '';
  const entry = Object.hasOwn(flight, segment) ? flight[segment] : undefined;
  const more = segment === '' ? { 'x-nextjs-stale-time': '300' } : { 'x-nextjs-postponed': '2' };
  return entry ? { entry, more: { 'x-nextjs-prerender': '1', ...more } } : null;
}

/** @param site with own keys only, as JSON gives it */
export function answer(site: Site, asked: Asked): Answer {
  if (asked.method === 'OPTIONS') return text(200, '', { Allow: METHODS });
  if (asked.method !== 'GET' && asked.method !== 'HEAD')
    return text(405, 'This address can be read, nothing else.\n', { Allow: METHODS });
  // A proxy may send the whole address (RFC 9112, 3.2.2).
  const [raw = '', query] = asked.target.replace(/^https?:\/\/[^/?]*/i, '').split(/\?(.*)/s);
  const path = raw === '' ? '/' : decoded(raw);
  if (path === null || !path.startsWith('/')) return text(400, 'This address cannot be read.\n');
  // Some mail gateways write %23 for the # of a link, which makes it part of the path.
  const link = /^\/d%23([\w.~%-]+)$/.exec(raw);
  if (link) return text(307, '', { Location: `/d#${link[1]}` });

  const page = Object.hasOwn(site.pages, path) ? site.pages[path] : undefined;
  if (page) {
    const flight = flightOf(page.flight, asked);
    if (flight === null) return text(404, 'This page has no such part.\n', { Vary: PAGE_VARY });
    if (flight) return sent(flight.entry, asked, { ...securityHeaders(), ...flight.more, Vary: PAGE_VARY });
    return sent(page.html, asked, { ...securityHeaders(page.scripts), Vary: PAGE_VARY });
  }
  const file = Object.hasOwn(site.files, path) ? site.files[path] : undefined;
  if (file) return sent(file, asked, securityHeaders());

  const bare = path.replace(/\/+$/, '') || '/';
  if (bare !== path && Object.hasOwn(site.pages, bare))
    return text(308, '', { Location: encodeURI(bare) + (query ? `?${query}` : '') });
  const { html, scripts } = site.missing;
  return { ...sent(html, asked, { ...securityHeaders(scripts), 'Cache-Control': 'no-store' }), status: 404 };
}
