import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tried, type Target } from './law';
import { commandLines } from './targets/arguments';
import { cells } from './targets/cells';
import { files } from './targets/files';
import { functions } from './targets/functions';
import { names } from './targets/names';
import { schemes } from './targets/schemes';

// A little of what `npm run fuzz` does at length, with the same inputs each time.

let folder = '';
const before = process.cwd();
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'payladder-fuzz-'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

function holdsFor<T>(target: Target<T>, numRuns: number): Promise<void> {
  return fc.assert(fc.asyncProperty(target.inputs, (input) => tried(target, input)), { seed: 1, numRuns });
}

test('files, whole and damaged', () => holdsFor(files, 80));
test('cells', () => holdsFor(cells, 300));
test('schemes with something wrong in them', () => holdsFor(schemes, 60));
test('names from end to end', () => holdsFor(names, 40));
test('functions', () => holdsFor(functions, 300));
test('command lines', () => holdsFor(commandLines, 150));
