import { spawn } from 'node:child_process';

/** How this machine opens an address for the person in front of it; undefined where there is no display. */
function opener(address) {
  if (process.env.CI || process.env.BROWSER === 'none') return undefined;
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', address]];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', [address]] : undefined;
}

/** Opens the address in the browser where there is a display. That it cannot is no error: the address has been printed. */
export function openBrowser(address) {
  const command = opener(address);
  if (command === undefined) return;
  const child = spawn(command[0], command[1], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
