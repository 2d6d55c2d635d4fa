export { chinaCalendar, hasChinaHolidays } from './china-holidays';
export type { Civil, Day } from './day';
export { addMonths, asDay, civil, dayOf, FIRST_DAY, isDay, isoDay, LAST_DAY, monthsAfter, monthsBetween, parseIsoDay, weekday } from './day';
export type { DateSystem, Moment } from './serial';
export { fromSerial, toSerial } from './serial';
export type { Period, PeriodKind } from './period';
export { firstDay, keyOfPeriod, lastDay, monthsIn, parsePeriod, periodIndex, periodKey, periodNamed } from './period';
export type { WorkingCalendar } from './working-days';
export { addWorkingDays, FARTHEST_MONTHS, FARTHEST_WORKING_DAYS, isWorkingDay, workingDaysBetween } from './working-days';
