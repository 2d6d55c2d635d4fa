import type { Language } from '../../../i18n';
import { catalogueOf, type Scheme } from '../../../scheme';
import { withoutSign } from './formulas';

/** How a day on which something is paid is said: not at all, a day itself, counted from one, or by a formula that has no form. */
export const PAY_DAY_KINDS = ['none', 'day', 'months', 'workdays', 'payDay', 'lastWorkingDay', 'formula'] as const;
export type PayDayKind = (typeof PAY_DAY_KINDS)[number];

export interface PayDay {
  readonly kind: PayDayKind;
  /** The day from which it is counted, as a formula says it. */
  readonly day: string;
  /** How many, or which days of the month, as typed. */
  readonly figure: string;
  readonly unit: 'week' | 'month';
}

/** The days from which may be counted besides columns. */
export const PERIOD_DAYS = ['PERIODEND()', 'PERIODSTART()'] as const;

const DAY = '(\\w+(?:\\(\\))?|\\[[^\\]]*\\])';
const FIGURE = '([^(),]*)';
const FORMS: readonly (readonly [PayDayKind, RegExp])[] = [
  ['day', new RegExp(`^${DAY}$`)], ['months', new RegExp(`^EDATE\\(${DAY}, *${FIGURE}\\)$`, 'i')], ['workdays', new RegExp(`^WORKDAY\\(${DAY}, *${FIGURE}\\)$`, 'i')],
  ['payDay', new RegExp(`^PAYDAY\\(${DAY}, *([^()]*)\\)$`, 'i')], ['lastWorkingDay', new RegExp(`^LASTWORKDAY\\((week|month), *${DAY}\\)$`, 'i')],
];

/** What a formula says of a day, as far as there is a form for it; `days` are those that may be picked. */
export function payDayOf(text: string, days: readonly string[]): PayDay {
  const said = withoutSign(text);
  const blank = { day: days[0] ?? 'date', figure: '', unit: 'month' } as const;
  if (said === '') return { ...blank, kind: 'none' };
  for (const [kind, form] of FORMS) {
    const [, first = '', second = ''] = form.exec(said) ?? [];
    const isLast = kind === 'lastWorkingDay';
    const day = isLast ? second : first;
    if (days.includes(day)) return { kind, day, figure: isLast ? '' : second, unit: isLast && first.toLowerCase() === 'week' ? 'week' : 'month' };
  }
  return { ...blank, kind: 'formula' };
}

/** The formula for a day of the form; one without a form stays as it was written. */
export function payDayText({ kind, day, figure, unit }: PayDay, written: string): string {
  switch (kind) {
    case 'none':
      return '';
    case 'day':
      return `=${day}`;
    case 'months':
      return `=EDATE(${day}, ${figure})`;
    case 'workdays':
      return `=WORKDAY(${day}, ${figure})`;
    case 'payDay':
      return `=PAYDAY(${day}, ${figure})`;
    case 'lastWorkingDay':
      return `=LASTWORKDAY(${unit}, ${day})`;
    case 'formula':
      return written;
  }
}

/** A day that may be picked: as a formula says it, and what people call it. */
export interface DayColumn {
  readonly name: string;
  readonly label: string;
}

/** The days of a row that a scheme reads; its own date stands first. */
export function dayColumns(scheme: Scheme, language: Language): readonly DayColumn[] {
  const catalogue = catalogueOf(scheme);
  const names = ['date', ...scheme.fields.filter(({ table }) => table === 'sales').map(({ field }) => field)];
  return [...new Set(names)].flatMap((name) => {
    const field = catalogue.field('sales', name);
    return field?.kind === 'date' ? [{ name, label: field.label[language] }] : [];
  });
}
