// The tests that prove a room by its own words: few enough to be asked about every mutant. Laws over all schemes take minutes; what they prove for all, these prove for each.
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Of each room the tests that speak of it; of a part of a large room those that speak of that part. */
export const TESTS = {
  calendar: /^calendar\//,
  money: /^(money\/|evaluate\/interpolation\.)/,
  data: /^(data\/|evaluate\/refund-rows\.|payout\/(credits|people|rows|row-names|fraud|reports|taking-part)\.|presets\/clauses\/(told|rows|new-customers)\.)/,
  evaluate: /^(evaluate\/|rules\/|payout\/(kept|units|to-date|month-targets|dated|decision-tables|results|own-years|noticed|numbers|why|told|credits|policies|parts|several-teams|taking-part|rows|awards|people|negatives)\.|payout\/period\/in-steps\.|presets\/(clauses\/|cases\.))/,
  rules: /^(rules\/|payout\/(awards|noticed|to-date|results|units|why)\.|presets\/clauses\/(contests|referrals|told)\.)/,
  payout: /^(payout\/(?!period\/must-show)|presets\/(clauses\/|cases\.))/,
  'payout/judge': /^(evaluate\/refund-rows\.|payout\/(rows|row-names|people|prepare|fraud|reports|credits|taking-part|days-off|doubts|month-targets|credited-groups|dated|kept|numbers|judged)\.|presets\/clauses\/(rows|people|told|new-customers|targets)\.)/,
  'payout/prepare': /^(payout\/(prepare|needed|built-on|headers-of-own|rows|reports|taking-part|dated|doubts|days-off|decision-tables|month-targets|judged|people|own-years|awards|numbers|credits|results|units|policies|accounts)\.|evaluate\/refund-rows\.|presets\/clauses\/(rows|people|told|new-customers|targets)\.)/,
  'payout/describe': /^(payout\/(rows|people|prepare|fraud|reports|credits|doubts|scheme-doubts|numbers|told|units|to-date|several-teams|row-names|accounts|negatives|dated|awards|results|described|noted|built-on|lacking|own-years|why|decision-tables|taking-part|noticed|policies|parts|credited-groups)\.|rules\/(draws|places)\.|evaluate\/refund-rows\.|presets\/clauses\/(rows|people|told|new-customers|targets|contests)\.)/,
  'payout/settle': /^payout\/(accounts|negatives|fraud|policies|noticed|awards|kept|judged|described|period\/(accounts|balances|budgets|decisions|openings|right-figures))\./,
  'payout/work': /^(payout\/(rows|credits|credited-groups|parts|policies|noticed|units|results|taking-part|kept|to-date|people|dated|awards|in-steps|fraud|accounts|worked|own-years|oracles-of-own-years)\.|presets\/clauses\/)/,
  'payout/period': /^payout\/period\/(?!must-show)/,
  scheme: /^scheme\/(absurd|bind|check|decided|describe|edition|field-kinds|formula-names|guard|meaning|parse|print|rename|value)\./,
  'scheme/formula': /^scheme\/formula(-\w+)*\./,
  'scheme/grammar': /^scheme\/(absurd|grammar[-\w]*|parse|edition|field-kinds|walk)\./,
  'scheme/lint': /^scheme\/lint\./,
  'scheme/meaning': /^scheme\/meaning[-\w]*\./,
  'scheme/place': /^scheme\/(places|path)\./,
  'scheme/said': /^scheme\/said-back\./,
  'scheme/shape': /^scheme\/(shape|parse|edition|nearest|places)\./,
  'scheme/text': /^scheme\/text\./,
  'scheme/value': /^scheme\/(value|bind|lint|parse|decided)\.|^payout\/(dated|decision-tables)\./,
  'scheme/walk': /^(scheme\/(walk|bind)\.|payout\/(days-off|dated)\.)/,
};

const TAKE_MINUTES = /scale\.fast|laws\.test|any-scheme|rework|later-schemes|oracles\.test/;

/** The test files of rooms, as they are called below `root`. */
export function testsOf(rooms, root) {
  const all = readdirSync(path.join(root, 'test'), { recursive: true }).map((file) => file.split(path.sep).join('/')).filter((file) => file.endsWith('.test.ts'));
  return all.filter((file) => !TAKE_MINUTES.test(file) && rooms.some((room) => TESTS[room].test(file))).sort().map((file) => path.join(root, 'test', file));
}
