import type { Day } from './day';
import { isDay } from './day';

/** How a workbook counts days: from 1900-01-01 as 1, or from 1904-01-01 as 0. */
export type DateSystem = 1900 | 1904;

/** A day and the seconds since its midnight, 0 to 86,399. */
export interface Moment {
  readonly day: Day;
  readonly seconds: number;
}

/** The serial numbers of 1970-01-01. */
const EPOCH: Readonly<Record<DateSystem, number>> = { 1900: 25569, 1904: 24107 };

const SECONDS = 86400;

/** Excel counts in thousandths of a second: what is nearer than half of one to the next second is that second, as far as a serial number can tell. */
const NEAR = 0.0005;

/**
 * The moment that a workbook's serial number stands for; the fraction of a second that programs write at the end of a day is left off, so that
 * the day is its own. Null for what is no date in Excel, and
 * in the 1900 system for everything below 61: Excel takes serial 60 for 1900-02-29, a day that never was, and numbers
 * that small are amounts in the wrong column.
 */
export function fromSerial(serial: number, system: DateSystem): Moment | null {
  if (!Number.isFinite(serial) || serial < (system === 1900 ? 61 : 0)) return null;
  const whole = Math.floor(serial);
  const seconds = Math.floor((serial - whole) * SECONDS + NEAR);
  const day = whole - EPOCH[system] + (seconds === SECONDS ? 1 : 0);
  return isDay(day) ? { day, seconds: seconds % SECONDS } : null;
}

/** The serial number of a day. Before 1900-03-01 the 1900 system is one behind, as Excel counts a day too many after it. */
export function toSerial(day: Day, system: DateSystem): number {
  const serial = day + EPOCH[system];
  return system === 1900 && serial < 61 ? serial - 1 : serial;
}
