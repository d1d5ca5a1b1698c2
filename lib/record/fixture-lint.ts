/** The linter of the profession's own template, for tests. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { RecordFile } from './files.ts';

/** Runs the linter over file sets with the configuration that npm `madr` ships; throws on a finding. */
export function lintMarkdown(sets: RecordFile[][]) {
  const folder = mkdtempSync(join(tmpdir(), 'records-'));
  try {
    cpSync(resolve('node_modules/madr/template/.markdownlint.yml'), join(folder, '.markdownlint.yml'));
    sets.forEach((files, i) => {
      for (const { path, content } of files) {
        const full = join(folder, String(i), path);
        mkdirSync(dirname(full), { recursive: true });
        writeFileSync(full, content);
      }
    });
    const bin = resolve('node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
    const { status, stderr } = spawnSync(process.execPath, [bin, '**/*.md'], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
