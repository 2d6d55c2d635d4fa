import type { Day } from '../../calendar';
import { asDay, dayOf, FARTHEST_WORKING_DAYS, FIRST_DAY, isoDay, LAST_DAY, parseIsoDay } from '../../calendar';
import { schemeTexts } from '../../i18n/texts/scheme';
import type { Exact } from '../../money';
import { abs, compare, divide, equals, fromNumber, HUNDRED, integer, ONE, parseExact, plain, toNumber, ZERO } from '../../money';
import type { FieldKind, FieldMention } from '../shape/at';
import type { Json } from '../shape/json';
import type { JsonSchema, Shape } from '../shape/shape';
import { judged, noted } from '../shape/shape';
import { shown } from '../shape/shown';
import { list, oneWord, patterned, string } from '../shape/simple';
import type { Given, ParameterRef, ParameterType } from '../types';

/*
 * Literals, and parameters that stand for them: wherever a figure, a word or a list may stand, `$name` may stand too.
 */

const REFERENCE = /^\$([A-Za-z][A-Za-z0-9]*)(?:\.(.+))?$/;

/** The reference that a text is, or null. */
export function referenceOf(json: unknown): ParameterRef | null {
  const parts = typeof json === 'string' ? REFERENCE.exec(json) : null;
  const [, parameter, entry] = parts ?? [];
  if (parameter === undefined) return null;
  return entry === undefined ? { parameter } : { parameter, entry };
}

export function isReference<T>(given: Given<T>): given is ParameterRef {
  return typeof given === 'object' && given !== null && 'parameter' in given;
}

function writeReference({ parameter, entry }: ParameterRef): string {
  return entry === undefined ? `$${parameter}` : `$${parameter}.${entry}`;
}

/** A parameter of one of these types, which must be there; no literal. */
export function reference(types: readonly ParameterType[]): Shape<ParameterRef> {
  return {
    read: (json, at) => {
      const found = referenceOf(json);
      if (found === null) {
        at.wrong('wrong-type', schemeTexts.wantsReference, { shown: shown(json) });
        return { parameter: '' };
      }
      at.trail.parameters.push({ at, ...found, types });
      return found;
    },
    write: writeReference,
    schema: () => ({ type: 'string', pattern: REFERENCE.source }),
    blank: () => ({ parameter: '' }),
  };
}

/** A literal, or a parameter of one of these types, whose value may change from day to day. */
export function givenByDate<T>(literal: Shape<T>, types: readonly ParameterType[]): Shape<Given<T>> {
  return noted(given(literal, types), (_, at) => {
    const use = at.trail.parameters.at(-1);
    if (use?.at === at) use.mayBeDated = true;
  });
}

/** A literal, or a parameter of one of these types. */
export function given<T>(literal: Shape<T>, types: readonly ParameterType[], words?: readonly string[]): Shape<Given<T>> {
  return {
    read: (json, at) => {
      const found = referenceOf(json);
      if (found === null) return literal.read(json, at);
      at.trail.parameters.push({ at, ...found, types, words });
      return found;
    },
    write: (value) => (isReference(value) ? writeReference(value) : literal.write(value)),
    schema: (definitions) => ({ anyOf: [literal.schema(definitions), { type: 'string', pattern: REFERENCE.source }] }),
    blank: () => literal.blank(),
  };
}

const FIGURE = /^(-?\d+(?:\.\d+)?) ?([%‰]?)$/;

/** A figure as the language writes it: a number, or a text such as "0.05", "5%" or "2.3‰"; null for anything else. */
export function figureOf(json: unknown): Exact | null {
  if (typeof json === 'number') return fromNumber(json);
  const [, digits = '', unit] = (typeof json === 'string' && json.length <= 60 ? FIGURE.exec(json) : null) ?? [];
  const value = parseExact(digits);
  if (value === null || unit === '' || unit === undefined) return value;
  return divide(value, unit === '%' ? HUNDRED : integer(1000));
}

/** No figure of a scheme is as large as this, or has more digits. */
const ABSURD = integer(1e15);
const MOST_DIGITS = 30;

export function isAbsurd(value: Exact): boolean {
  return compare(abs(value), ABSURD) >= 0 || plain(value).length > MOST_DIGITS;
}

/** A JSON number where one says the figure exactly, else its digits as text. */
function writeFigure(value: Exact): Json {
  const digits = plain(value);
  const number = Number(digits);
  const back = fromNumber(number);
  return back !== null && equals(back, value) ? number : digits;
}

