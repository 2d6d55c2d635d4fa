import type { Field, FieldCatalogue } from '../table';
import { headerKey, ownField, STANDARD, TABLES } from '../table';
import type { FieldUse, Scheme } from './types';

/** The fields that the tables of a run may have: the standard ones, those with further headers, and those that its schemes declare; of one name, the first, under the headers of all. */
export function catalogueOf(...schemes: readonly Pick<Scheme, 'fields'>[]): FieldCatalogue {
  const uses = schemes.flatMap(({ fields }) => fields);
  const declared = uses.flatMap(declaredBy);
  const own = together(declared);
  const known = together(uses.flatMap((use) => elsewhere(use, declared)));
  return STANDARD.with([...own, ...known.filter((field) => !own.some((each) => isSame(each, field)))]);
}

const isSame = (one: Field, other: Field): boolean => one.name === other.name && one.table === other.table;

/** Of each name the first field, under the headers of all. */
function together(fields: readonly Field[]): readonly Field[] {
  const firsts = fields.filter((field, index) => fields.findIndex((each) => isSame(each, field)) === index);
  return firsts.map((first) => ({ ...first, aliases: { ...first.aliases, zh: [...new Set(fields.filter((each) => isSame(each, first)).flatMap(({ aliases }) => aliases.zh))] } }));
}

function declaredBy({ table, field, own, headers }: FieldUse): readonly Field[] {
  if (own !== undefined) return [ownField({ name: field, table, ...own })];
  return headers.length === 0 ? [] : standard(table, field, headers);
}

/** Who stands under a header of the company's own in one table does so in the others, where the header means nothing else there. */
function elsewhere({ table, field, own, headers }: FieldUse, declared: readonly Field[]): readonly Field[] {
  if (own !== undefined || headers.length === 0) return [];
  return TABLES.filter((other) => other !== table).flatMap((other) => {
    const free = headers.filter((header) => STANDARD.named(other, headerKey(header)) === undefined && !declared.some((each) => each.table === other && hasHeader(each, header)));
    return free.length === 0 ? [] : standard(other, field, free);
  });
}

function hasHeader({ aliases }: Field, header: string): boolean {
  return [...aliases.zh, ...aliases.en].some((alias) => headerKey(alias) === headerKey(header));
}

function standard(table: FieldUse['table'] | 'history', name: string, headers: readonly string[]): readonly Field[] {
  const field = STANDARD.field(table, name);
  return field === undefined ? [] : [{ ...field, aliases: { ...field.aliases, zh: [...headers, ...field.aliases.zh] } }];
}
