import fc from 'fast-check';
import { say } from '../../src/i18n';
import type { Scheme } from '../../src/scheme';
import { parseScheme, schemeToJson } from '../../src/scheme';
import type { Payout } from '../../src/payout';
import { payOut, prepare } from '../../src/payout';
import { divide, fixed, HUNDRED, integer, ONE } from '../../src/money';
import type { RawTable } from '../../src/table';
import { tableOfRecords } from '../../src/table';

export type Row = Readonly<Record<string, unknown>>;

const ownPerson = (own: string, header: string): Row => ({ own, type: 'person', label: header, headers: [header], optional: true });
const ownRate = (own: string, header: string): Row => ({ own, type: 'rate', label: header, headers: [header], optional: true });

export const FIELDS: readonly unknown[] = [
  { sales: 'person', optional: true }, 'amount', { sales: 'team', optional: true }, { sales: 'role', optional: true },
  ownPerson('second', '协作人'), ownPerson('lister', '房源人'), ownPerson('keeper', '钥匙人'),
  ownRate('firstShare', '主份额'), ownRate('secondShare', '协作份额'),
  { people: 'role', optional: true }, { people: 'team', optional: true }, { people: 'manager', optional: true },
  { own: 'override', in: 'people', type: 'rate', label: '管理比例', headers: ['管理比例'], optional: true },
];

/** A tenth of what was sold. */
export const TENTH = { formula: { times: [{ sum: 'amount' }, '10%'] } };

/** A scheme with credits, printed and read again. */
export function scheme(change: Row): Scheme {
  const parsed = parseScheme({
    language: 2, id: 'credited', version: '1', name: '分成', description: '分成', period: 'month', refunds: 'as-if-never', negatives: 'keep', fields: FIELDS,
    components: [{ id: 'share', label: '提成', each: 'person', rule: TENTH }], ...change,
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ place, sentence }) => `${place?.path ?? ''}: ${say(sentence, 'en')}`).join('\n'));
  const printed = parseScheme(schemeToJson(parsed.value));
  if (!printed.ok) throw new Error('What is printed cannot be read again.');
  return printed.value;
}

function table(name: string, rows: readonly Row[]): RawTable {
  const made = tableOfRecords(name, rows);
  if (!made.ok) throw new Error('Rows are objects.');
  return made.value;
}

export function paid(change: Row, sales: readonly Row[], people: readonly Row[] = []): Payout {
  const tables = { sales: table('sales', sales), ...(people.length === 0 ? {} : { people: table('people', people) }) };
  const prepared = prepare({ scheme: scheme(change), parameters: {}, tables, findScheme: () => undefined });
  if (!prepared.ok) throw new Error(prepared.problems.map(({ sentence }) => say(sentence, 'en')).join('\n'));
  return payOut(prepared.value);
}

export const JANUARY = '2026-01-05';

/** What each gets in all. */
export const amounts = ({ totals }: Payout): Record<string, string> => Object.fromEntries(totals.map(({ recipient, amount }) => [recipient, fixed(amount, 2)]));

export const NAMES = ['甲', '乙', '丙', '丁'] as const;

/** People and whole percentages that make 100, as a cell writes them; or names alone. */
const shares = fc.tuple(fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }), fc.boolean(), fc.integer({ min: 1, max: 33 })).map(([people, equal, least]) => {
  const rest = 100 - least * (people.length - 1);
  const parts = people.map((person, at) => ({ person, share: equal ? divide(ONE, integer(people.length)) : divide(integer(at === 0 ? rest : least), HUNDRED) }));
  return { cell: equal ? people.join('、') : people.map((person, at) => `${person} ${at === 0 ? rest : least}%`).join(','), parts };
});

const sale = fc.record({ credit: shares, cents: fc.integer({ min: 0, max: 5_000_000 }), month: fc.integer({ min: 1, max: 3 }) });

/** Up to twelve rows of one team in three months. */
export const sales = fc.array(sale, { minLength: 1, maxLength: 12 });
export const rowsOf = (all: readonly { readonly credit: { readonly cell: string }; readonly cents: number; readonly month: number }[]): Row[] => (
  all.map(({ credit, cents, month }) => ({ date: `2026-0${month}-10`, person: credit.cell, amount: cents / 100, team: '一队' }))
);
