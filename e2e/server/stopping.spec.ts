/** Whoever is asked to stop, the port is free afterwards, and the exit code says whether that was asked for. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, test } from '@playwright/test';

test.describe.configure({ mode: 'serial' });

/** The browser gate tests what is built already; without this, `npm start` would build it once more. */
const STAMP = `
  const { sourceStamp } = await import('./lib/cli/source-stamp.mjs');
  process.stdout.write(sourceStamp());`;
const stampFile = '.next/plumbline-stamp';

let port = 0;
let stampBefore: string | null = null;
test.beforeAll(({}, info) => {
  port = Number(new URL(info.project.use.baseURL ?? '').port) + 2;
  stampBefore = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;
  writeFileSync(stampFile, execFileSync('node', ['--input-type=module', '-e', STAMP]));
});
// Nobody says here that the build is of the present sources; `npm start` is to judge that itself.
test.afterAll(() => (stampBefore === null ? rmSync(stampFile) : writeFileSync(stampFile, stampBefore)));

interface Running {
  process: ChildProcess;
  exit: Promise<unknown[]>;
  errors: () => string;
  /** Numbers of the starter and of the server. */
  starter: number;
  server: number;
}

const childrenOf = (pid: number) =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => Number(match?.[2]) === pid)
    .map((match) => ({ pid: Number(match?.[1]), command: match?.[3] ?? '' }));

/** The process below `pid` that runs `what`, through shells. */
function below(pid: number, what: string): number {
  for (const child of childrenOf(pid)) {
    const found = child.command.startsWith('node') && child.command.includes(what) ? child.pid : below(child.pid, what);
    if (found) return found;
  }
  return 0;
}

async function running(command: string, args: string[], env: Record<string, string> = {}): Promise<Running> {
  const started = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOST: '127.0.0.1', PORT: `${port}`, ...env },
  });
  let errors = '';
  started.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exit = once(started, 'exit');
  for await (const chunk of started.stdout) if (String(chunk).includes(`http://127.0.0.1:${port}`)) break;
  const pid = started.pid ?? 0;
  const starter = command === 'npm' ? below(pid, 'start.mjs') : pid;
  return { process: started, exit, errors: () => errors, starter, server: below(starter, 'server.ts') };
}

/** Resolves as soon as one can listen on the port; the test's own time is the limit. */
function free(): Promise<void> {
  return new Promise((resolve) => {
    const attempt = () => {
      const probe = createServer();
      probe.once('error', () => setImmediate(attempt));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
    };
    attempt();
  });
}

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`npm start ends with 0 when npm is sent ${signal}`, async () => {
    const { process: npm, exit } = await running('npm', ['start', '--silent']);
    npm.kill(signal);
    expect(await exit).toEqual([0, null]);
    await free();
  });

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`the starter ends with 0 when it is sent ${signal}`, async () => {
    const { process: starter, exit } = await running('node', ['lib/cli/start.mjs']);
    starter.kill(signal);
    expect(await exit).toEqual([0, null]);
    await free();
  });

test('a server that was killed is a failure, and said in one line', async () => {
  const { exit, errors, server } = await running('node', ['lib/cli/start.mjs']);
  process.kill(server, 'SIGKILL');
  expect(await exit).toEqual([1, null]);
  expect(errors()).toBe('plumbline: the server was stopped by SIGKILL.\n');
  await free();
});

test('a starter that was killed takes its server with it', async () => {
  const { process: starter, exit } = await running('node', ['lib/cli/start.mjs']);
  starter.kill('SIGKILL');
  expect(await exit).toEqual([null, 'SIGKILL']);
  await free();
});

const FAULTS: [string, Record<string, string>, RegExp][] = [
  ['a port that is no number', { PORT: 'x' }, /^plumbline: PORT is "x"; give a number from 1 to 65535\.\n$/],
  ['a port out of range', { PORT: '70000' }, /^plumbline: PORT is "70000"; give a number from 1 to 65535\.\n$/],
  ['a host that is not ours', { HOST: '192.0.2.1' }, /^plumbline: cannot listen on 192\.0\.2\.1:\d+ \(\w+\)\. .+\n$/],
  ['a pack that is not there', { PLUMBLINE_CONTENT: 'no-such-pack' }, /^plumbline: PLUMBLINE_CONTENT is .+\n$/],
];
async function refused(script: string, env: Record<string, string>): Promise<string> {
  const started = spawn('node', [script], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOST: '127.0.0.1', PORT: `${port}`, ...env },
  });
  let errors = '';
  started.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  expect(await once(started, 'close')).toEqual([1, null]);
  return errors;
}

for (const [what, env, line] of FAULTS)
  test(`${what} is said in one line`, async () => expect(await refused('lib/cli/start.mjs', env)).toMatch(line));

test('a port that is taken is said in one line, by the server as well', async ({ baseURL }) => {
  const taken = Number(new URL(baseURL ?? '').port);
  const line = `plumbline: port ${taken} is taken. Stop what uses it, or choose another: PORT=${taken + 1} npm start\n`;
  for (const script of ['lib/cli/start.mjs', 'lib/cli/serve/server.ts'])
    expect(await refused(script, { PORT: `${taken}` }), script).toBe(line);
});
