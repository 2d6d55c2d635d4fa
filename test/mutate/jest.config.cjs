// The tests that prove a room by its own words, as one project: fast enough to be asked about every mutant. Laws over all schemes take minutes; what they prove for all, these prove for each.
const { projects: [unit] } = require('../jest.config.js');

/** Of each room the tests that speak of it. */
const TESTS = {
  money: ['money/**'],
  data: ['data/**', 'payout/{credits,people,rows,row-names,fraud}'],
  evaluate: ['evaluate/**', 'rules/**', 'payout/{units,to-date,month-targets,dated,decision-tables,results}', 'presets/clauses/{rows,targets}'],
  rules: ['rules/**', 'payout/awards', 'presets/clauses/{contests,referrals,told}'],
  payout: ['payout/*', 'payout/period/{balances,right-figures}', 'presets/clauses/**'],
  scheme: ['scheme/**'],
};

const rooms = (process.env.PAYLADDER_MUTATED ?? Object.keys(TESTS).join(',')).split(',');

module.exports = {
  ...unit,
  displayName: undefined,
  // Jest looks through these anew for every mutant.
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: rooms.flatMap((room) => TESTS[room]).map((tests) => `<rootDir>/test/${tests}${tests.endsWith('**') ? '/*' : ''}.test.ts`),
  setupFiles: ['<rootDir>/test/mutate/fewer-cases.cjs'],
  testPathIgnorePatterns: ['scale\\.fast', 'laws\\.test', 'any-scheme', 'rework', 'later-schemes'],
};
