// npm run bench: runs every *.bench.ts of this folder and writes RESULTS.md. `npm run bench -- tiers` runs those named only, and writes nothing.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

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
  const names = fs.readdirSync(here).filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.includes(name.replace('.bench.ts', ''))));
  const sections = names.map(held);
  const text = `${fs.readFileSync(path.join(here, 'about.md'), 'utf8')}\n${sections.join('\n')}`;
  if (wanted.length === 0 && !sections.includes(null)) fs.writeFileSync(path.join(here, 'RESULTS.md'), text);
  console.log(sections.join('\n'));
  process.exitCode = names.length === 0 || sections.includes(null) ? 1 : 0;
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
