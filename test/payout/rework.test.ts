import fc from 'fast-check';
import { add, equals, plain, sum, ZERO } from '../../src/money';
import type { Job, Payout, Worked } from '../../src/payout';
import { costOf, describe as described, judge, payOut, prepare, rework, settle, work } from '../../src/payout';
import { presetById } from '../../src/presets';
import { valueOf } from '../scheme/sample';
import { changedFrom } from './changes';
import { rawTables } from './house';
import { ALL, company } from './tables';

/** Everything that a payout says. */
function said({ lines, totals, ...rest }: Payout): unknown {
  return {
    ...rest,
    lines: lines.map((line) => ({
      of: `${line.recipientKind} ${line.recipient} ${line.personId} ${line.period} ${line.component} ${line.award} ${line.due} ${line.taxCategory}`,
      amount: plain(line.amount), rows: line.rows, label: line.label, why: line.why('en'),
    })),
    totals: totals.map((total) => ({ ...total, amount: plain(total.amount) })),
  };
}

function first(job: Job): Worked {
  const prepared = valueOf(prepare(job));
  return work(judge(prepared), prepared);
}

describe.each(ALL.map((filled) => [filled.id, filled] as const))('%s, worked out again with other parameters', (_, { scheme, params }) => {
  const jobs = fc.tuple(company, fc.array(changedFrom(scheme, params), { minLength: 1, maxLength: 3 }));

  test('comes to what it comes to from scratch', () => {
    fc.assert(fc.property(jobs, ([tables, changes]) => {
      const job: Job = { scheme, parameters: params, tables: rawTables(tables), findScheme: presetById };
      let worked = first(job);
      for (const parameters of changes) {
        const again = rework(worked, parameters);
        const fresh = prepare({ ...job, parameters });
        if (!again.ok || !fresh.ok) {
          expect(again).toEqual(fresh);
          continue;
        }
        const paid = payOut(fresh.value);
        expect(said(described(settle(again.value)))).toEqual(said(paid));
        const { cash, components } = costOf(settle(again.value));
        expect(plain(cash)).toBe(plain(sum(paid.lines.filter(({ award }) => award === 'cash').map(({ amount }) => amount))));
        expect(equals(components.reduce((all, { amount }) => add(all, amount), ZERO), sum(paid.lines.map(({ amount }) => amount)))).toBe(true);
        worked = again.value;
      }
    }), { numRuns: 2, endOnFailure: true });
  });

  test('takes its rows and subjects as they are where only a budget changes', () => {
    const [tables] = fc.sample(company, { numRuns: 1, seed: 1 });
    const worked = first({ scheme, parameters: params, tables: rawTables(tables ?? {}), findScheme: presetById });
    const [once, twice] = ['2000', '1000'].reduce<Worked[]>((all, budget) => [...all, valueOf(rework(all.at(-1) ?? worked, { ...params, budget }))], []);
    expect(once?.judged === worked.judged && twice?.judged === worked.judged).toBe(true);
    expect(twice?.kept?.taken).toBe(worked.stages.reduce((all, { outcomes }) => all + outcomes.length, 0));
    expect(valueOf(rework(worked, { ...params, to: '2024-03-31' })).judged === worked.judged).toBe(false);
  });
});
