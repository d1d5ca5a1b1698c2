import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether this Node can run npm's install and the scripts that follow; the packages bring a newer one for the rest. */
function oldNode() {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [least, own] = [engines.node.replace(/^>=/, ''), process.versions.node].map((v) => v.split('.').map(Number));
  const [major, minor] = [own[0] - least[0], own[1] - (least[1] ?? 0)];
  return major < 0 || (major === 0 && minor < 0) ? engines.node : null;
}

/** Installs exactly what the lock file names. @returns false where that failed; the lines printed say why */
export function installDependencies() {
  const needed = oldNode();
  if (needed) {
    console.error(`plumbline: Node ${process.versions.node} is too old; it takes ${needed}.`);
    return false;
  }
  return spawnSync('npm', ['ci'], { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
