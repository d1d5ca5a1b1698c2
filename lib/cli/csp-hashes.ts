/** Build step: writes the SHA-256 of every inline script of every prerendered page, for proxy.ts to send. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

const folder = '.next/server/app';
const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const pages: Record<string, string[]> = {};
for (const file of globSync('**/*.html', { cwd: folder })) {
  const name = file.replaceAll('\\', '/').replace(/\.html$/, '');
  const html = readFileSync(`${folder}/${file}`, 'utf8');
  const hashes = new Set<string>();
  for (const [, script = ''] of html.matchAll(inlineScript))
    hashes.add(createHash('sha256').update(script).digest('base64'));
  pages[name === 'index' ? '/' : `/${name}`] = [...hashes];
}
writeFileSync('.next/csp-hashes.json', JSON.stringify(pages));
console.log(`Content Security Policy: hashes of ${Object.keys(pages).length} pages`);
