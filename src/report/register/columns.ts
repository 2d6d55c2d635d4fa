import type { Text } from '../../i18n';
import { registerTexts } from '../../i18n/texts/register';
import { reportTexts } from '../../i18n/texts/report';
import type { ReportColumn } from '../types';

interface RegisterColumn {
  readonly header: Text;
  readonly kind: ReportColumn['kind'];
  readonly width: number;
}

const text = (header: Text, width: number): RegisterColumn => ({ header, kind: 'text', width });

/** The columns of the register, in their order; each is found again by its header in either language. */
export const REGISTER_COLUMNS = {
  id: text(reportTexts.payoutId, 12),
  payPeriod: text(reportTexts.payPeriod, 11),
  plan: text(registerTexts.plan, 30),
  state: text(registerTexts.state, 11),
  cash: { header: registerTexts.cash, kind: 'money', width: 16 },
  otherAwards: text(registerTexts.otherAwards, 16),
  madeBy: text(registerTexts.madeBy, 12),
  date: text(reportTexts.date, 12),
  submittedBy: text(registerTexts.submittedBy, 13),
  submittedOn: text(registerTexts.submittedOn, 13),
  approvedBy: text(registerTexts.approvedBy, 13),
  approvedOn: text(registerTexts.approvedOn, 13),
  paidBy: text(registerTexts.paidBy, 12),
  paidOn: text(registerTexts.paidOn, 12),
  settledTo: text(reportTexts.settledTo, 11),
  windowSettled: text(reportTexts.windowSettled, 15),
  file: text(registerTexts.file, 24),
  schemes: text(registerTexts.schemes, 30),
  linesFingerprint: text(registerTexts.linesFingerprint, 20),
  recordFingerprint: text(registerTexts.recordFingerprint, 20),
  seal: text(registerTexts.seal, 20),
} as const satisfies Record<string, RegisterColumn>;

export type RegisterColumnName = keyof typeof REGISTER_COLUMNS;

export const REGISTER_COLUMN_NAMES = Object.keys(REGISTER_COLUMNS) as RegisterColumnName[];

/** Columns behind these are for the screen. */
export const PRINTED: number = REGISTER_COLUMN_NAMES.indexOf('paidOn') + 1;
