/** The service worker's script, with what it keeps from its first day on. */
import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Kept } from '#lib/offline/kept.ts';
import type { Site } from './site.ts';

/**
 * The pages of every journey; any other is kept once it was visited.
 * The diagrams are such another: Mermaid is larger than all the rest, so it is kept once it was used.
 */
const PAGES = [
  '/',
  '/offline',
  '/brief',
  '/brief/all',
  '/brief/check',
  '/brief/checks',
  '/d',
  '/decisions',
  '/decisions/what-if',
  '/library',
  '/records',
  '/share',
];

/** Addresses of hashed files that a page or script names. */
function named(text: string, site: Site): string[] {
  const found = text.match(/static\/(?:chunks|media|css)\/[\w.~-]+|knowledge\/[\w-]+\.json/g) ?? [];
  return found.map((f) => (f.startsWith('static/') ? `/_next/${f}` : `/${f}`)).filter((f) => f in site.files);
}

/** What the kept pages name, and what that names in turn: the screens and workers that load later. */
function assetsOf(site: Site): string[] {
  const first = new Set(PAGES.flatMap((page) => named(readFileSync(fileOf(page), 'utf8'), site)));
  const texts = Object.keys(site.files).filter((path) => path.startsWith('/knowledge/'));
  const then = [...first]
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) => named(readFileSync(path.replace('/_next/', '.next/'), 'utf8'), site));
  return [...new Set([...first, ...texts, ...then])].sort();
}

function fileOf(page: string): string {
  const file = `.next/server/app/${page === '/' ? 'index' : page.slice(1)}.html`;
  if (!existsSync(file)) throw new Error(`${page} is to be kept for offline use, but no such page was built`);
  return file;
}

export function serviceWorker(site: Site, build: string): { script: string; kept: number } {
  const keep: Kept = { build, pages: PAGES, assets: assetsOf(site) };
  const source = readFileSync('lib/offline/service-worker.ts', 'utf8');
  return {
    script: `const KEPT = ${JSON.stringify(keep)};\n${stripTypeScriptTypes(source)}`,
    kept: keep.pages.length + keep.assets.length,
  };
}
