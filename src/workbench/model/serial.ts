const DAY = 86_400_000;
/** Serial number of 1970-01-01 in the two systems of dates. */
const EPOCH = { 1900: 25_569, 1904: 24_107 };

/** The serial number of a day; null for a day that is not in the calendar, or before the system begins. Worked out apart from the add-in's own calendar, so that one proves the other. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const system = date1904 ? 1904 : 1900;
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < system) return null;
  const serial = at.getTime() / DAY + EPOCH[system];
  return !date1904 && serial < 61 ? serial - 1 : serial;
}

/** The moment that a serial number stands for, to the second, as a date in UTC. */
export function momentOf(serial: number, date1904: boolean): Date {
  const real = !date1904 && serial < 60 ? serial + 1 : serial;
  return new Date(Math.floor((real - EPOCH[date1904 ? 1904 : 1900]) * (DAY / 1000) + 0.5) * 1000);
}
