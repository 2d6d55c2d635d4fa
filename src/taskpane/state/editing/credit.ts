import type { PlainObject } from '../../../scheme';
import { listOf, objectOf, textOf, withKey } from './json-parts';

/** How rows are credited: as a whole to their person, by one cell, by several columns, or by roles with fixed shares. */
export const CREDIT_KINDS = ['whole', 'cell', 'columns', 'roles'] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

export interface CreditForm {
  readonly kind: CreditKind;
  /** The column of one cell. */
  readonly cell: string;
  /** The columns of people, each with the column of its shares or its share; a blank share is an equal part. */
  readonly of: readonly { readonly person: string; readonly share: string }[];
  readonly emptyTo: string;
  readonly overlay: boolean;
  readonly counts: 'whole' | 'share';
}

export function creditOf(json: unknown): CreditForm {
  const credit = objectOf(objectOf(json)['credit']);
  const kind = (['cell', 'columns', 'roles'] as const).find((key) => Object.hasOwn(credit, key)) ?? 'whole';
  const of = kind === 'columns' || kind === 'roles' ? listOf(credit[kind]).map((each) => ({ person: textOf(objectOf(each)['person']), share: textOf(objectOf(each)['share']) })) : [];
  return {
    kind, of, cell: kind === 'cell' ? textOf(credit['cell']) : 'person', emptyTo: textOf(credit['emptyTo']),
    overlay: credit['overlay'] === true, counts: credit['counts'] === 'share' ? 'share' : 'whole',
  };
}

/** The scheme with its rows credited so. */
export function withCredit(json: unknown, { kind, cell, of, emptyTo, overlay, counts }: CreditForm): PlainObject {
  if (kind === 'whole') return withKey(objectOf(json), 'credit', undefined);
  const shares = of.map(({ person, share }) => ({ person, ...(share === '' ? {} : { share }) }));
  return withKey(objectOf(json), 'credit', {
    ...(kind === 'cell' ? { cell } : { [kind]: shares }), ...(kind === 'roles' && emptyTo !== '' ? { emptyTo } : {}), ...(overlay ? { overlay } : {}), ...(counts === 'share' ? { counts } : {}),
  });
}

/** The form of another kind, with what can be kept: two columns or roles to begin with, since one alone shares nothing. */
export function turnedInto(form: CreditForm, kind: CreditKind, people: readonly string[]): CreditForm {
  const of = form.of.length > 0 ? form.of : people.slice(0, 2).map((person) => ({ person, share: '' }));
  const shares = kind === form.kind ? of : of.map(({ person }, index) => ({ person, share: kind === 'roles' ? (index === 0 ? '100%' : '') : '' }));
  return { ...form, kind, cell: form.cell === '' ? 'person' : form.cell, of: shares };
}
