// The unit tests of the inner rooms, as one project: what arithmetic and schemes are proved by.
const { projects: [unit] } = require('../jest.config.js');
const { pure } = require('../../src/rooms.json');

module.exports = {
  ...unit,
  displayName: undefined,
  testMatch: Object.keys(pure).map((room) => `<rootDir>/test/${room}/**/*.test.ts`),
  // Laws over all schemes take minutes; what they prove for all, the tests of the single parts prove for each.
  testPathIgnorePatterns: ['laws\\.test', 'any-scheme', '/presets/', 'rework'],
};
