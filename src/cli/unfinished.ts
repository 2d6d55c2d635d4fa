import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { codeOf } from './reason';

/*
 * A result is written beside its place first. What it is called there is short, whatever the result is called, and names the machine and the
 * process, so that what a killed run left behind is told from what another is still writing.
 */

const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const NAME = /^\.payladder-(?<machine>[0-9a-f]{8})-(?<process>\d+)-[0-9a-f]{8}\.unfinished$/;

/** A new name in a folder. */
export function unfinishedIn(folder: string): string {
  return path.join(folder, `.payladder-${MACHINE}-${process.pid}-${randomBytes(4).toString('hex')}.unfinished`);
}

/** Removes what runs on this machine left in a folder that ended before they had finished. */
export function tidy(folder: string): void {
  for (const name of unlessForbidden(() => readdirSync(folder)) ?? []) {
    const { machine, process: owner } = NAME.exec(name)?.groups ?? {};
    if (machine === MACHINE && !isRunning(Number(owner))) unlessForbidden(() => rmSync(path.join(folder, name), { force: true }));
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** A folder that may not be listed, or a file of somebody else's, stays as it is. */
function unlessForbidden<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (['EACCES', 'EPERM'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}
