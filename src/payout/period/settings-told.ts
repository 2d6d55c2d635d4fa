import { keyOfPeriod } from '../../calendar';
import { sentence, type Value } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import type { Scheme } from '../../scheme';
import type { Note } from '../describe/types';
import type { Prepared } from '../prepare/prepare';
import type { PayoutBasis } from './basis';
import { canonical } from './canonical';
import { lastOf } from './earlier';
import type { Settings } from './settings';

/**
 * What is said of how a run stands to the payouts before it: that its period was paid already, that a scheme calculates otherwise now, and that figures of it
 * are others. `bases` is what the schemes rest on now.
 */
export function settingsTold(schemes: readonly Prepared[], bases: ReadonlyMap<string, PayoutBasis>, settings: Settings): Note[] {
  const ofSchemes = schemes.flatMap(({ scheme }): readonly Note[] => {
    const [last, now] = [lastOf(settings.earlier, [scheme.id]), bases.get(scheme.id)];
    const then = last?.bases.get(scheme.id);
    return last === undefined || then === undefined || now === undefined ? [] : [...otherCalculation(scheme, last.id, then, now), ...otherFigures(scheme, then, now, settings)];
  });
  return [...paidAlready(settings), ...withoutPeriod(settings), ...ofSchemes];
}

function paidAlready({ payPeriod, earlier }: Settings): Note[] {
  const period = keyOfPeriod(payPeriod);
  const ids = earlier.filter((payout) => payout.payPeriod !== null && keyOfPeriod(payout.payPeriod) === period).map(({ id }) => id);
  return ids.length === 0 ? [] : [{ code: 'paid-already', warning: true, sentence: sentence(periodTexts.paidAlready, { period, ids: ids.join(', ') }) }];
}

/** Payouts of which nobody knows which period they paid: after which of the others each of them counts. */
function withoutPeriod({ earlier }: Settings): Note[] {
  return earlier.flatMap(({ payPeriod, name }, index): Note[] => {
    if (payPeriod !== null || earlier.length === 1) return [];
    const before = earlier[index - 1];
    const said = before === undefined ? sentence(periodTexts.orderFirst, { name }) : sentence(periodTexts.orderAfter, { name, before: before.name });
    return [{ code: 'period-unknown', warning: true, sentence: said }];
  });
}

/** A scheme that was itself changed since it was last paid: of closed periods too it is worked out as it stands now. */
function otherCalculation({ name }: Scheme, payout: string, then: PayoutBasis, now: PayoutBasis): Note[] {
  if (then.calculation === undefined || then.calculation === now.calculation) return [];
  return [{ code: 'scheme-changed', warning: true, sentence: sentence(periodTexts.schemeChanged, { scheme: name, payout }) }];
}

/** Figures of a scheme that are not what they were when it was last paid: closed periods rest on those of then. */
function otherFigures({ parameters }: Scheme, then: PayoutBasis, now: PayoutBasis, { payPeriod }: Settings): Note[] {
  return parameters.flatMap(({ name, label }): Note[] => {
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
  return typeof value === 'string' || typeof value === 'number';
}

function shown(value: unknown): Value {
  return isShort(value) ? String(value) : '';
}
