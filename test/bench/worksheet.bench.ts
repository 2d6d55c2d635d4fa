import { HyperFormula } from 'hyperformula';
import { fromNumber, TierScale, ZERO } from '../../src/money';
import type { Contest } from './measure';
import { BOUNDS, plainLoop, RATES, sales } from './rows';

const ROWS = 100_000;
const AWARDS = 1;

export function contest(): Contest {
  const amounts = sales(ROWS);
  const read = (n: number) => fromNumber(n) ?? ZERO;
  const scale = new TierScale(BOUNDS.map((bound, tier) => ({ bound: read(bound), side: 'atLeast', value: read(RATES[tier] ?? NaN) })), 'graduated');
  const payladder = () => scale.awardColumn(amounts, 2).awards.toNumbers();
  let sheet: HyperFormula | undefined;
  return {
    title: 'The same commission as a worksheet formula',
    rows: ROWS,
    truth: payladder(),
    contenders: [
      { name: 'a plain loop over doubles', rounds: 15, run: () => plainLoop(amounts) },
      { name: 'Payladder, numbers in, numbers out', rounds: 15, run: payladder },
      { name: 'HyperFormula, building the sheet', rounds: 1, run: () => column((sheet = built(amounts))) },
      { name: 'HyperFormula, a rate changed and changed back', rounds: 1, run: () => again(sheet) },
    ],
    notes: [
      'The formula is `=ROUND(SUMPRODUCT((A1>D$1:D$5)*(A1-D$1:D$5)*E$1:E$5),2)`, with the steps between the rates in E, copied down all rows.',
      'What is right is what Payladder gives, which the contest of a million rows compares with decimal.js.',
    ],
  };
}

function built(amounts: Float64Array): HyperFormula {
  const steps = RATES.map((rate, tier) => Math.round((rate - (RATES[tier - 1] ?? 0)) * 1e6) / 1e6);
  const cells = Array.from(amounts, (amount, row) => [
    amount,
    `=ROUND(SUMPRODUCT((A${row + 1}>$D$1:$D$5)*(A${row + 1}-$D$1:$D$5)*$E$1:$E$5),2)`,
    null,
    BOUNDS[row] ?? null,
    steps[row] ?? null,
  ]);
  return HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3', useArrayArithmetic: true, maxRows: ROWS });
}

/** All formulas are worked out twice; the awards are then those of before. */
function again(sheet: HyperFormula | undefined): ArrayLike<number> {
  if (sheet === undefined) throw new Error('The sheet has not been built.');
  const rate = { sheet: 0, row: 4, col: 4 };
  const before = sheet.getCellValue(rate);
  sheet.setCellContents(rate, [[0.5]]);
  sheet.setCellContents(rate, [[typeof before === 'number' ? before : null]]);
  return column(sheet);
}

function column(sheet: HyperFormula): ArrayLike<number> {
  return Float64Array.from({ length: ROWS }, (_, row) => Number(sheet.getCellValue({ sheet: 0, row, col: AWARDS })));
}
