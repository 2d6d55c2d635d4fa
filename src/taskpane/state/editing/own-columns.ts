import type { PlainObject } from '../../../scheme';
import { columnName } from './column-name';
import { labelOf, listOf, objectOf, textOf, withItem, withKey } from './json-parts';
import type { FreeHeader } from './table-words';

/** A column of the company's own, as a scheme declares it, and the number of its entry among the fields. */
export interface OwnColumnEntry {
  readonly at: number;
  readonly name: string;
  readonly label: string;
  readonly table: string;
  readonly type: string;
  readonly signed: boolean;
  readonly optional: boolean;
  readonly headers: readonly string[];
}

/** The columns of its own that a scheme has; days that are the later of others have no column, and no form. */
export function ownColumnsOf(json: unknown, language: 'zh' | 'en'): readonly OwnColumnEntry[] {
  return listOf(objectOf(json)['fields']).flatMap((use, at) => {
    const said = objectOf(use);
    if (typeof said['own'] !== 'string' || Object.hasOwn(said, 'latest')) return [];
    return [{
      at, name: said['own'], label: labelOf(said['label'], language), table: said['in'] === undefined ? 'sales' : textOf(said['in']), type: textOf(said['type']), signed: said['signed'] === true, optional: said['optional'] === true,
      headers: listOf(said['headers']).map(textOf),
    }];
  });
}

/** The scheme with one of its columns changed, or taken out. */
export function withOwnColumn(json: unknown, at: number, change: Partial<Pick<OwnColumnEntry, 'label' | 'type' | 'signed' | 'optional'>> | null): PlainObject {
  const scheme = objectOf(json);
  const fields = listOf(scheme['fields']);
  if (change === null) return withKey(scheme, 'fields', withItem(fields, at, undefined));
  const { label, type, signed, optional } = change;
  let use = objectOf(fields[at]);
  if (label !== undefined) use = withKey(use, 'label', { zh: label, en: label });
  if (type !== undefined) use = withKey(use, 'type', type);
  if (signed !== undefined) use = withKey(use, 'signed', signed ? true : undefined);
  if (optional !== undefined) use = withKey(use, 'optional', optional ? true : undefined);
  return withKey(scheme, 'fields', withItem(fields, at, use));
}

/** The scheme with a column more, picked from the headers of the table; its rows need it until it is said otherwise. */
export function withNewColumn(json: unknown, table: 'sales' | 'people', { header, type, signed }: FreeHeader): PlainObject {
  const scheme = objectOf(json);
  const fields = listOf(scheme['fields']);
  const use = { own: columnName(scheme, header, type), ...(table === 'people' ? { in: table } : {}), type, ...(signed ? { signed } : {}), label: { zh: header, en: header }, headers: [header] };
  return withKey(scheme, 'fields', [...fields, use]);
}
