import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Holds the stamp of the sources that the present build was made from. */
export const stampFile = '.next/plumbline-stamp';
const SKIP = new Set(['node_modules', '.next', '.git', 'e2e', 'coverage', 'test-results', 'generated']);

/**
 * Changes when any source, the lock file or the pack does: names, sizes and times, without reading the files.
 * @param {string | undefined} pack folder of own content
 */
export function sourceStamp(pack) {
  const hash = createHash('sha256');
  hash.update(`${pack ?? ''}\n`);
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (
        SKIP.has(entry.name) ||
        path === join('public', 'knowledge') ||
        entry.name === 'next-env.d.ts' ||
        entry.name.endsWith('.tsbuildinfo')
      )
        continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) {
        const { size, mtimeMs } = statSync(path);
        hash.update(`${path}\0${size}\0${Math.floor(mtimeMs)}\n`);
      }
    }
  };
  walk('.');
  if (pack) walk(pack);
  return hash.digest('hex');
}
