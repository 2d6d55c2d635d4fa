// Opens the workbook named and tells what it comes to, and the most megabytes that a process held which did nothing else. A process begins with the
// most that its parent held, so there is one between: `node open-file.cjs FILE`.
const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const [, own, file, itself] = process.argv;
if (itself === undefined) {
  process.exitCode = spawnSync(process.execPath, [own, file, 'itself'], { stdio: 'inherit' }).status ?? 1;
} else {
  require('../bench/load.cjs');
  const { readWorkbook } = require('../../src/xlsx/workbook/read');
  readWorkbook(readFileSync(file), path.basename(file)).then((read) => {
    const code = read.ok ? 'none' : read.problems.map((problem) => problem.code).join();
    process.stdout.write(JSON.stringify({ code, peak: process.resourceUsage().maxRSS / 1024 }));
  });
}
