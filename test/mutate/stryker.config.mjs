// npm run mutate: changes the code in small ways and looks whether a test notices. Which tests speak of which room is said in tests.mjs beside this.
const KEPT = `node_modules/.cache/payladder/mutation/${process.env.PAYLADDER_MUTATED ?? 'all'}`;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['./test/mutate/runner.mjs'],
  testRunner: 'room',
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  dryRunTimeoutMinutes: 30,
  // Beside what its tests take: what never ends costs so long each time.
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: `${KEPT}.incremental.json`,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: `${KEPT}.json` },
  tempDirName: '.cache/mutation',
  ignorePatterns: ['assets', 'dist', 'docs', '.cache', '.ci'],
  thresholds: { high: 90, low: 85, break: null },
  allowConsoleColors: false,
};
