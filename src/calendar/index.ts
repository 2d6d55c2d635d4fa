export type { Civil, Day } from './day';
export { addMonths, asDay, civil, dayOf, isDay, isoDay, parseIsoDay, weekday } from './day';
export type { DateSystem, Moment } from './serial';
export { fromSerial, toSerial } from './serial';
export type { PeriodKind } from './period';
export { firstDay, lastDay, periodIndex, periodKey } from './period';
export type { WorkingCalendar } from './working-days';
export { addWorkingDays, isWorkingDay } from './working-days';
export { deadlineAfter } from './deadline';
