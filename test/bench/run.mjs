// npm run bench: runs every *.bench.ts of this folder and writes its section of RESULTS.md. `npm run bench -- tiers runner` does so with those named only.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dated, resultsOf, sectionsIn } from './sections.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);

// Each contest runs in a process of its own, with the garbage of the one before it cleared away between the runs.
if (process.env.PAYLADDER_CONTEST !== undefined) {
  const require = createRequire(import.meta.url);
  require('./load.cjs');
  const { contest, section } = require(`./${process.env.PAYLADDER_CONTEST}`);
  const { hold } = require('./measure');
  const { tableOf } = require('./results');
  fs.writeFileSync(process.env.PAYLADDER_RESULT, section === undefined ? tableOf(hold(await contest())) : section());
} else {
  const benches = fs.readdirSync(here).filter((name) => name.endsWith('.bench.ts')).map((name) => name.replace('.bench.ts', ''));
  const names = benches.filter((name) => wanted.length === 0 || wanted.includes(name));
  const results = path.join(here, 'RESULTS.md');
  const today = new Date().toISOString().slice(0, 10);
  for (const name of names) {
    const section = held(`${name}.bench.ts`);
    if (section === null) {
      process.exitCode = 1;
      continue;
    }
    console.log(section);
    const sections = sectionsIn(fs.readFileSync(results, 'utf8')).set(name, dated(section, today, process.versions.node));
    fs.writeFileSync(results, resultsOf(fs.readFileSync(path.join(here, 'about.md'), 'utf8'), benches, sections));
  }
  if (names.length === 0) process.exitCode = 1;
}

function held(name) {
  const result = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'bench-')), 'result.md');
  console.error(`${name} …`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=6144', fileURLToPath(import.meta.url)], {
    stdio: 'inherit',
    env: { ...process.env, PAYLADDER_CONTEST: name, PAYLADDER_RESULT: result },
  });
  return status === 0 ? fs.readFileSync(result, 'utf8') : null;
}
