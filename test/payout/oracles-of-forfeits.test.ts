import fc from 'fast-check';
import { presetById } from '../../src/presets';
import { payOut, prepare } from '../../src/payout';
import { fixed } from '../../src/money';
import { say } from '../../src/i18n';
import { parseScheme, type Scheme } from '../../src/scheme';
import { tableOfRecords, type RawTable, type TableName } from '../../src/table';

/*
 * Awards that are lost because of fraud, worked out once more from the rows alone: in whole cents, with loops over all rows for each line, and
 * nothing of what the product is made of.
 */

interface Row {
  readonly date: string;
  readonly person: string;
  readonly team: string | null;
  readonly amount: number;
  readonly status: string | null;
  readonly role: string | null;
}

interface Member {
  readonly person: string;
  readonly team: string | null;
}

interface Given {
  readonly sales: readonly Row[];
  readonly people: readonly Member[];
  readonly params: { readonly from?: string; readonly excludeRoles?: readonly string[] };
}

const NAMES = ['甲', '乙', '丙', '丁', '戊'];

const rows = fc.array(fc.record({
  date: fc.constantFrom('2024-01-03', '2024-01-31', '2024-02-01', '2024-02-15', '2024-03-09', '2024-04-01'),
  person: fc.constantFrom(...NAMES), team: fc.constantFrom('东', '西', '南', null), amount: fc.integer({ min: 0, max: 4_000_000 }).map((cents) => cents / 100),
  status: fc.constantFrom(null, null, null, '有效', '作假', '退款'), role: fc.constantFrom(null, null, '实习'),
}), { minLength: 1, maxLength: 25 });

const given: fc.Arbitrary<Given> = fc.record({
  sales: rows,
  people: fc.uniqueArray(fc.record({ person: fc.constantFrom(...NAMES), team: fc.constantFrom('东', '西', '南', null) }), { selector: ({ person }) => person, maxLength: NAMES.length }),
  params: fc.record({ from: fc.constantFrom('2024-02-01', '2024-01-31'), excludeRoles: fc.constant(['实习']) }, { requiredKeys: [] }),
});

function schemeOf(json: unknown): Scheme {
  const parsed = parseScheme(json);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ sentence }) => say(sentence, 'en')).join('\n'));
  return parsed.value;
}

function tableOf(name: TableName, records: readonly object[]): Partial<Record<TableName, RawTable>> {
  const table = tableOfRecords(name, records.map((record) => ({ ...record })));
  if (!table.ok) throw new Error('Rows are objects.');
  return { [name]: table.value };
}

/** What is paid, by person and period, in cents; nothing of what comes to 0. */
function paid(scheme: Scheme, { sales, people }: Given, parameters: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  const tables = { ...tableOf('sales', sales), ...(people.length === 0 ? {} : tableOf('people', people)) };
  const prepared = prepare({ scheme, parameters, tables, findScheme: presetById });
  if (!prepared.ok) throw new Error(prepared.problems.map(({ sentence }) => say(sentence, 'en')).join('\n'));
  const found = new Map<string, number>();
  for (const { recipient, period, amount } of payOut(prepared.value).lines) {
    const key = `${recipient} ${period}`;
    found.set(key, (found.get(key) ?? 0) + Math.round(Number(fixed(amount, 2)) * 100));
  }
  return Object.fromEntries([...found].filter(([, cents]) => cents !== 0).sort());
}

const isInside = ({ date }: Row, { params: { from = '' } }: Given): boolean => date >= from;
const counts = (row: Row, all: Given): boolean => isInside(row, all) && row.status !== '作假' && row.status !== '退款' && !(all.params.excludeRoles?.includes(row.role ?? '') ?? false);
const isFraud = (row: Row, all: Given): boolean => isInside(row, all) && row.status === '作假';

/** Whole cents of a share in hundredths of a cent, halves away from zero. */
function rounded(hundredths: number): number {
  return Math.sign(hundredths) * Math.floor((Math.abs(hundredths) + 50) / 100);
}

/** Each person's lines by month: `percent` of what was sold. */
function monthly(all: Given, percent: number, isLost: (person: string, month: string) => boolean): Readonly<Record<string, number>> {
  const lines: Record<string, number> = {};
  for (const person of NAMES) {
    for (const month of ['2024-01', '2024-02', '2024-03', '2024-04']) {
      let cents = 0;
      for (const row of all.sales) if (row.person === person && row.date.startsWith(month) && counts(row, all)) cents += Math.round(row.amount * 100);
      const line = rounded(cents * percent);
      if (line !== 0 && !(line > 0 && isLost(person, month))) lines[`${person} ${month}`] = line;
    }
  }
  return Object.fromEntries(Object.entries(lines).sort());
}

/** Whose team is tainted: by the people table or by any row of the sales, whether it counts or not. */
function isOfTainted(person: string, all: Given): boolean {
  const tainted = new Set(all.sales.flatMap((row) => (isFraud(row, all) ? teamsOf(row, all) : [])));
  const own = [...all.people.flatMap((member) => (member.person === person && member.team !== null ? [member.team] : [])),
    ...all.sales.flatMap((row) => (row.person === person ? teamsOf(row, all) : []))];
  return own.some((team) => tainted.has(team));
}

/** A row's team is its own, else that of its person in the people table. */
function teamsOf({ team, person }: Row, { people }: Given): readonly string[] {
  const found = team ?? people.find((member) => member.person === person)?.team;
  return found === null || found === undefined ? [] : [found];
}

const commission = (forfeits: readonly object[], percent: number): Scheme => schemeOf({
  language: 2, id: 'forfeits', version: '1', name: '提成', description: '提成', period: 'month', refunds: 'as-if-never', negatives: 'keep',
  fields: ['person', 'amount', { sales: 'team', optional: true }, { sales: 'role', optional: true }, { people: 'team', optional: true }],
  components: [{ id: 'share', label: '提成', each: 'person', rule: { formula: { times: [{ sum: 'amount' }, `${percent}%`] } } }], forfeits,
});

describe('awards that are lost by fraud, held against a slow calculation', () => {
  test('of the same person in the same period', () => {
    fc.assert(fc.property(given, fc.constantFrom(3, -3), (all, percent) => {
      const isLost = (person: string, month: string): boolean => all.sales.some((row) => isFraud(row, all) && row.person === person && row.date.startsWith(month));
      expect(paid(commission([{ source: 'fraud', same: 'person-period' }], percent), all, all.params)).toEqual(monthly(all, percent, isLost));
    }), { numRuns: 150 });
  });

  test('of the whole team', () => {
    fc.assert(fc.property(given, fc.constantFrom(3, -3), (all, percent) => {
      expect(paid(commission([{ source: 'fraud', same: 'team' }], percent), all, all.params)).toEqual(monthly(all, percent, (person) => isOfTainted(person, all)));
    }), { numRuns: 150 });
  });

  test('of what another scheme pays: fraud-forfeit', () => {
    const preset = presetById('fraud-forfeit');
    if (preset === undefined) throw new Error('There is such a preset.');
    fc.assert(fc.property(given, (all) => {
      const base = { scheme: 'base-plus-tiers', params: { tiers: [{ atLeast: 0, value: '3%' }] } };
      expect(paid(preset, all, { base, ...all.params })).toEqual(monthly(all, 3, (person) => isOfTainted(person, all)));
    }), { numRuns: 150 });
  });
});
