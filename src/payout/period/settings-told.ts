import { keyOfPeriod } from '../../calendar';
import { sentence, type Value } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import type { Note } from '../describe/types';
import type { Prepared } from '../prepare/prepare';
import { basisOf, type PayoutBasis } from './basis';
import { calculationOf } from './calculation';
import { canonical } from './canonical';
import { lastOf } from './earlier';
import type { Settings } from './settings';

/** What is said of how a run stands to the payouts before it: that its period was paid already, that a scheme calculates otherwise now, and that figures of it are others. */
export function settingsTold(schemes: readonly Prepared[], settings: Settings): Note[] {
  return [...paidAlready(settings), ...schemes.flatMap((prepared) => [...otherCalculation(prepared, settings), ...otherFigures(prepared, settings)])];
}

function paidAlready({ payPeriod, earlier }: Settings): Note[] {
  const period = keyOfPeriod(payPeriod);
  const ids = earlier.filter((payout) => payout.payPeriod !== null && keyOfPeriod(payout.payPeriod) === period).map(({ id }) => id);
  return ids.length === 0 ? [] : [{ code: 'paid-already', warning: true, sentence: sentence(periodTexts.paidAlready, { period, ids: ids.join(', ') }) }];
}

/** A scheme that was itself changed since it was last paid: of closed periods too it is worked out as it stands now. */
function otherCalculation(prepared: Prepared, { earlier }: Settings): Note[] {
  const { scheme: { id, name } } = prepared;
  const last = lastOf(earlier, [id]);
  const then = last?.bases.get(id)?.calculation;
  if (last === undefined || then === undefined || then === calculationOf(prepared)) return [];
  return [{ code: 'scheme-changed', warning: true, sentence: sentence(periodTexts.schemeChanged, { scheme: name, payout: last.id }) }];
}

/** Figures of a scheme that are not what they were when it was last paid: closed periods rest on those of then. */
function otherFigures(prepared: Prepared, { earlier, payPeriod }: Settings): Note[] {
  const { scheme } = prepared;
  const [then, now] = [lastOf(earlier, [scheme.id])?.bases.get(scheme.id), basisOf(prepared)];
  if (then === undefined) return [];
  return scheme.parameters.filter(({ name }) => name in now.parameters || name in now.defaults).flatMap(({ name, label }): Note[] => {
    const [before, after] = [valueIn(then, name), valueIn(now, name)];
    if (before === undefined || canonical(before) === canonical(after)) return [];
    const values = { figure: label, before: shown(before), after: shown(after), period: keyOfPeriod(payPeriod) };
    return [{ code: 'figure-changed', warning: true, sentence: sentence(isShort(before) && isShort(after) ? periodTexts.figureChanged : periodTexts.tableChanged, values) }];
  });
}

function valueIn({ parameters, defaults }: PayoutBasis, name: string): unknown {
  return name in parameters ? parameters[name] : defaults[name];
}

function isShort(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function shown(value: unknown): Value {
  return isShort(value) ? String(value) : '';
}
