import type { Sentence, Text, Value } from '../../i18n';
import { enumeration, sentence } from '../../i18n';
import { tableNames } from '../../i18n/texts/payout';
import { numberTexts } from '../../i18n/texts/staff-numbers';
import type { FieldUse } from '../../scheme';
import { cellText } from '../../table';
import type { Dataset } from '../../data';
import { NAMING_PEOPLE } from '../../data';
import { warning } from './note';
import type { Note } from './types';

/** So many numbers are told one by one, and so many names of each. */
const TOLD = 20;
const NAMES = 5;

/** What is doubtful about the numbers that tell people and orders apart. */
export function numberDoubts(fields: readonly FieldUse[], data: Dataset): Note[] {
  const { whole } = data;
  const numbered = whole.sales.has('personId') || whole.staff.has('personId');
  return [...(numbered ? [...numbersOfSeveral(whole), ...untoldPeople(fields, whole)] : []), ...damagedOrders(fields, data)];
}

/** Staff numbers beside which different names stand: one of them may be wrong, and all is paid to one person. */
function numbersOfSeveral({ sales, staff }: Dataset): Note[] {
  const tables = [sales, staff].filter((table) => table.has('personId'));
  const first = new Map<number, number>();
  const several = new Map<number, Map<number, Sentence>>();
  const ids = sales.names('personId').names;
  const people = sales.names('person').names;
  const named = (name: number, kind: 'sales' | 'people', row: string): Sentence => sentence(numberTexts.name, { name: people.shown(name), table: tableNames[kind], row });
  const firstPlace = new Map<number, Sentence>();
  for (const table of tables) {
    const [numbers, names] = [table.names('personId').codes, table.names('person').codes];
    const kind = table === sales ? 'sales' : 'people';
    for (let row = 0; row < numbers.length; row++) {
      const [number, name] = [numbers[row] ?? -1, names[row] ?? -1];
      if (number < 0 || name < 0) continue;
      const known = first.get(number);
      if (known === undefined) {
        first.set(number, name);
        firstPlace.set(number, named(name, kind, table.rowName(row)));
      } else if (known !== name) {
        const others = several.get(number) ?? new Map<number, Sentence>();
        if (!others.has(name)) several.set(number, others.set(name, named(name, kind, table.rowName(row))));
      }
    }
  }
  const told = [...several].slice(0, TOLD).map(([number, others]) => {
    const own = firstPlace.get(number);
    const names = [...(own === undefined ? [] : [own]), ...others.values()];
    return warning('number-of-several', sentence(numberTexts.ofSeveral, { number: ids.shown(number), names: listed(names, '…'), recipient: people.shown(first.get(number) ?? -1) }));
  });
  return several.size > TOLD ? [...told, warning('number-of-several', sentence(numberTexts.moreOfSeveral, { count: several.size - TOLD }))] : told;
}

/** Names that several numbered people have, where no number says which is meant. */
function untoldPeople(fields: readonly FieldUse[], data: Dataset): Note[] {
  const { people, sales } = data;
  const rows = new Map<number, Set<number>>();
  for (const { table, field } of fields) {
    if (table !== 'sales' || !NAMING_PEOPLE.includes(field)) continue;
    data.peopleIn(field).forEach((person, row) => {
      if (person >= 0 && people.isUntold(person)) rows.set(person, (rows.get(person) ?? new Set()).add(row));
    });
  }
  const told = [...rows].slice(0, TOLD).map(([person, found]) => {
    const places = [...found].sort((one, other) => one - other).map((row) => sales.rowName(row));
    return warning('number-missing', sentence(numberTexts.untold, { person: people.name(person), count: places.length, rows: listed(places, ' …') }));
  });
  return rows.size > TOLD ? [...told, warning('number-missing', sentence(numberTexts.moreUntold, { count: rows.size - TOLD }))] : told;
}

/** Order numbers that have lost digits say of no two rows whether they are of one order. Where the scheme reads them, their rows are told anyway. */
function damagedOrders(fields: readonly FieldUse[], { sales }: Dataset): Note[] {
  if (fields.some(({ table, field }) => table === 'sales' && field === 'orderId')) return [];
  const damaged = sales.has('orderId') ? sales.damagedNumbers('orderId') : undefined;
  return damaged === undefined ? [] : [warning('order-numbers-damaged', sentence(numberTexts.damagedOrders, { header: sales.header('orderId'), count: damaged.count, first: cellText(damaged.first) }))];
}

/** The first names, and a sign that they are more. */
function listed(all: readonly Value[], more: string): Text {
  const { zh, en } = enumeration(all.slice(0, NAMES));
  return all.length > NAMES ? { zh: zh + more, en: en + more } : { zh, en };
}
