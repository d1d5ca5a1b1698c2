/** The app as a person starts it, for the browser part. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PORT = Number(process.env.BENCH_PORT ?? 3231);
export const ADDRESS = `http://127.0.0.1:${PORT}`;
/** A stale tree is built first, which takes its time. */
const PATIENCE = 300_000;
const PAUSE = 20;

export interface Running {
  /** Milliseconds from the command to the first answer. */
  took: number;
  stop: () => Promise<void>;
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch(ADDRESS)).ok;
  } catch {
    return false;
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.pid === undefined) return;
  const gone = once(server, 'exit');
  // Its own group: npm, the launcher and the server that it started.
  process.kill(-server.pid, 'SIGTERM');
  await gone;
}

/**
 * Runs `npm start` and waits until the first page is answered.
 * @throws Error where the port is taken, the command ends, or five minutes pass
 */
export async function start(): Promise<Running> {
  if (await answers()) throw new Error(`something answers on port ${PORT} already`);
  const began = performance.now();
  const server = spawn('npm', ['start', '--silent'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: `${PORT}`, HOST: '127.0.0.1' },
  });
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error(`npm start ended with ${server.exitCode}`);
    if (performance.now() - began > PATIENCE) {
      await stop(server);
      throw new Error('npm start did not answer within five minutes');
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return { took: performance.now() - began, stop: () => stop(server) };
}
