import { dayOf, type Day } from '../calendar';

/** The day by the machine's clock. */
export function today(): Day {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new RangeError('The clock shows no day of the calendar.');
  return day;
}
