import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { list, oneWord, text } from '../shape/simple';
import type { Variant } from '../shape/variants';
import { variants } from '../shape/variants';
import type { Component, Expression, Forfeit, Recipient } from '../types';
import { AWARDS, PERIOD_KINDS, SOURCES, SUBJECTS, TAX_CATEGORIES } from '../words';
import { conditions, staticConditions } from './condition';
import { expression } from './expression';
import { field, givenInteger, givenWord, id } from './given';
import { rule } from './rule';

const ONE_RECIPIENT = ['person', 'referrer', 'customer', 'team', 'closer'] as const;

const members: Variant<Recipient> = {
  by: ['members'],
  shape: record((entry) => ({ kind: 'members', where: entry.required('members', conditions) })),
};

const one = oneWord<(typeof ONE_RECIPIENT)[number]>(ONE_RECIPIENT, 'person');
const several = variants([members], (): Recipient => ({ kind: 'person' }));

const recipient: Shape<Recipient> = {
  read: (json, at) => (typeof json === 'object' ? several.read(json, at) : { kind: one.read(json, at) }),
  schema: (definitions) => ({ anyOf: [one.schema(definitions), several.schema(definitions)] }),
  blank: () => ({ kind: 'person' }),
};

const limit = record((entry) => ({ per: entry.required('per', oneWord(PERIOD_KINDS, 'month')), atMost: entry.required('atMost', expression) }));
const due = record((entry, at) => {
  at.trail.workingDays = true;
  return { workingDays: entry.required('workingDays', givenInteger), after: entry.required('after', field('sales', ['date'])) };
});

interface Bounds {
  readonly atLeast?: Expression | undefined;
  readonly atMost?: Expression | undefined;
  readonly boundsOrder: Component['boundsOrder'];
}

/** A floor, a cap, or both; with both it must be said which is applied first. */
const bounds: Shape<Bounds> = variants<Bounds>(
  [
    { by: ['atLeast'], shape: record((entry) => ({ atLeast: entry.required('atLeast', expression), boundsOrder: 'floor-first' })) },
    { by: ['atMost'], shape: record((entry) => ({ atMost: entry.required('atMost', expression), boundsOrder: 'floor-first' })) },
    {
      by: ['atLeast', 'atMost'],
      shape: record((entry) => ({
        atLeast: entry.required('atLeast', expression),
        atMost: entry.required('atMost', expression),
        boundsOrder: entry.required('apply', oneWord<Component['boundsOrder']>(['floor-first', 'cap-first'], 'floor-first')),
      })),
    },
  ],
  () => ({ boundsOrder: 'floor-first' }),
);

/** A component as written: its period may be left to the scheme. */
export type ComponentDraft = Omit<Component, 'per'> & { readonly per: Component['per'] | undefined };

const component: Shape<ComponentDraft> = record((entry, at) => {
  const each = entry.required('each', oneWord(SUBJECTS, 'row'));
  if (each === 'newCustomer') at.trail.newCustomers = true;
  return {
    id: entry.required('id', id),
    label: entry.required('label', text),
    if: entry.or('if', staticConditions, []),
    each,
    per: entry.optional('per', givenWord(PERIOD_KINDS, 'window')),
    periodOf: entry.or('periodOf', field('sales', ['date']), 'date'),
    source: entry.or('source', oneWord(SOURCES, 'counted'), 'counted'),
    rows: entry.or('rows', oneWord<Component['rows']>(['first', 'period', 'all'], 'all'), 'all'),
    onlyFirstOf: entry.optional('onlyFirstOf', oneWord<'person' | 'referrer'>(['person', 'referrer'], 'person')),
    where: entry.or('where', conditions, []),
    rule: entry.required('rule', rule),
    to: entry.or('to', recipient, { kind: 'person' }),
    award: entry.or('award', oneWord(AWARDS, 'cash'), 'cash'),
    ...entry.or('bounds', bounds, bounds.blank()),
    limit: entry.optional('limit', limit),
    due: entry.optional('due', due),
    taxCategory: entry.or('taxCategory', oneWord(TAX_CATEGORIES, 'none'), 'none'),
  };
});

export const components: Shape<readonly ComponentDraft[]> = list(component, 0, 50);

export const forfeits: Shape<readonly Forfeit[]> = list(record((entry) => ({
  source: entry.required('source', oneWord(SOURCES, 'fraud')),
  same: entry.required('same', oneWord<Forfeit['same']>(['person-period', 'team'], 'team')),
})), 0, 10);
