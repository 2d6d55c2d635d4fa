import type { Day, DateSystem, Moment } from '../calendar';
import { civil, dayOf, fromSerial } from '../calendar';
import type { Text } from '../i18n';
import { readingTexts } from '../i18n/texts/table';
import type { Cell } from './cell';
import type { Reading } from './reading';
import { plainText, readAs, readCommon, unreadable } from './reading';

/** Years outside these are typing errors. */
const FIRST_YEAR = 1901;
const LAST_YEAR = 2199;

/**
 * Reads a day: 2024-03-01, 2024/3/1, 2024.3.1, 2024年3月1日, 20240301 (as text or number), each also with a time, and serial
 * numbers (as text with five digits). What leaves open which part is the year is refused.
 */
export function readDate(cell: Cell, system: DateSystem = 1900): Reading<Day> {
  const moment = readMoment(cell, system);
  if (moment.state === 'read') return readAs(moment.value.day);
  return moment;
}

const MONTH = /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})|\s*年\s*(?<monthNamed>\d{1,2})\s*月(?:份)?|(?<monthJoined>\d{2}))$/;

/** Reads a month as its first day: 2024-03, 2024/3, 2024年3月, 202403 (as text or number); a day stands for its month. */
export function readMonth(cell: Cell, system: DateSystem = 1900): Reading<Day> {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? plainText(cell) : null;
  const groups = text === null ? undefined : MONTH.exec(text)?.groups;
  const first = groups === undefined ? null : dayOf(Number(groups['year']), Number(groups['month'] ?? groups['monthNamed'] ?? groups['monthJoined']), 1);
  if (first !== null && 'day' in inRange({ day: first, seconds: 0 })) return readAs(first);
  const reading = readDate(cell, system);
  if (reading.state !== 'read') return reading;
  const { year, month } = civil(reading.value);
  return readAs(dayOf(year, month, 1) ?? reading.value);
}

/** Reads a day with its time of day; without a time it is midnight. Fractions of a second are left off. */
export function readMoment(cell: Cell, system: DateSystem = 1900): Reading<Moment> {
  const common = readCommon(cell, 'not-a-date');
  if (common !== null) return common;
  const found = typeof cell === 'number' ? ofNumber(cell, system) : typeof cell === 'string' ? ofText(cell, system) : readingTexts.notADate;
  return 'day' in found ? readAs(found) : unreadable('not-a-date', found, cell);
}

/** The seconds since midnight of a cell that says a time of day and no date (`9:30`, or a fraction of a day); null for all others. */
export function readClock(cell: Cell): number | null {
  if (typeof cell === 'number') return cell >= 0 && cell < 1 ? fromSerial(1 + cell, 1904)?.seconds ?? null : null;
  const text = typeof cell === 'string' ? plainText(cell) : null;
  const parts = text === null ? null : CLOCK.exec(text);
  return parts === null ? null : secondsOf(parts.groups ?? {});
}

type Found = Moment | Text;
type Groups = Readonly<Record<string, string | undefined>>;

const TIME = [
  '(?:(?<half>上午|下午)\\s*)?(?<hour>\\d{1,2})',
  '(?::(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?(?:\\s*(?<meridiem>[ap])\\.?m\\.?)?',
  '|[时点](?:(?<minutes>\\d{1,2})分(?:(?<seconds>\\d{1,2})秒)?)?)',
].join('');
const CLOCK = new RegExp(`^${TIME}$`, 'i');

const YEAR_FIRST = new RegExp([
  '^(?<year>\\d{4})(?:',
  '(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?:(?:T|\\s+)(?<time>.+))?',
  '|\\s*年\\s*(?<monthNamed>\\d{1,2})\\s*月\\s*(?<dayNamed>\\d{1,2})\\s*[日号](?:T|\\s*)(?<timeNamed>.+)?',
  ')$',
].join(''), 'i');
const COMPACT = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:\s+(?<time>.+)|(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;

function ofNumber(n: number, system: DateSystem): Found {
  if (n < 1) return readingTexts.notADate;
  if (n >= FIRST_YEAR * 1e4) return Number.isInteger(n) ? ofText(String(n), system) : readingTexts.notADate;
  // A bare year, which as a serial number would be a day of the years 1905 and 1906.
  if (Number.isInteger(n) && n >= FIRST_YEAR && n <= LAST_YEAR) return readingTexts.notADate;
  const moment = fromSerial(n, system);
  return moment === null ? readingTexts.notADate : inRange(moment);
}

function ofText(cell: string, system: DateSystem): Found {
  const text = plainText(cell);
  if (text === null) return readingTexts.notADate;
  if (SERIAL.test(text)) return ofNumber(Number(text), system);
  const groups = (YEAR_FIRST.exec(text) ?? COMPACT.exec(text))?.groups;
  if (groups === undefined) return whyNoDate(text);
  const day = dayOf(Number(groups['year']), Number(groups['month'] ?? groups['monthNamed']), Number(groups['day'] ?? groups['dayNamed']));
  if (day === null) return readingTexts.impossibleDate;
  const seconds = timeOf(groups);
  return typeof seconds === 'number' ? inRange({ day, seconds }) : seconds;
}

function timeOf(groups: Groups): number | Text {
  const time = groups['time'] ?? groups['timeNamed'];
  if (time === undefined) return groups['hour'] === undefined ? 0 : secondsOf(groups) ?? readingTexts.notAMoment;
  if (/\d(?:z|[+-]\d{2}:?\d{2})$/i.test(time)) return readingTexts.zonedDate;
  const parts = CLOCK.exec(time.trim());
  return (parts === null ? null : secondsOf(parts.groups ?? {})) ?? readingTexts.notAMoment;
}

function secondsOf(groups: Groups): number | null {
  const minute = Number(groups['minute'] ?? groups['minutes'] ?? 0);
  const second = Number(groups['second'] ?? groups['seconds'] ?? 0);
  const half = groups['half'] ?? groups['meridiem']?.toLowerCase();
  const hour = hourOf(Number(groups['hour']), half);
  return hour > 23 || minute > 59 || second > 59 ? null : hour * 3600 + minute * 60 + second;
}

/** 12 am is midnight, 12 pm noon; an hour above 12 in the afternoon is already counted from midnight. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === '下午' || half === 'p') return hour < 12 ? hour + 12 : hour;
  return (half === '上午' || half === 'a') && hour === 12 ? 0 : hour;
}

function inRange(moment: Moment): Found {
  const { year } = civil(moment.day);
  return year < FIRST_YEAR || year > LAST_YEAR ? readingTexts.farDate : moment;
}

function whyNoDate(text: string): Text {
  return /^\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,4}/.test(text) ? readingTexts.ambiguousDate : readingTexts.notADate;
}
