import { schemeTexts } from '../../i18n/texts/scheme';
import type { Exact } from '../../money';
import { plain, sign } from '../../money';
import { always, later, needed, optional, or } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { asking, mapped, noted } from '../shape/shape';
import { list, oneWord, text } from '../shape/simple';
import { form, laterForm, variants } from '../shape/variants';
import { type Component, type Expression, type Forfeit, type Limit, type RecipientRule } from '../types';
import { PAYABLE, SOURCES, SUBJECTS, TAX_CATEGORIES } from '../words';
import { awardKind } from './award';
import { askingNewCustomers, conditions, staticConditions } from './condition';
import { componentCredit } from './credit';
import { expression } from './expression';
import { field, id, isReference } from './given';
import { due, parts } from './payable';
import { limitPeriod, per } from './period';
import { rule } from './rule';

type Members = Extract<RecipientRule, { readonly kind: 'members' }>;
type FirstOrder = Extract<RecipientRule, { readonly kind: 'firstOrder' }>;
type One = Exclude<RecipientRule, Members | FirstOrder>;

const one = oneWord<One['kind']>(['person', 'referrer', 'customer', 'team', 'closer', 'sellers'], 'person', ['sellers']);
const ofFirstOrder = noted(oneWord<FirstOrder['field']>(['person', 'referrer'], 'person'), askingNewCustomers);
const several = variants<Members | FirstOrder>([
  form<Members>({ kind: always('members'), where: needed(asking(conditions, () => 'member'), 'members') }),
  laterForm(form<FirstOrder>({ kind: always('firstOrder'), field: needed(ofFirstOrder, 'firstOrder') })),
], (): Members => ({ kind: 'members', where: [] }));

const recipient: Shape<RecipientRule> = {
  read: (json, at) => (typeof json === 'object' ? several.read(json, at) : { kind: one.read(json, at) }),
  write: (value) => (value.kind === 'members' || value.kind === 'firstOrder' ? several.write(value) : one.write(value.kind)),
  schema: (definitions) => ({ anyOf: [one.schema(definitions), several.schema(definitions)] }),
  blank: () => ({ kind: 'person' }),
};

/** The figure that a scheme itself writes; undefined where rows or parameters give it. */
function written(of: Expression): Exact | undefined {
  return of.kind === 'figure' && !isReference(of.value) ? of.value : undefined;
}

/** Lines are held within it by their size. */
const size = noted(expression, (most, at) => {
  const value = written(most);
  if (value !== undefined && sign(value) < 0) at.wrong('out-of-bounds', schemeTexts.below, { bound: 0, value: plain(value) });
});

const limit = record<Limit>({ per: needed(limitPeriod), atMost: needed(size) });

type Bounds = Pick<Component, 'atLeast' | 'atMost' | 'boundsOrder'>;

/** A floor, a cap, or both; with both it must be said which is applied first, since they may come to lie either way. */
const bounds: Shape<Bounds> = variants<Bounds>(
  [
    form<Bounds>({ atLeast: needed(expression), atMost: always(undefined), boundsOrder: always('floor-first') }, ['atLeast']),
    form<Bounds>({ atLeast: always(undefined), atMost: needed(expression), boundsOrder: always('floor-first') }, ['atMost']),
    form<Bounds>({ atLeast: needed(expression), atMost: needed(expression), boundsOrder: needed(oneWord(['floor-first', 'cap-first'], 'floor-first'), 'apply') }, ['atLeast', 'atMost']),
  ],
  () => ({ boundsOrder: 'floor-first' }),
);

/** The order matters where there are both. */
function boundsOf({ atLeast, atMost, boundsOrder }: Bounds): Bounds | undefined {
  if (atLeast === undefined && atMost === undefined) return undefined;
  return { atLeast, atMost, boundsOrder: atLeast === undefined || atMost === undefined ? 'floor-first' : boundsOrder };
}

/** Which rows are part of it, or which members. */
const rows = asking(conditions, (each) => (each === 'member' ? each : 'oneOfItsRows'));

/** A component as it is written: its period may be left to the scheme. */
type Written = Omit<Component, 'per' | keyof Bounds> & { readonly per: Component['per'] | undefined; readonly bounds: Bounds | undefined };

const writtenComponent = record<Written>({
  id: needed(id),
  label: needed(text),
  if: or(staticConditions, []),
  each: needed(noted(oneWord(SUBJECTS, 'row'), (each, at) => {
    if (each === 'newCustomer') askingNewCustomers(each, at);
    at.trail.askedOf = each;
  })),
  per: optional(per),
  periodOf: or(field('sales', ['date']), 'date'),
  source: or(oneWord(SOURCES, 'counted'), 'counted'),
  rows: or(oneWord(['first', 'period', 'all'], 'all'), 'all'),
  onlyFirstOf: optional(oneWord(['person', 'referrer'], 'person')),
  where: or(rows, []),
  credit: later(optional(componentCredit)),
  rule: needed(rule),
  to: or(recipient, { kind: 'person' }),
  award: or(awardKind, 'cash'),
  bounds: optional(bounds),
  limit: optional(limit),
  due: optional(due),
  parts: later(or(parts, [])),
  payable: later(optional(oneWord(PAYABLE, 'period-end'))),
  taxCategory: or(oneWord(TAX_CATEGORIES, 'none'), 'none'),
});

/** A component whose period may be left to the scheme. */
export type ComponentDraft = Omit<Component, 'per'> & { readonly per: Component['per'] | undefined };

const component: Shape<ComponentDraft> = mapped(
  writtenComponent,
  ({ bounds: said, ...rest }): ComponentDraft => ({ ...rest, ...(said ?? bounds.blank()) }),
  ({ atLeast, atMost, boundsOrder, ...rest }) => ({ ...rest, bounds: boundsOf({ atLeast, atMost, boundsOrder }) }),
  () => ({ ...writtenComponent.blank(), ...bounds.blank() }),
);

export const components: Shape<readonly ComponentDraft[]> = list(component, 0, 50);

export const forfeits: Shape<readonly Forfeit[]> = list(record<Forfeit>({ source: needed(oneWord(SOURCES, 'fraud')), same: needed(oneWord(['person-period', 'team'], 'team')) }), 0, 10);
