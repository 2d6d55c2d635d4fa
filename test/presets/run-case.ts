import { say } from '../../src/i18n';
import { fixed, isZero, plain } from '../../src/money';
import type { Job, Payout } from '../../src/payout';
import { payOut, prepare } from '../../src/payout';
import { presetById } from '../../src/presets';
import type { Scheme } from '../../src/scheme';
import { tableOfRecords } from '../../src/table';

type Row = Readonly<Record<string, unknown>>;

/** A case in the form of the catalogue; what it leaves out is empty. */
export interface Case {
  readonly name: string;
  readonly scheme: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly sales?: readonly Row[];
  readonly people?: readonly Row[];
  readonly teams?: readonly Row[];
  readonly history?: readonly Row[];
  readonly expect: Outcome;
}

export interface Outcome {
  readonly totals: readonly { readonly recipient: string; readonly award: string; readonly amount: string }[];
  readonly rejected: readonly (number | string)[];
  readonly excluded: readonly (number | string)[];
}

const TABLES = ['sales', 'people', 'teams', 'history'] as const;

function tablesOf(of: Omit<Case, 'expect' | 'scheme' | 'name'>): Job['tables'] {
  const tables: Job['tables'] = {};
  for (const name of TABLES) {
    const table = tableOfRecords(name, of[name] ?? []);
    if (!table.ok) throw new Error(`The ${name} table is no list of rows.`);
    if ((of[name] ?? []).length > 0) tables[name] = table.value;
  }
  return tables;
}

/** Works a scheme out on the tables of a case. @throws Error with what is said where nothing can be worked out. */
export function work(scheme: Scheme, of: Omit<Case, 'expect' | 'scheme' | 'name'>): Payout {
  const prepared = prepare({ scheme, parameters: of.params ?? {}, tables: tablesOf(of), findScheme: presetById });
  if (!prepared.ok) throw new Error(prepared.problems.map((problem) => say(problem.sentence, 'en')).join('\n'));
  return payOut(prepared.value);
}

/** What a payout comes to, in the form in which cases expect it, in a fixed order. */
export function outcomeOf(payout: Payout): Outcome {
  const totals = payout.totals.filter(({ amount }) => !isZero(amount)).map(({ recipient, award, amount }) => ({
    recipient, award, amount: award === 'cash' ? fixed(amount, payout.places) : plain(amount),
  }));
  return inOrder({
    totals,
    rejected: [...new Set(payout.rejected.map(({ table, row }) => (table === 'sales' ? row : `${table} ${row}`)))],
    excluded: payout.excluded.map(({ table, row }) => (table === 'sales' ? row : `${table} ${row}`)),
  });
}

/** The same outcome in the order that comparing needs. */
export function inOrder({ totals, rejected, excluded }: Outcome): Outcome {
  const key = ({ recipient, award, amount }: Outcome['totals'][number]): string => [recipient, award, amount].join('\t');
  return {
    totals: [...totals].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    rejected: [...rejected].map(String).sort(),
    excluded: [...excluded].map(String).sort(),
  };
}
