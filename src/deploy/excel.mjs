// npm run excel: builds, serves dist/ on https with development certificates, and loads manifest.xml into Excel on this machine.
// npm run excel:web -- URL: the same for a workbook in Excel on the web, given by its address.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../workbench/serve/server.mjs';
import { build } from './build.mjs';
import { headersFor } from './headers.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const port = 3000;

// Office's tools are fetched when they are first wanted: they are large, and nobody without Excel needs them.
const office = (tool, ...args) => spawnSync('npx', ['--yes', tool, ...args], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

function stopWith(message) {
  console.error(message);
  process.exit(1);
}

const certificates = () => {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  return { cert: readFileSync(path.join(folder, 'localhost.crt')), key: readFileSync(path.join(folder, 'localhost.key')) };
};

async function main([where = 'desktop', address]) {
  if (where === 'web' && !address) stopWith('Say which workbook to open: npm run excel:web -- https://… (its address in Excel on the web).');
  // They send usage data to Microsoft unless told not to.
  if (!office('office-addin-usage-data@3', 'off')) stopWith('Office’s development tools could not be had; npm says why above.');
  if (!office('office-addin-dev-certs@3', 'install')) stopWith('The development certificates could not be installed.');
  if (!build({ PAYLADDER_DEVELOPMENT: '1' })) stopWith('The build failed; the reason stands above.');
  const server = await serve([['/', path.join(root, 'dist')]], port, { tls: certificates(), headersFor });
  console.log(`Payladder is served on https://localhost:${port}/. Ctrl-C stops it.`);
  const started = where === 'web'
    ? office('office-addin-debugging@7', 'start', 'manifest.xml', 'web', '--document', address, '--no-debug')
    : office('office-addin-debugging@7', 'start', 'manifest.xml', 'desktop', '--app', 'excel', '--no-debug');
  if (!started) stopWith('Excel could not be started with the add-in; the reason stands above.');
  const stop = () => {
    office('office-addin-debugging@7', 'stop', 'manifest.xml');
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main(process.argv.slice(2)).catch((error) => stopWith(error.code === 'EADDRINUSE' ? `Port ${port} is in use: stop what runs there first.` : error.message));
