// `npm test`: every gate in order, on a fresh clone as well, closing with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './install.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const only = process.argv.slice(2);
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CI: process.env.CI ?? 'true' };
// The gates judge the base, whatever pack is used here.
delete env.PLUMBLINE_CONTENT;

function run(command, args, extra = {}) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, ...extra } }).status === 0;
}

if (!existsSync('node_modules/next') && !installDependencies()) {
  console.error('plumbline: installing dependencies failed; the lines above say why.');
  process.exit(1);
}
env.PATH = `${join(process.cwd(), 'node_modules/.bin')}:${env.PATH}`;

/** The system's Chromium, else Playwright's, else Debian's package. */
function ensureBrowser() {
  if (['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some((p) => existsSync(p)))
    return true;
  if (run('playwright', ['install', '--with-deps', 'chromium'])) return true;
  return process.getuid?.() === 0 && run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium']);
}

const gates = [
  ['knowledge', () => run('npm', ['run', '--silent', 'knowledge'])],
  ['format', () => run('prettier', ['--check', '.'])],
  ['lint', () => run('eslint', ['.', '--max-warnings', '0'])],
  ['imports', () => run('node', ['lib/cli/check-imports.ts'])],
  ['unused', () => run('knip', [])],
  ['unit', () => run('vitest', ['run', '--coverage'])],
  ['test lines', () => run('node', ['lib/cli/check-test-lines.ts'])],
  ['build', () => run('npm', ['run', '--silent', 'build'])],
  ['types', () => run('tsc', ['--noEmit'])],
  ['sizes', () => run('node', ['lib/cli/check-sizes.ts'])],
  ['browser', () => ensureBrowser() && run('playwright', ['test'])],
];
const results = [];
for (const [name, gate] of gates) {
  if (only.length > 0 && !only.includes(name)) continue;
  console.log(`\n== ${name}`);
  results.push([name, gate()]);
}
console.log('');
for (const [name, passed] of results) console.log(`${passed ? 'pass' : 'FAIL'}  ${name}`);
const failed = results.filter(([, passed]) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
