import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

const licenceFile = /^(licen[cs]e|copying)([.-].*)?$/i;

function licenceText(folder: string): string {
  const file = existsSync(folder) ? readdirSync(folder).filter((name) => licenceFile.test(name)).sort()[0] : undefined;
  return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
}

/** The libraries that go into what we ship, with their licences, from the lock file and the packages themselves. */
export function notices(root: string, withOfficeJs: boolean): string {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const shipped = Object.entries(lock.packages)
    .filter(([place, entry]) => place !== '' && (entry.dev !== true && entry.optional !== true || withOfficeJs && place === 'node_modules/@microsoft/office-js'))
    .map(([place, entry]) => ({ name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length), place, ...entry }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const entries = shipped.map(({ name, place, version, license }) => {
    const title = `${name} ${version ?? ''} (${license ?? 'see below'})`;
    return [title, '-'.repeat(title.length), licenceText(path.join(root, place))].join('\n').trimEnd();
  });
  return `Payladder contains the following libraries.\n\n${entries.join('\n\n\n')}\n`;
}
