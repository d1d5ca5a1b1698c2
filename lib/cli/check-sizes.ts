/** First-load JavaScript of every built page and the knowledge base, gzipped, against their budgets. */
import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KIB = 1024;
/** The texts are fetched only where a reason is read; a page of them may weigh what a large picture does. */
const budgets = { script: 175 * KIB, knowledge: 60 * KIB, texts: 200 * KIB };
let failed = 0;
const report = (name: string, size: number, budget: number) => {
  const over = size > budget;
  if (over) failed++;
  console.log(`${over ? 'OVER' : 'ok  '} ${(size / KIB).toFixed(1).padStart(7)} of ${budget / KIB} KiB  ${name}`);
};

const sizes = new Map<string, number>();
const gzipped = (file: string) => {
  let size = sizes.get(file);
  if (size === undefined) sizes.set(file, (size = gzipSync(readFileSync(file), { level: 9 }).length));
  return size;
};
const pages = globSync('**/*.html', { cwd: '.next/server/app' });
if (pages.length === 0) {
  console.error('no built page found: run "npm run build" first');
  process.exit(1);
}
let worst = { page: '', size: 0 };
for (const page of pages) {
  const html = readFileSync(`.next/server/app/${page}`, 'utf8');
  // Browsers that know modules skip the polyfills marked nomodule.
  const scripts = new Set(
    [...html.matchAll(/<script[^>]*\ssrc="(\/_next\/[^"?]+\.js)[^"]*"[^>]*>/g)]
      .filter(([tag]) => !/nomodule/i.test(tag))
      .map(([, src]) => src ?? ''),
  );
  const size = [...scripts].reduce((sum, src) => sum + gzipped(src.replace('/_next/', '.next/')), 0);
  if (size > worst.size) worst = { page, size };
  if (size > budgets.script) report(page, size, budgets.script);
}
if (worst.size <= budgets.script) report(`largest first load: ${worst.page}`, worst.size, budgets.script);
for (const file of globSync('public/knowledge/*.json'))
  if (file.endsWith('-texts.json')) report('knowledge base, texts', gzipped(file), budgets.texts);
  else report('knowledge base', gzipped(file), budgets.knowledge);
process.exit(failed > 0 ? 1 : 0);