const FIGURE_SCHEMA: JsonSchema = { anyOf: [{ type: 'number' }, { type: 'string', pattern: FIGURE.source, maxLength: 60 }] };

export const figure: Shape<Exact> = {
  read: (json, at) => {
    const value = figureOf(json);
    if (value === null) at.wrong('wrong-type', schemeTexts.wantsFigure, { shown: shown(json) });
    else if (isAbsurd(value)) at.wrong('out-of-bounds', schemeTexts.absurd);
    return value ?? ZERO;
  },
  write: writeFigure,
  schema: () => FIGURE_SCHEMA,
  blank: () => ZERO,
};

const FIGURE_TYPES: readonly ParameterType[] = ['amount', 'rate', 'number', 'integer', 'mapping'];

export const givenFigure = givenByDate(figure, FIGURE_TYPES);

/** The same, where there can be but one value. */
export const oneFigure = given(figure, FIGURE_TYPES);

/** A whole number, as a figure, or the parameter that gives it. */
export const givenInteger: Shape<Given<Exact>> = given(
  {
    read: (json, at) => {
      if (typeof json === 'number' && Number.isSafeInteger(json) && json >= 0) return integer(json);
      at.wrong('wrong-type', schemeTexts.wantsInteger, { shown: shown(json) });
      return ZERO;
    },
    write: (value) => toNumber(value),
    schema: () => ({ type: 'integer', minimum: 0 }),
    blank: () => ZERO,
  },
  ['integer'],
);

/** The same where nothing can be counted from nought. */
export const givenPositive: Shape<Given<Exact>> = judged(givenInteger, (count, at) => {
  if (!isReference(count) && compare(count, ONE) < 0) at.wrong('out-of-bounds', schemeTexts.below, { bound: 1, value: plain(count) });
});

/** Working days ahead of a day: a whole number within what a calendar holds. */
export const givenWorkingDays: Shape<Given<Exact>> = judged(givenInteger, (days, at) => {
  if (!isReference(days) && toNumber(days) > FARTHEST_WORKING_DAYS) at.wrong('out-of-bounds', schemeTexts.tooManyWorkingDays, { most: FARTHEST_WORKING_DAYS });
});

const [EARLIEST, LATEST] = [dayOf(1900, 1, 1) ?? FIRST_DAY, dayOf(2199, 12, 31) ?? LAST_DAY];

/** Whether a scheme or a parameter can mean a day. */
function isPlausibleDay(day: Day): boolean {
  return day >= EARLIEST && day <= LATEST;
}

/** A day as YYYY-MM-DD, as its number, or the date parameter that gives it. */
export const givenDay: Shape<Given<Exact>> = given(
  {
    read: (json, at) => {
      const day = typeof json === 'string' ? parseIsoDay(json) : null;
      if (day === null) at.wrong('wrong-type', schemeTexts.wantsDay, { shown: shown(json) });
      else if (!isPlausibleDay(day)) at.wrong('out-of-bounds', schemeTexts.absurdDay, { shown: shown(json) });
      return day === null ? ZERO : integer(day);
    },
    write: (value) => isoDay(asDay(toNumber(value))),
    schema: () => ({ type: 'string', format: 'date' }),
    blank: () => ZERO,
  },
  ['date'],
);

/** A word of the language, or a choice that gives it. Those of `later` belong to the second edition. */
export function givenWord<W extends string>(words: readonly W[], first: W, later: readonly W[] = []): Shape<Given<W>> {
  return given(oneWord(words, first, later), ['choice'], words);
}

const words: Shape<readonly string[]> = list(string);

export const givenWords: Shape<Given<readonly string[]>> = given(words, ['words']);

/** The name of a parameter, a figure of an item: letters and digits. */
const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]{0,59}$/;
export const identifier = patterned(IDENTIFIER, schemeTexts.wantsIdentifier);

export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name);
}

/** The name of a scheme or a component: small letters, digits and hyphens. */
export const id = patterned(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, schemeTexts.wantsId);

/** A field of a table (`either`: the sales or the people table) whose cells hold what is wanted, remembered so that it can be judged once all fields are known. */
export function field(table: FieldMention['table'], kinds?: readonly FieldKind[]): Shape<string> {
  return noted(string, (name, at) => {
    if (name !== '') at.trail.fields.push({ at, field: name, table, kinds });
  });
}
