import type { Expression } from '../types';
import { decide } from './decide';
import { bare, call, mayBe, pair, several, slot } from './call';
import { payDay, proration, since, workingDays } from './in-time';
import { choose, date, daysBetween, firstOrderField, score } from './special';
import { keyed, people, teams } from './owner';
import { conditions, expression, field, figure, integer, mapping, parameter, tiers, word } from './parts';
import type { BySigns, Way } from './way';

const where = { where: conditions };

/**
 * How each kind of expression is written in a formula, both ways. What stands in brackets behind a name is what the language's JSON
 * says at these keys; other keys are given by their name, as in `across: team`. A kind that is forgotten is a type error.
 */
export const EXPRESSIONS: { readonly [K in Expression['kind']]: Way | BySigns } = {
  figure: 'by signs',
  field: firstOrderField,
  people,
  teams,
  sum: call('SUM', [slot('sum', expression)], where),
  count: call('COUNT', [slot('count', word)], where),
  distinct: call('DISTINCT', [slot('distinct', field)], where),
  rank: call('RANK', [slot('rank', expression)], { among: conditions, leastEntrants: integer }),
  ordinal: bare('ORDINAL', 'ordinal', true),
  creditShare: bare('CREDITSHARE', 'creditShare', true),
  target: call('TARGET', [slot('target', word)]),
  days: daysBetween,
  highest: call('HIGHEST', [slot('highest', expression)]),
  item: call('ITEM', [slot('item', word)]),

  plus: call('PLUS', [several('plus', expression)]),
  times: call('TIMES', [several('times', expression)]),
  minus: 'by signs',
  over: pair('OVER', 'over', 'of', 'by', { byZero: figure }),
  least: call('MIN', [several('least', expression)]),
  most: call('MAX', [several('most', expression)]),
  growth: pair('GROWTH', 'growth', 'now', 'before'),
  orElse: pair('IFNA', 'orElse', 'of', 'otherwise'),
  floor: call('INT', [slot('floor', expression)]),
  round: call('ROUND', [slot('round', expression), slot('places', integer)]),

  tiers: call('TIERS', [slot('tiers', tiers), slot('of', expression), slot('method', word)], { on: expression }),
  lookup: call('LOOKUP', [slot('lookup', mapping), slot('by', keyed), mayBe('otherwise', expression)]),
  decide,
  choose,
  score,
  sumOfItems: call('SUMITEMS', [slot('sumOfItems', parameter), slot('value', expression)]),

  date,
  addMonths: pair('EDATE', 'addMonths', 'date', 'months'),
  workday: pair('WORKDAY', 'workday', 'date', 'days'),
  lastWorkingDay: call('LASTWORKDAY', [slot('lastWorkingDay', word), slot('of', expression)]),
  payDay,
  completed: call('COMPLETED', [slot('completed', word), slot('from', expression), slot('to', expression)]),
  startOf: call('STARTOF', [slot('startOf', word), slot('of', expression)]),
  endOf: call('ENDOF', [slot('endOf', word), slot('of', expression)]),
  datePart: call('DATEPART', [slot('part', word), slot('of', expression)]),
  workingDays,
  proration,
  runningTotal: call('RUNNINGTOTAL', [slot('runningTotal', expression)], { ...where, since }),
  inPeriodOf: call('INPERIODOF', [slot('inPeriodOf', field), slot('value', expression)]),
  previous: call('PREVIOUS', [slot('previous', expression)]),
  result: call('RESULT', [slot('result', word)], { level: integer, share: field }),
  countPeriods: call('COUNTPERIODS', [slot('countPeriods', word), slot('when', conditions)], { since: expression }),
  takenBack: call('TAKENBACK', [slot('takenBack', expression), slot('of', field), slot('by', word)], { refunded: field, soldOn: field, months: integer, withinDays: integer }),
  sumPeriods: call('SUMPERIODS', [slot('sumPeriods', expression), slot('every', word)], { since: expression }),
};
