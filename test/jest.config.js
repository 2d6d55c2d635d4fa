// Two passes over the inner part: as shipped, and with the safe-integer path switched off, so that both are proved.
const path = require('path');

const shared = {
  rootDir: path.resolve(__dirname, '..'),
  testEnvironment: 'node',
  transform: {
    '\\.(m?js|tsx?)$': ['@swc/jest', {
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    }],
  },
  transformIgnorePatterns: [],
};

const { pure } = require('../src/rooms.json');

module.exports = {
  // The machine that tests may be small and busy; a test that hangs still ends.
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'], testPathIgnorePatterns: ['<rootDir>/test/e2e/'] },
    {
      ...shared,
      displayName: 'decimal only',
      testMatch: Object.keys(pure).map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
      testPathIgnorePatterns: ['\\.fast\\.test\\.ts$'],
      moduleNameMapper: { '^(.*)/safe-limit$': '<rootDir>/test/money/no-safe-limit.ts' },
    },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
