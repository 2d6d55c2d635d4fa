// Two passes over what calculates: as shipped, and with the safe-integer path switched off, so that both are proved.
const path = require('path');

const shared = {
  rootDir: path.resolve(__dirname, '..'),
  testEnvironment: 'node',
  transform: {
    '/@fluentui/[^/]+/lib-commonjs/index\\.cjs$': '<rootDir>/test/fluent/barrel.cjs',
    '\\.(m?js|tsx?)$': ['@swc/jest', {
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    }],
  },
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/laws/fast-check.cjs', '^@fluentui/react-icons$': '<rootDir>/test/fluent/icons.cjs' },
  // The largest packages come ready for Node and are taken as they are.
  transformIgnorePatterns: ['/node_modules/(typescript|hyperformula|exceljs)/'],
};

/** Tests of arithmetic; of the rest those that compare figures, not who takes part when and who is told what. */
const arithmetic = ['money/**/', 'evaluate/**/', 'rules/**/', 'presets/', ...['any-scheme', 'units', 'to-date', 'policies'].map((name) => `payout/${name}`)];

module.exports = {
  // The machine that tests may be small and busy; a test that hangs still ends.
  testTimeout: 60_000,
  // Node keeps what a test file loaded for as long as its process lives: a fresh one from here on, before it collects garbage more than it tests.
  workerIdleMemoryLimit: '600MB',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'], testPathIgnorePatterns: ['<rootDir>/test/e2e/'] },
    {
      ...shared,
      displayName: 'decimal only',
      testMatch: arithmetic.map((tests) => `<rootDir>/test/${tests.endsWith('/') ? `${tests}*` : tests}.test.ts`),
      testPathIgnorePatterns: ['\\.fast\\.test\\.ts$', '/(draws|places|in-time|taken-back)\\.test\\.ts$'],
      moduleNameMapper: { ...shared.moduleNameMapper, '^(.*)/safe-limit$': '<rootDir>/test/money/no-safe-limit.ts' },
    },
    {
      ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/start.ts', globalTeardown: '<rootDir>/test/e2e/stop.ts',
    },
  ],
};
