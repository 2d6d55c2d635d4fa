import { isoDay } from '../calendar';
import type { Problem } from '../i18n';
import { sentence } from '../i18n';
import { exampleTexts } from '../i18n/texts/scheme';
import type { Exact } from '../money';
import { fixed, isZero, parseExact, plain } from '../money';
import type { AwardKind, Example, Scheme } from '../scheme';
import { tableOfRecords, TABLES, type RawTable, type TableName } from '../table';
import type { Job } from './prepare/job';
import { payOut } from './payout';
import { prepare } from './prepare/prepare';
import type { Payout } from './describe/types';

/**
 * Works out a scheme's own examples. A problem for each one that cannot be worked out or comes to something else than it
 * says: then either the example or the scheme is wrong, and nobody should be paid by it.
 */
export function checkExamples(scheme: Scheme, findScheme: Job['findScheme']): readonly Problem[] {
  return scheme.examples.flatMap((example, index) => {
    const path = `examples[${index}]`;
    const prepared = prepare({ scheme, parameters: example.params, tables: tablesOf(example), findScheme });
    if (!prepared.ok) {
      return prepared.problems.slice(0, 1).map((problem): Problem => (
        { code: 'example-fails', place: { path }, sentence: sentence(exampleTexts.cannot, { name: example.name, why: problem.sentence }) }
      ));
    }
    const found = expectationOf(payOut(prepared.value), example.expect);
    if (said(example.expect, digits) === said(found, digits)) return [];
    const values = { name: example.name, wanted: said(example.expect), found: said(found) };
    return [{ code: 'example-fails', place: { path }, sentence: sentence(exampleTexts.differs, values) }];
  });
}

function tablesOf(example: Example): Partial<Record<TableName, RawTable>> {
  const tables: Partial<Record<TableName, RawTable>> = {};
  for (const name of TABLES) {
    const table = tableOfRecords(name, example[name]);
    if (table.ok && example[name].length > 0) tables[name] = table.value;
  }
  return tables;
}

type Expectation = Example['expect'];

/** What a payout comes to, as far as something is said of it. */
function expectationOf({ totals, lines, rejected, excluded, places }: Payout, wanted: Expectation): Expectation {
  const amountOf = ({ award, amount }: { readonly award: AwardKind; readonly amount: Exact }): string => (award === 'cash' ? fixed(amount, places) : plain(amount));
  const isPaid = ({ amount }: { readonly amount: Exact }): boolean => !isZero(amount);
  const dueSaid = (wanted.lines ?? []).some(({ due }) => due !== undefined);
  return {
    totals: wanted.totals && totals.filter(isPaid).map((total) => ({ recipient: total.recipient, award: total.award, amount: amountOf(total) })),
    lines: wanted.lines && lines.filter(isPaid).map((line) => ({
      recipient: line.recipient, period: line.period, component: line.component, award: line.award, amount: amountOf(line),
      due: dueSaid && line.due !== undefined ? isoDay(line.due) : undefined,
    })),
    rejected: [...new Set(rejected.map(({ table, row }) => (table === 'sales' ? row : `${table} ${row}`)))],
    excluded: excluded.map(({ table, row }) => (table === 'sales' ? row : `${table} ${row}`)),
  };
}

/** What is expected, in a fixed order. */
function said({ totals = [], lines = [], rejected, excluded }: Expectation, write: (amount: string) => string = (amount) => amount): string {
  const parts = [
    ...totals.map(({ recipient, award, amount }) => `${recipient} ${write(amount)} ${award}`).sort(),
    ...lines.map(({ recipient, period, component, award, amount, due }) => [recipient, period, component, write(amount), ...(award === 'cash' ? [] : [award]), ...(due === undefined ? [] : [due])].join(' ')).sort(),
    ...rejected.map((row) => `rejected ${row}`).sort(),
    ...excluded.map((row) => `excluded ${row}`).sort(),
  ];
  return parts.join('; ') || '—';
}

/** An amount however many zeros it is written with. */
function digits(amount: string): string {
  const value = parseExact(amount);
  return value === null ? amount : plain(value);
}
