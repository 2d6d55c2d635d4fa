import type { FieldCatalogue } from '../table';
import { ownField, STANDARD } from '../table';
import type { Scheme } from './types';

/** The fields that the tables of a run may have: the standard ones, and those that its schemes declare; of one name, the first. */
export function catalogueOf(...schemes: readonly Pick<Scheme, 'fields'>[]): FieldCatalogue {
  const declared = schemes.flatMap(({ fields }) => fields.flatMap(({ table, field, own }) => (own === undefined ? [] : [ownField({ name: field, table, ...own })])));
  return STANDARD.with(declared.filter((field, index) => declared.findIndex(({ name, table }) => name === field.name && table === field.table) === index));
}
