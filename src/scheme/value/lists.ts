import type { Day } from '../../calendar';
import { schemeTexts } from '../../i18n/texts/scheme';
import { readingTexts } from '../../i18n/texts/table';
import type { Text } from '../../i18n';
import type { Exact } from '../../money';
import { nameKey, readDate } from '../../table';
import { isSafe, readJson } from '../guard';
import type { At } from '../shape/at';
import { shown } from '../shape/shown';
import type { Parameter } from '../types';
import { readBoundedFigure } from './figure';

/** JSON written as text, as it comes from a cell or a command line, is read; all else stays as it is. Undefined where it is refused. */
export function unwrapped(json: unknown, at: At): unknown {
  if (typeof json !== 'string' || !/^\s*[[{]/.test(json)) return json;
  const read = readJson(json, at);
  return read !== undefined && isSafe(read, at) ? read : undefined;
}

/** The entries of a list: an array, or a text with commas between them. Undefined, and told, for anything else. */
function entriesOf(json: unknown, wants: Text, at: At): readonly unknown[] | undefined {
  const list = unwrapped(json, at);
  if (Array.isArray(list)) return list;
  if (typeof list === 'string') return list.split(/[,，、;；\n]/).map((part) => part.trim()).filter((part) => part !== '');
  if (typeof list === 'number') return [list];
  if (list !== undefined) at.wrong('wrong-type', wants, { shown: shown(list) });
  return undefined;
}

function eachOf<T>(entries: readonly unknown[] | undefined, at: At, read: (entry: unknown, at: At) => T | undefined): readonly T[] | undefined {
  const values = entries?.map((entry, index) => read(entry, at.item(index)));
  if (values === undefined) return undefined;
  const found = values.filter((value): value is Exclude<typeof value, undefined> => value !== undefined);
  return found.length === values.length ? found : undefined;
}

export function readWords(json: unknown, at: At): readonly string[] | undefined {
  return eachOf(entriesOf(json, schemeTexts.wantsWords, at), at, (entry, place) => {
    const word = typeof entry === 'number' ? String(entry) : entry;
    if (typeof word === 'string' && nameKey(word) !== '') return word;
    place.wrong('wrong-type', schemeTexts.wantsWords, { shown: shown(entry) });
    return undefined;
  });
}

export function readDates(json: unknown, at: At): readonly Day[] | undefined {
  return eachOf(entriesOf(json, schemeTexts.wantsDate, at), at, readDay);
}

export function readFigures(json: unknown, parameter: Parameter, at: At): readonly Exact[] | undefined {
  return eachOf(entriesOf(json, schemeTexts.wantsAmount, at), at, (entry, place) => readBoundedFigure(entry, parameter, 'amount', place));
}

/** A day as cells have it: 2024-03-01, 2024/3/1, 2024年3月1日, a serial number. */
export function readDay(json: unknown, at: At): Day | undefined {
  const reading = typeof json === 'string' || typeof json === 'number' ? readDate(json) : undefined;
  if (reading?.state === 'read') return reading.value;
  // What is a date and cannot be meant is told as it is in a cell.
  if (reading?.state === 'unreadable' && reading.sentence.text !== readingTexts.notADate) at.wrong('wrong-type', reading.sentence.text, reading.sentence.values);
  else at.wrong('wrong-type', schemeTexts.wantsDate, { shown: shown(json) });
  return undefined;
}
