import type { Problem } from '../i18n';
import { sentence } from '../i18n';
import { exampleTexts } from '../i18n/texts/scheme';
import { fixed, isZero, parseExact, plain } from '../money';
import type { Example, Scheme } from '../scheme';
import type { RawTable, TableName } from '../table';
import { tableOfRecords } from '../table';
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
    const found = expectationOf(payOut(prepared.value));
    if (said(example.expect, digits) === said(found, digits)) return [];
    const values = { name: example.name, wanted: said(example.expect), found: said(found) };
    return [{ code: 'example-fails', place: { path }, sentence: sentence(exampleTexts.differs, values) }];
  });
}

const TABLES: readonly TableName[] = ['sales', 'people', 'teams', 'history'];

function tablesOf(example: Example): Partial<Record<TableName, RawTable>> {
  const tables: Partial<Record<TableName, RawTable>> = {};
  for (const name of TABLES) {
    const table = tableOfRecords(name, example[name]);
    if (table.ok && example[name].length > 0) tables[name] = table.value;
  }
  return tables;
}

type Expectation = Example['expect'];

function expectationOf({ totals, rejected, excluded, places }: Payout): Expectation {
  return {
    totals: totals.filter(({ amount }) => !isZero(amount)).map(({ recipient, award, amount }) => ({ recipient, award, amount: award === 'cash' ? fixed(amount, places) : plain(amount) })),
    rejected: [...new Set(rejected.map(({ table, row }) => (table === 'sales' ? row : `${table} ${row}`)))],
    excluded: excluded.map(({ table, row }) => (table === 'sales' ? row : `${table} ${row}`)),
  };
}

/** What is expected, in a fixed order. */
function said({ totals, rejected, excluded }: Expectation, write: (amount: string) => string = (amount) => amount): string {
  const parts = [
    ...totals.map(({ recipient, award, amount }) => `${recipient} ${write(amount)} ${award}`).sort(),
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
