import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Whether every package of the lockfile stands in node_modules in its version; packages for other machines are left out. */
function isInstalled(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const { packages: present } = json(installed);
  return Object.entries(json(join(root, 'package-lock.json')).packages)
    .every(([place, { version, optional, devOptional, peer }]) => place === '' || optional || devOptional || peer || present[place]?.version === version);
}

/** Installs what is missing. Returns whether everything is there now. */
export function installMissing(root) {
  if (isInstalled(root)) return true;
  console.log('Installing packages / 正在安装依赖 …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root, stdio: 'inherit', shell: process.platform === 'win32',
  });
  return status === 0;
}
