import { parsePeriod, type Period } from '../../../src/calendar';
import type { Problem } from '../../../src/i18n';
import { fixed } from '../../../src/money';
import { asEarlier, payPeriod, prepare, type Adjustment, type EarlierPayout, type PeriodJob, type PeriodPayout } from '../../../src/payout';
import { presetById } from '../../../src/presets';
import { parseScheme, type Scheme } from '../../../src/scheme';
import { tableOfRecords, type TableName } from '../../../src/table';

type Row = Readonly<Record<string, unknown>>;

/** What is paid month by month: the tables as they are when a period is run. */
export interface Asked {
  readonly scheme: string | object;
  readonly params?: Row;
  readonly sales?: readonly Row[];
  readonly people?: readonly Row[];
  readonly teams?: readonly Row[];
  readonly history?: readonly Row[];
  readonly period: string;
  readonly earlier?: readonly EarlierPayout[];
  readonly settledTo?: string;
  readonly settleWindow?: boolean;
  readonly acceptPeople?: boolean;
  readonly adjustments?: readonly Adjustment[];
}

function schemeOf(scheme: Asked['scheme']): Scheme {
  if (typeof scheme === 'string') {
    const preset = presetById(scheme);
    if (preset === undefined) throw new Error(`no preset ${scheme}`);
    return preset;
  }
  const read = parseScheme(scheme);
  if (!read.ok) throw new Error(read.problems.map(({ sentence }) => JSON.stringify(sentence)).join('; '));
  return read.value;
}

export function periodOf(key: string): Period {
  const period = parsePeriod(key);
  if (period === null) throw new Error(`no period ${key}`);
  return period;
}

/** What a run of a period is asked, or why it cannot be run. */
export function jobOf(asked: Asked): PeriodJob | readonly Problem[] {
  const tables = Object.fromEntries((['sales', 'people', 'teams', 'history'] as const).flatMap((name): [TableName, unknown][] => {
    const rows = asked[name];
    const table = rows === undefined ? undefined : tableOfRecords(name, rows);
    return table?.ok === true ? [[name, table.value]] : [];
  }));
  const payPeriodOf = periodOf(asked.period);
  const prepared = prepare({ scheme: schemeOf(asked.scheme), parameters: asked.params ?? {}, tables, findScheme: presetById, payPeriod: payPeriodOf });
  if (!prepared.ok) return prepared.problems;
  return {
    schemes: [prepared.value], payPeriod: payPeriodOf, earlier: asked.earlier ?? [], settledTo: asked.settledTo === undefined ? null : periodOf(asked.settledTo),
    settleWindow: asked.settleWindow ?? false, acceptPeople: asked.acceptPeople ?? false, adjustments: asked.adjustments ?? [], plan: null, payOn: null,
  };
}

/** Runs a period, or tells why it cannot be run. */
function tryPay(asked: Asked): PeriodPayout | readonly Problem[] {
  const job = jobOf(asked);
  if (!('schemes' in job)) return job;
  const paid = payPeriod(job);
  return paid.ok ? paid.value : paid.problems;
}

function pay(asked: Asked): PeriodPayout {
  const paid = tryPay(asked);
  if ('lines' in paid) return paid;
  throw new Error(JSON.stringify(paid));
}

/** Runs periods one after the other; what changes from one to the next is given with each. */
export function payEach(common: Omit<Asked, 'period'>, runs: readonly (Partial<Asked> & { readonly period: string })[]): readonly PeriodPayout[] {
  const payouts: PeriodPayout[] = [];
  const earlier: EarlierPayout[] = [...common.earlier ?? []];
  for (const run of runs) {
    const payout = pay({ ...common, ...run, earlier });
    payouts.push(payout);
    earlier.push(asEarlier(payout));
  }
  return payouts;
}

/** `Ann 2026-01 800.00 regular`: the lines as a clerk would note them. */
export function noted({ lines, places }: PeriodPayout): string[] {
  return lines.map(({ recipient, period, amount, kind }) => `${recipient} ${period} ${fixed(amount, places)} ${kind}`);
}
