import Big from 'big.js';
import Decimal from 'decimal.js';
import type { Exact } from '../../src/money';
import { ExactColumn, fromNumber, round, TierScale, toNumber, ZERO } from '../../src/money';
import type { Contest } from './measure';
import { BOUNDS, plainLoop, RATES, sales } from './rows';

const ROWS = 1_000_000;

export function contest(): Contest {
  const amounts = sales(ROWS);
  const exact = Array.from(amounts, read);
  const column = ExactColumn.of(ROWS);
  exact.forEach((amount, row) => column.set(row, amount));
  const scale = new TierScale(BOUNDS.map((bound, tier) => ({ bound: read(bound), side: 'atLeast', value: read(RATES[tier] ?? NaN) })), 'graduated');
  const { exactFallbacks } = scale.awardColumn(amounts, 2);
  const truth = withDecimal(amounts);
  const loop = plainLoop(amounts);
  const slip = loop.findIndex((award, row) => award !== truth[row]);
  return {
    title: 'A graduated commission of five tiers',
    rows: ROWS,
    truth,
    contenders: [
      { name: 'a plain loop over doubles', rounds: 11, run: () => plainLoop(amounts) },
      { name: 'Payladder, numbers in, numbers out', rounds: 11, run: () => scale.awardColumn(amounts, 2).awards.toNumbers() },
      { name: 'Payladder, from a column that is already exact', rounds: 11, run: () => scale.awardColumn(column, 2).awards.toNumbers() },
      { name: 'Payladder, one exact number at a time', rounds: 5, run: () => oneByOne(scale, exact) },
      { name: 'big.js', rounds: 2, run: () => withBig(amounts) },
      { name: 'decimal.js', rounds: 2, run: () => withDecimal(amounts) },
    ],
    notes: [
      'The plain loop, big.js and decimal.js add up the slices tier by tier, and round once at the end.',
      `The first slip of the plain loop: ${amounts[slip]} earns ${truth[slip]}, and it says ${loop[slip]}.`,
      `Payladder's guard sent ${exactFallbacks.toLocaleString('en')} of the rows to decimal.js.`,
    ],
  };
}

function read(n: number): Exact {
  return fromNumber(n) ?? ZERO;
}

function oneByOne(scale: TierScale, amounts: readonly Exact[]): Float64Array {
  const awards = new Float64Array(amounts.length);
  amounts.forEach((amount, row) => {
    awards[row] = toNumber(round(scale.award(amount), 2));
  });
  return awards;
}

function withDecimal(amounts: Float64Array): Float64Array {
  const tiers = BOUNDS.map((bound, tier) => ({ bound: new Decimal(bound), rate: new Decimal(RATES[tier] ?? NaN) }));
  return amounts.map((n) => {
    const amount = new Decimal(n);
    let award = new Decimal(0);
    for (let tier = 0; tier < tiers.length; tier++) {
      const { bound, rate } = tiers[tier] ?? { bound: amount, rate: amount };
      if (amount.lte(bound)) break;
      const next = tiers[tier + 1]?.bound;
      award = award.plus((next === undefined || amount.lt(next) ? amount : next).minus(bound).times(rate));
    }
    return award.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();
  });
}

function withBig(amounts: Float64Array): Float64Array {
  const tiers = BOUNDS.map((bound, tier) => ({ bound: new Big(bound), rate: new Big(RATES[tier] ?? 0) }));
  return amounts.map((n) => {
    const amount = new Big(n);
    let award = new Big(0);
    for (let tier = 0; tier < tiers.length; tier++) {
      const { bound, rate } = tiers[tier] ?? { bound: amount, rate: amount };
      if (amount.lte(bound)) break;
      const next = tiers[tier + 1]?.bound;
      award = award.plus((next === undefined || amount.lt(next) ? amount : next).minus(bound).times(rate));
    }
    return award.round(2, Big.roundHalfUp).toNumber();
  });
}
