import { presetById } from '../../../src/presets';
import type { Case, Outcome } from '../run-case';
import { inOrder, outcomeOf, work } from '../run-case';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a table: the fields by name, then one list for each row; null leaves a cell out. */
export function rows(fields: string, ...values: readonly (readonly unknown[])[]): readonly Row[] {
  const names = fields.split(' ');
  return values.map((row) => Object.fromEntries(names.flatMap((name, index) => (row[index] === undefined || row[index] === null ? [] : [[name, row[index]]]))));
}

/** Cash, or another award as `amount award`, by recipient: `{ 张三: '50.00', 李四: ['10.00', '3 points'] }`. */
export type Sums = Readonly<Record<string, string | readonly string[]>>;

export interface Clause extends Omit<Case, 'scheme' | 'name' | 'expect'> {
  readonly pays: Sums;
  readonly rejected?: readonly (number | string)[];
  readonly excluded?: readonly number[];
}

function outcome({ pays, rejected = [], excluded = [] }: Clause): Outcome {
  const totals = Object.entries(pays).flatMap(([recipient, sums]) => [sums].flat().map((sum) => {
    const [amount = '', award = 'cash'] = sum.split(' ');
    return { recipient, award, amount };
  }));
  return inOrder({ totals, rejected, excluded });
}

/** Tests what a clause of the catalogue says of one preset. */
export function clause(name: string, scheme: string, of: Clause): void {
  test(`${scheme}: ${name}`, () => {
    const preset = presetById(scheme);
    if (preset === undefined) throw new Error(`There is no preset ${scheme}.`);
    expect(outcomeOf(work(preset, of))).toEqual(outcome(of));
  });
}

/** Tests that a preset cannot be worked out with these parameters, and what is said. */
export function refused(name: string, scheme: string, params: Readonly<Record<string, unknown>>, said: RegExp, of: Omit<Clause, 'pays' | 'params'> = {}): void {
  test(`${scheme}: ${name}`, () => {
    const preset = presetById(scheme);
    if (preset === undefined) throw new Error(`There is no preset ${scheme}.`);
    expect(() => work(preset, { ...of, params })).toThrow(said);
  });
}
