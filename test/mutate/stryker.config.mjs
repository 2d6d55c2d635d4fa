// npm run mutate: changes the code in small ways and looks whether a test notices. Which tests run for which files is said in jest.config.cjs beside this.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  jest: { configFile: 'test/mutate/jest.config.cjs', enableFindRelatedTests: true },
  mutate: ['src/{money,data,evaluate,rules,payout,scheme}/**/*.ts', '!src/**/index.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'node_modules/.cache/payladder/mutation/mutation.json' },
  tempDirName: 'node_modules/.cache/payladder/mutation/sandbox',
  thresholds: { high: 90, low: 85, break: null },
  allowConsoleColors: false,
};
