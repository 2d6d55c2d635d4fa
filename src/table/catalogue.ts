import type { TableName } from './cell';
import type { Field } from './fields';
import { FIELDS, scoreField } from './fields';
import { headerKey } from './header-key';

type FieldsOfTables = Readonly<Record<TableName, readonly Field[]>>;

/** The fields that the tables of a run may have: the standard ones, and those that its schemes declare. */
export class FieldCatalogue {
  private readonly byName: ReadonlyMap<string, Field>;
  private readonly byHeader: ReadonlyMap<string, Field>;

  /** The headers of a field that is claimed are its own, whatever other field has them too. */
  constructor(private readonly fields: FieldsOfTables, claimed: readonly Field[] = []) {
    const all = [...Object.values(fields).flat(), ...claimed];
    this.byName = new Map(all.map((field) => [`${field.table} ${field.name}`, field]));
    this.byHeader = new Map(all.flatMap((field) =>
      [field.name, ...field.aliases.zh, ...field.aliases.en].map((header) => [`${field.table} ${headerKey(header)}`, field] as const)));
  }

  /** The fields of a table, in the order in which people are shown them. */
  of(table: TableName): readonly Field[] {
    return this.fields[table];
  }

  /** The field of a name; scores are fields too (`score.态度`). */
  field(table: TableName, name: string): Field | undefined {
    return this.byName.get(`${table} ${name}`) ?? scoreField(table, name);
  }

  /** The field that has this key of a header (see headerKey). */
  named(table: TableName, key: string): Field | undefined {
    return this.byHeader.get(`${table} ${key}`);
  }

  /** The same with fields of a company's own, and with standard ones that it has under further headers. A header that one of them claims is its own. */
  with(own: readonly Field[]): FieldCatalogue {
    if (own.length === 0) return this;
    const merged = (table: TableName): readonly Field[] => {
      const here = own.filter((field) => field.table === table);
      const standard = this.fields[table].map((field) => here.find(({ name }) => name === field.name) ?? field);
      return [...standard, ...here.filter((field) => !standard.includes(field))];
    };
    return new FieldCatalogue({ sales: merged('sales'), people: merged('people'), teams: merged('teams'), history: merged('history') }, own);
  }
}

/** The fields of the product's own tables. */
export const STANDARD = new FieldCatalogue(FIELDS);

/** The standard field of a name, or the one that a catalogue has. */
export function fieldOf(table: TableName, name: string, fields: FieldCatalogue = STANDARD): Field | undefined {
  return fields.field(table, name);
}
