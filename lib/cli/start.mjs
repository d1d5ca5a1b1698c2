// `npm start` on a fresh machine: install what is missing, build when stale, serve.
// Plain JavaScript without dependencies, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './install.mjs';
import { sourceStamp, stampFile } from './source-stamp.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);

/** One clear line, and out. */
function fail(message) {
  console.error(`plumbline: ${message}`);
  process.exit(1);
}

function run(what, command, args) {
  console.log(`plumbline: ${what} …`);
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (done.status !== 0) fail(`${what} failed; the lines above say why. Mend that and run "npm start" again.`);
}

const portFree = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });

if (!Number.isInteger(port) || port < 1 || port > 65535)
  fail(`PORT is "${process.env.PORT}"; give a number from 1 to 65535.`);
await portFree().catch((error) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
      : `cannot listen on ${host}:${port} (${error.code}). Check HOST and PORT.`,
  ),
);

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = 'node_modules/.plumbline-lock';
const writable = () => {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    fail(`no write access to ${root}. It is needed to install and build.`);
  }
};
if (!existsSync('node_modules/next') || (existsSync(installed) && readFileSync(installed, 'utf8') !== lock)) {
  writable();
  console.log('plumbline: installing dependencies …');
  if (!installDependencies())
    fail('installing dependencies failed; the lines above say why. Mend that and run "npm start" again.');
  writeFileSync(installed, lock);
}
const pack = process.env.PLUMBLINE_CONTENT;
if (pack && !existsSync(pack))
  fail(`PLUMBLINE_CONTENT is "${pack}", which is not there. Give the folder of your own content.`);
const stamp = sourceStamp(pack);
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  writable();
  run('building', 'npm', ['run', '--silent', 'build']);
  writeFileSync(stampFile, stamp);
}

// Node's own binary from the packages, so that the server runs on the version it was tested with.
const node = existsSync('node_modules/node/bin/node') ? 'node_modules/node/bin/node' : process.execPath;
const server = spawn(node, ['lib/cli/serve/server.ts'], {
  // The channel tells the server when this process is gone, even where it was killed.
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, HOST: host, PORT: String(port), NODE_ENV: 'production' },
});
let asked = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    asked = true;
    server.kill(signal);
  });
server.on('error', (error) => fail(`the server cannot be started (${error.message}).`));
server.on('exit', (code, signal) => {
  if (asked) process.exit(code ?? 0);
  if (signal) fail(`the server was stopped by ${signal}.`);
  process.exit(code || 1);
});
