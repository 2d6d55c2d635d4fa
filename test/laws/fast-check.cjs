// fast-check as the tests see it: with a seed that stays, so that what nobody changed comes out as it did before. `npm run laws` draws anew, and more often.
const fc = require('../../node_modules/fast-check');

const { LAWS_SEED = '20260401', LAWS_TIMES = '1' } = process.env;
const seed = Number(LAWS_SEED);
const times = Number(LAWS_TIMES);

const given = ({ numRuns = 100, ...rest } = {}) => ({ seed, ...rest, numRuns: numRuns * times });
const drawn = {
  ...fc,
  assert: (property, parameters) => fc.assert(property, given(parameters)),
  check: (property, parameters) => fc.check(property, given(parameters)),
  sample: (arbitrary, parameters) => fc.sample(arbitrary, { seed, ...(typeof parameters === 'number' ? { numRuns: parameters } : parameters) }),
};

module.exports = { ...drawn, __esModule: true, default: drawn };
