import { always, needed, optional, or } from '../shape/key';
import type { Shape } from '../shape/shape';
import { noted } from '../shape/shape';
import { list, oneWord } from '../shape/simple';
import type { Form, OfKind } from '../shape/variants';
import { form, laterForm, variants } from '../shape/variants';
import type { DecidedBy, Expression, ParameterRef } from '../types';
import { expression } from './expression';
import { field, identifier, reference } from './given';

/*
 * Decision tables: a parameter with columns of conditions, and what each of them is held against.
 */

type By<K extends string> = Extract<DecidedBy, Readonly<Record<K, unknown>>>;

const decidedBy = (): Shape<DecidedBy> => variants<DecidedBy>([
  formOf<By<'field'>>(form<By<'field'>>({ column: needed(identifier), field: needed(field('either', ['text', 'word'])) }, ['column', 'field']), 'field'),
  formOf<By<'people'>>(form<By<'people'>>({ column: needed(identifier), people: needed(field('people', ['text', 'word'])), of: or(oneWord(['person', 'referrer'], 'person'), 'person') }, ['column', 'people']), 'people'),
  formOf<By<'teams'>>(form<By<'teams'>>({ column: needed(identifier), teams: needed(field('teams', ['text', 'word'])) }, ['column', 'teams']), 'teams'),
  formOf<By<'value'>>(form<By<'value'>>({ column: needed(identifier), value: needed(expression) }, ['column', 'value']), 'value'),
], () => ({ column: '', field: '' }));

/** A form of one kind of what a column is held against, as one of all kinds. */
function formOf<T extends DecidedBy>(of: Form<T>, key: string): Form<DecidedBy> {
  const isOf = (value: DecidedBy): value is T => key in value;
  return {
    ...of,
    suits: (value) => isOf(value) && of.suits(value),
    write: (value) => {
      if (!isOf(value)) throw new RangeError('A column that is held against something else.');
      return of.write(value);
    },
  };
}

/** The parameter that has the table; its values may change from day to day. */
const tableOf: Shape<ParameterRef> = noted(reference(['table']), (_, at) => {
  const use = at.trail.parameters.at(-1);
  if (use?.at === at) use.mayBeDated = true;
});

type Decide = OfKind<Expression, 'decide'>;

export const decide = (): Form<Decide> => laterForm(form<Decide>({
  kind: always('decide'), table: needed(tableOf, 'decide'), by: needed(list(decidedBy(), 1, 20)), otherwise: optional(expression),
}, ['decide', 'by']));
