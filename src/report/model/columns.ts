import { round, type Exact } from '../../money';
import { exactCell } from '../cells';
import type { ReportCell, ReportColumn } from '../types';

/** An amount of money in whole cents; blank where there is none. */
export const cents = (value: Exact | null | undefined): ReportCell => (value === null || value === undefined ? null : exactCell(round(value, 2)));

export const money = (header: string, width = 15): ReportColumn => ({ header, kind: 'money', width, places: 2 });

export const words = (header: string, width: number): ReportColumn => ({ header, kind: 'wrapped', width });
