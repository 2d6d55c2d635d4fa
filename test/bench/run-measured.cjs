// Runs a program of Node and writes what it took: `node run-measured.cjs RESULT.json PROGRAM ARGUMENT…`. A process begins with the most memory that
// its parent held, so there is one between that holds little.
const { spawnSync } = require('node:child_process');
const { writeFileSync } = require('node:fs');

const [, own, result, program, ...given] = process.argv;
if (process.env.PAYLADDER_MEASURED === undefined) {
  const { status } = spawnSync(process.execPath, [own, result, program, ...given], { stdio: 'inherit', env: { ...process.env, PAYLADDER_MEASURED: 'itself' } });
  process.exitCode = status ?? 1;
} else {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(result, JSON.stringify({ cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1e3 }));
  });
  process.argv = [process.execPath, program, ...given];
  require(program);
}
