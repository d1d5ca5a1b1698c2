import { spawnSync } from 'node:child_process';

const npm = (...args) =>
  spawnSync('npm', [...args, '--no-audit', '--no-fund'], { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/**
 * Installs what the lock file names. `npm ci` refuses a lock without the optional binaries of other
 * platforms, which a registry mirror may lack; `npm install` takes the same versions without them.
 */
export function installDependencies() {
  return npm('ci', '--loglevel=error') || npm('install', '--no-save', '--loglevel=error');
}
