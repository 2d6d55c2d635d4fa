// What the tests need of the machine beside Node: a Chromium browser, fonts that can draw Chinese, LibreOffice Calc, pdftotext.
// Uses what is there; installs what is missing where that asks no question; otherwise says in one line what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const run = (command, args, options = {}) => spawnSync(command, args, { encoding: 'utf8', ...options });
const inPath = (name) => (process.env.PATH ?? '').split(path.delimiter)
  .map((folder) => path.join(folder, process.platform === 'win32' ? `${name}.exe` : name))
  .find((file) => existsSync(file));
const firstOf = (names, places) => names.map(inPath).find(Boolean) ?? places.find((place) => existsSync(place));
const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);

/** The path of a Chromium, Chrome or Edge on this machine, or undefined. */
export function findBrowser() {
  return firstOf(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge', 'chrome'], [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programFiles.flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  ]) ?? downloadedBrowser();
}

function downloadedBrowser() {
  try {
    const file = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The path of LibreOffice, or undefined. */
export function findLibreOffice() {
  return firstOf(['soffice', 'libreoffice'], [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    ...programFiles.map((folder) => path.join(folder, 'LibreOffice/program/soffice.exe')),
  ]);
}

const findPdfToText = () => inPath('pdftotext');

// Windows and macOS come with fonts for Chinese.
const hasChineseFonts = () => process.platform !== 'linux' || /\S/.test(run('fc-list', [':lang=zh']).stdout ?? '');

const needs = [
  { what: 'a Chromium browser', debian: 'chromium', there: findBrowser },
  { what: 'fonts for Chinese', debian: 'fonts-noto-cjk', there: hasChineseFonts },
  { what: 'LibreOffice Calc', debian: 'libreoffice-calc', there: findLibreOffice },
  { what: 'pdftotext (poppler)', debian: 'poppler-utils', there: findPdfToText },
];

/** Installs what is missing. Returns a sentence where something still is, and undefined where all is there. */
function provision() {
  let missing = needs.filter((need) => !need.there());
  if (missing.length > 0 && inPath('apt-get') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    run('apt-get', ['install', '-y', '-qq', ...missing.map((need) => need.debian)], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    missing = needs.filter((need) => !need.there());
  }
  if (missing.some((need) => need.there === findBrowser)) {
    const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
    run(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
    missing = needs.filter((need) => !need.there());
  }
  if (missing.length === 0) return undefined;
  return `The tests need ${missing.map((need) => need.what).join(' and ')}: please install it (on Debian as root: apt-get install ${missing.map((need) => need.debian).join(' ')}) and run npm test again.`;
}

function main() {
  const trouble = provision();
  if (trouble !== undefined) console.error(trouble);
  return trouble === undefined ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
