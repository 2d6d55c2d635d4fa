import type { Exact } from '../../money';
import { ZERO } from '../../money';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { list, oneWord } from '../shape/simple';
import { variants } from '../shape/variants';
import type { Given, ParameterRef, Rule } from '../types';
import { LEFTOVERS, PERIOD_KINDS, TIES } from '../words';
import { conditions } from './condition';
import { expression } from './expression';
import { given, givenFigure, givenInteger, givenWord } from './given';
import { givenTiers } from './tiers';

const blank = (): Rule => ({ kind: 'formula', amount: { kind: 'figure', value: ZERO }, when: [], toDate: undefined });

/** Prizes by place, each a figure or a parameter; or a parameter with all of them. */
const prizes: Shape<ParameterRef | readonly Given<Exact>[]> = given(list(givenFigure, 1), ['amounts']);

const formula: Shape<Rule> = record((entry) => ({
  kind: 'formula', amount: entry.required('formula', expression), when: entry.or('when', conditions, []), toDate: entry.optional('toDate', oneWord(PERIOD_KINDS, 'year')),
}));

function streak(pace: 'every' | 'from'): Shape<Rule> {
  return record((entry) => ({
    kind: 'streak', holds: entry.required('streak', conditions), [pace]: entry.required(pace, givenInteger), amount: entry.required('amount', expression),
  }));
}

const contest: Shape<Rule> = record((entry) => ({
  kind: 'contest', by: entry.required('contest', expression), prizes: entry.required('prizes', prizes), ties: entry.required('ties', givenWord(TIES, 'first')), among: entry.or('among', conditions, []),
}));

const share: Shape<Rule> = record((entry) => ({
  kind: 'share',
  pool: entry.required('share', expression),
  when: entry.or('when', conditions, []),
  among: entry.required('among', oneWord<'person' | 'member'>(['person', 'member'], 'person')),
  weight: entry.required('weight', expression),
  leftover: entry.required('leftover', givenWord(LEFTOVERS, 'largest-remainder')),
  ties: entry.or('ties', oneWord<'earlier' | 'table'>(['earlier', 'table'], 'earlier'), 'earlier'),
}));

const milestones: Shape<Rule> = record((entry) => ({
  kind: 'milestones', of: entry.required('milestones', expression), steps: entry.required('steps', givenTiers),
}));

export const rule: Shape<Rule> = variants(
  [
    { by: ['formula'], shape: formula },
    { by: ['streak', 'every'], shape: streak('every') },
    { by: ['streak', 'from'], shape: streak('from') },
    { by: ['contest'], shape: contest },
    { by: ['share'], shape: share },
    { by: ['milestones'], shape: milestones },
  ],
  blank,
);
