import type { Exact } from '../../money';
import { ZERO } from '../../money';
import { always, later, needed, optional, or } from '../shape/key';
import type { Shape } from '../shape/shape';
import { asking, noted } from '../shape/shape';
import { list, oneWord, yesNo } from '../shape/simple';
import type { Forms, OfKind } from '../shape/variants';
import { form, kinds, laterForm } from '../shape/variants';
import type { Given, ParameterRef, Rule, Ties } from '../types';
import { LEFTOVERS, ORDERS, PERIOD_KINDS, TIES } from '../words';
import { conditions } from './condition';
import { expression } from './expression';
import { given, givenInteger, givenPositive, givenWord, oneFigure } from './given';
import { oneTierTable } from './tiers';

const blank = (): Rule => ({ kind: 'formula', amount: { kind: 'figure', value: ZERO }, when: [], toDate: undefined });

/** Prizes by place, each a figure or a parameter; or a parameter with all of them. */
const prizes: Shape<ParameterRef | readonly Given<Exact>[]> = given(list(oneFigure, 1), ['amounts']);

type Among = OfKind<Rule, 'share'>['among'];

/** A weight is asked of each of those among whom the pool is shared. */
const sharers = noted(oneWord<Among>(['person', 'member'], 'person'), (among, at) => { at.trail.sharers = among; });
const ofSharers = <T>(shape: Shape<T>): Shape<T> => asking(shape, (outer, { sharers: among }) => among ?? outer);
const weight = ofSharers(expression);

const ties: Shape<Given<Ties>> = given(oneWord(TIES, 'first', ['date']), ['choice'], TIES);

const forms = (): Forms<Rule> => ({
  formula: form({ kind: always('formula'), amount: needed(expression, 'formula'), when: or(conditions, []), toDate: optional(oneWord(PERIOD_KINDS, 'year')) }),
  streak: [
    form({ kind: always('streak'), holds: needed(conditions, 'streak'), every: needed(givenPositive), from: always(undefined), amount: needed(expression) }, ['streak', 'every']),
    form({ kind: always('streak'), holds: needed(conditions, 'streak'), every: always(undefined), from: needed(givenPositive), amount: needed(expression) }, ['streak', 'from']),
  ],
  contest: form({
    kind: always('contest'),
    by: needed(expression, 'contest'),
    prizes: needed(prizes),
    ties: needed(ties),
    among: or(conditions, []),
    order: later(or(oneWord(ORDERS, 'highest'), 'highest')),
    within: later(optional(oneWord(['team'], 'team'))),
    last: later(optional(prizes)),
    leastEntrants: later(optional(givenInteger)),
    zero: later(or(oneWord(['nothing', 'ranked'], 'nothing'), 'nothing')),
    sharesOf: later(optional(expression)),
    standings: later(or(yesNo, false)),
  }),
  share: form({
    kind: always('share'),
    pool: needed(expression, 'share'),
    when: or(conditions, []),
    among: needed(sharers),
    weight: needed(weight),
    leftover: needed(givenWord(LEFTOVERS, 'largest-remainder')),
    ties: or(oneWord(['earlier', 'table'], 'earlier'), 'earlier'),
    who: later(or(ofSharers(conditions), [])),
    most: later(optional(ofSharers(expression), 'shareAtMost')),
  }),
  draw: laterForm(form({
    kind: always('draw'),
    amount: needed(expression, 'draw'),
    against: needed(expression),
    when: or(conditions, []),
    recoverable: needed(yesNo),
    opening: optional(expression),
  })),
  milestones: form({ kind: always('milestones'), of: needed(expression, 'milestones'), steps: needed(oneTierTable) }),
});

export const rule: Shape<Rule> = kinds<Rule>(forms, blank);
