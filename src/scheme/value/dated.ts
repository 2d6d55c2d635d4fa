import type { Day } from '../../calendar';
import { isoDay } from '../../calendar';
import { schemeTexts } from '../../i18n/texts/scheme';
import type { At } from '../shape/at';
import { isPlainObject } from '../shape/json';
import { optional, needed } from '../shape/key';
import { record } from '../shape/record';
import type { Shape } from '../shape/shape';
import { anything } from '../shape/simple';
import type { ParameterType } from '../types';
import type { BoundValue, DatedValue } from './bound';
import { readDay, unwrapped } from './lists';

/** A value with the day from which on it holds, as it is written. */
interface Written {
  readonly from?: unknown;
  readonly value: unknown;
}

const written: Shape<Written> = record<Written>({ from: optional(anything), value: needed(anything) });

/** What a day begins with. */
const DAY = /^\d{4}\s*[-/.年]/;
/** What stands between a day and its value. */
const SIGN = /[:：=]/;

/** What is given as values from days on: a list of them, or a text such as `5%; 2024-07-01: 6%`. Undefined where one value is given that always holds. */
export function datedEntries(json: unknown, type: ParameterType, at: At): readonly unknown[] | undefined {
  const given = unwrapped(json, at);
  if (typeof given === 'string') return type === 'table' ? undefined : entriesOfText(given);
  if (!Array.isArray(given)) return undefined;
  const isDated = given.some((entry: unknown) => isPlainObject(entry) && Object.hasOwn(entry, 'value') && !Object.hasOwn(entry, 'atLeast') && !Object.hasOwn(entry, 'above') && (type !== 'table' || isTable(entry['value'])));
  return isDated ? given : undefined;
}

/** Whether a value is a decision table, not that of one of its rows. */
function isTable(value: unknown): boolean {
  return Array.isArray(value) || (typeof value === 'string' && value.includes('\t'));
}

function entriesOfText(text: string): readonly unknown[] | undefined {
  const parts = text.split(/[;；\n]/).map((part) => part.trim()).filter((part) => part !== '');
  const found = parts.map(entryOf);
  if (!found.some((entry) => typeof entry === 'object' && entry.from !== undefined)) return undefined;
  return found;
}

/** `2024-07-01: 6%`, or the value alone; else the text as it is. */
function entryOf(text: string): Written | string {
  const pieces = text.split(SIGN);
  const value = pieces.pop()?.trim() ?? '';
  if (pieces.length === 0) return { value };
  const from = text.slice(0, pieces.join(':').length).trim();
  return value !== '' && DAY.test(from) ? { from, value } : text;
}

/** Values from days on in the order of their days; the same day twice is refused. */
export function readDated(entries: readonly unknown[], at: At, read: (value: unknown, at: At) => BoundValue | undefined): BoundValue | undefined {
  const problems = at.trail.problems.length;
  const found = entries.flatMap((entry, index): readonly DatedValue[] => {
    const place = at.item(index);
    const before = at.trail.problems.length;
    const { from, value } = written.read(entry, place);
    if (at.trail.problems.length > before) return [];
    const day = from === undefined ? undefined : readDay(from, place.key('from'));
    const bound = read(value, place.key('value'));
    return bound === undefined ? [] : [{ from: day, value: bound }];
  });
  if (at.trail.problems.length > problems) return undefined;
  const sorted = [...found].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const twice = sorted.find(({ from }, index) => index > 0 && sorted[index - 1]?.from === from);
  if (twice !== undefined) {
    at.wrong('duplicate', twice.from === undefined ? schemeTexts.undatedTwice : schemeTexts.dayTwice, { day: dayText(twice.from) });
    return undefined;
  }
  return { kind: 'dated', entries: sorted };
}

function dayText(day: Day | undefined): string {
  return day === undefined ? '' : isoDay(day);
}
