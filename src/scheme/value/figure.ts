import { schemeTexts } from '../../i18n/texts/scheme';
import type { Text } from '../../i18n';
import type { Exact } from '../../money';
import { compare, divide, HUNDRED, ONE, percent, plain, round, equals, ZERO } from '../../money';
import { isBlank, readNumber } from '../../table';
import { isAbsurd } from '../grammar/given';
import type { At } from '../shape/at';
import { shown } from '../shape/shown';
import type { Parameter } from '../types';

/** What kind of figure is wanted: it decides how it is written and, unless the scheme says otherwise, its bounds. */
export type FigureKind = 'amount' | 'rate' | 'number' | 'integer';

const WANTS: Readonly<Record<FigureKind, Text>> = {
  amount: schemeTexts.wantsAmount, rate: schemeTexts.wantsRate, number: schemeTexts.wantsNumber, integer: schemeTexts.wantsWhole,
};

/** Reads a figure as users write it: 1200, "1,200", "¥1.2万", "5%"; undefined, and told, where it is none. */
export function readFigure(json: unknown, kind: FigureKind, at: At): Exact | undefined {
  if (typeof json === 'string' && isBlank(json)) {
    at.wrong('missing', schemeTexts.figureBlank);
    return undefined;
  }
  const reading = typeof json === 'number' || typeof json === 'string' ? readNumber(json, { least: 'any', percent: kind !== 'amount', refund: false }) : undefined;
  if (reading?.state !== 'read') {
    at.wrong('wrong-type', WANTS[kind], { shown: shown(json) });
    return undefined;
  }
  const { value } = reading;
  if (isAbsurd(value)) {
    at.wrong('out-of-bounds', schemeTexts.absurd);
    return undefined;
  }
  if (kind === 'integer' && !equals(round(value, 0), value)) {
    at.wrong('wrong-type', schemeTexts.wantsWhole, { shown: shown(json) });
    return undefined;
  }
  if (kind === 'rate' && compare(value, ONE) > 0 && !isPercentage(json)) {
    const digits = plain(value);
    at.wrong('out-of-bounds', schemeTexts.rateAboveOne, { given: digits, percent: digits, fraction: plain(divide(value, HUNDRED)) });
    return undefined;
  }
  return value;
}

function isPercentage(json: unknown): boolean {
  return typeof json === 'string' && /[%‰％]\s*$/.test(json);
}

type Bounds = Pick<Parameter, 'atLeast' | 'above' | 'atMost'>;

/** A rate lies between 0 and 1 as far as its parameter does not say otherwise. */
function boundsOf(parameter: Parameter, kind: FigureKind): Bounds {
  if (kind !== 'rate') return parameter;
  const { above, atLeast = above === undefined ? ZERO : undefined, atMost = ONE } = parameter;
  return { atLeast, above, atMost };
}

/** Whether a figure lies within the bounds of its parameter. Told where it does not. */
export function isWithin(value: Exact, parameter: Parameter, kind: FigureKind, at: At): boolean {
  const { atLeast, above, atMost } = boundsOf(parameter, kind);
  const write = kind === 'rate' ? percent : plain;
  const low = atLeast !== undefined && compare(value, atLeast) < 0;
  const high = atMost !== undefined && compare(value, atMost) > 0;
  if ((low || high) && atLeast !== undefined && atMost !== undefined) {
    at.wrong('out-of-bounds', schemeTexts.outside, { least: write(atLeast), most: write(atMost), value: write(value) });
  } else if (low) at.wrong('out-of-bounds', schemeTexts.below, { bound: write(atLeast), value: write(value) });
  else if (above !== undefined && compare(value, above) <= 0) at.wrong('out-of-bounds', schemeTexts.notAbove, { bound: write(above), value: write(value) });
  else if (high) at.wrong('out-of-bounds', schemeTexts.beyond, { bound: write(atMost), value: write(value) });
  else return true;
  return false;
}

/** A figure within its parameter's bounds; undefined, and told, for anything else. */
export function readBoundedFigure(json: unknown, parameter: Parameter, kind: FigureKind, at: At): Exact | undefined {
  const value = readFigure(json, kind, at);
  return value !== undefined && isWithin(value, parameter, kind, at) ? value : undefined;
}
