import type { FieldCatalogue } from '../table';
import type { Field } from '../table';
import { ownField, STANDARD } from '../table';
import type { FieldUse, Scheme } from './types';

/** The fields that the tables of a run may have: the standard ones, those with further headers, and those that its schemes declare; of one name, the first. */
export function catalogueOf(...schemes: readonly Pick<Scheme, 'fields'>[]): FieldCatalogue {
  const declared = schemes.flatMap(({ fields }) => fields.flatMap(declaredBy));
  return STANDARD.with(declared.filter((field, index) => declared.findIndex(({ name, table }) => name === field.name && table === field.table) === index));
}

function declaredBy({ table, field, own, headers }: FieldUse): readonly Field[] {
  if (own !== undefined) return [ownField({ name: field, table, ...own })];
  const standard = headers.length === 0 ? undefined : STANDARD.field(table, field);
  return standard === undefined ? [] : [{ ...standard, aliases: { ...standard.aliases, zh: [...headers, ...standard.aliases.zh] } }];
}
