/**
 * Build step after `next build`: gathers all that is served into one folder, compresses it once, and
 * writes down under which address each file is found.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressed } from './compress.ts';
import { serviceWorker } from './offline.ts';
import { SITE_FOLDER, SITE_INDEX, SUFFIX, type Entry, type Page, type Site } from './site.ts';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));
const APP = '.next/server/app';
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.rsc': 'text/x-component',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

const filesIn = (folder: string, pattern = '**/*') =>
  globSync(pattern, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length + 1));

const pending: (() => Promise<void>)[] = [];
/** The router asks for much under two names. */
const taken = new Map<string, Entry>();

/** Takes one file into the site; its compressed forms are written with all others at the end. */
function take(file: string, content: Buffer, { immutable = false, type = TYPES[extname(file)] } = {}): Entry {
  if (!type) throw new Error(`${file} has no media type: add its ending to TYPES in assemble.ts`);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  const key = `${hash} ${type} ${immutable}`;
  const twin = taken.get(key);
  if (twin) return twin;
  const entry: Entry = { file, type, hash, encodings: [], immutable };
  taken.set(key, entry);
  const target = join(SITE_FOLDER, file);
  mkdirSync(dirname(target), { recursive: true });
  pending.push(async () => {
    await writeFile(target, content);
    for (const [encoding, bytes] of await compressed(content, type, immutable)) {
      await writeFile(target + SUFFIX[encoding], bytes);
      entry.encodings.push(encoding);
    }
  });
  return entry;
}

/** Only what is prerendered is served; a route that is not would be missing without a word. */
function refuseDynamicRoutes() {
  const manifest = (name: string) => JSON.parse(readFileSync(`.next/${name}.json`, 'utf8')) as Record<string, never>;
  const { routes, dynamicRoutes } = manifest('prerender-manifest') as unknown as {
    routes: Record<string, unknown>;
    dynamicRoutes: Record<string, { fallback: unknown }>;
  };
  for (const route of Object.values<string>(manifest('app-path-routes-manifest')))
    if (!(route in routes) && dynamicRoutes[route]?.fallback !== false)
      throw new Error(
        `${route} is not prerendered, and the server hands out only what is (dynamicParams = false and generateStaticParams, or lib/cli/serve/server.ts learns to ask Next)`,
      );
}

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

function pageOf(name: string): Page {
  const content = readFileSync(`${APP}/${name}.html`);
  const scripts = new Set<string>();
  for (const [, script = ''] of content.toString().matchAll(inlineScript))
    scripts.add(createHash('sha256').update(script).digest('base64'));
  const flight = (file: string) => take(`pages/${file}`, readFileSync(`${APP}/${file}`));
  const segments = existsSync(`${APP}/${name}.segments`) ? filesIn(`${APP}/${name}.segments`) : [];
  return {
    html: take(`pages/${name}.html`, content),
    scripts: [...scripts],
    flight: {
      ...(existsSync(`${APP}/${name}.rsc`) ? { '': flight(`${name}.rsc`) } : {}),
      ...Object.fromEntries(
        segments.map((s) => [`/${s.replace(/\.segment\.rsc$/, '')}`, flight(`${name}.segments/${s}`)]),
      ),
    },
  };
}

refuseDynamicRoutes();
rmSync(SITE_FOLDER, { recursive: true, force: true });
const site: Site = { pages: {}, files: {}, missing: pageOf('_not-found') };
for (const file of filesIn(APP, '**/*.html')) {
  const name = file.replace(/\.html$/, '');
  if (name.startsWith('_')) continue;
  site.pages[name === 'index' ? '/' : `/${name}`] = pageOf(name);
}
for (const file of filesIn('.next/static'))
  site.files[`/_next/static/${file}`] = take(`files/_next/static/${file}`, readFileSync(`.next/static/${file}`), {
    immutable: true,
  });
for (const file of filesIn('public'))
  site.files[`/${file}`] = take(`files/${file}`, await readFile(`public/${file}`), {
    immutable: file.startsWith('knowledge/'),
  });
// Route handlers that were prerendered, such as the icon.
for (const file of filesIn(APP, '**/*.body')) {
  const name = file.replace(/\.body$/, '');
  const { headers } = JSON.parse(readFileSync(`${APP}/${name}.meta`, 'utf8')) as { headers: Record<string, string> };
  site.files[`/${name}`] = take(`files/${name}`, readFileSync(`${APP}/${file}`), { type: headers['content-type'] });
}
const { script, kept } = serviceWorker(site, readFileSync('.next/BUILD_ID', 'utf8').trim());
site.files['/service-worker.js'] = take('files/service-worker.js', Buffer.from(script));

const WORKERS = 8;
await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    for (let next = pending.pop(); next; next = pending.pop()) await next();
  }),
);
writeFileSync(SITE_INDEX, JSON.stringify(site));
console.log(
  `Site: ${Object.keys(site.pages).length} pages and ${Object.keys(site.files).length} files; ${kept} are kept for offline use`,
);
