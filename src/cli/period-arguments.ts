import { parseIsoDay, periodNamed, type Day, type Period } from '../calendar';
import { success, type Result } from '../i18n';
import { periodCliTexts } from '../i18n/texts/cli-period';
import { wrong } from './wrong';

/** What is asked of a run of a period. */
export interface PeriodOptions {
  readonly period: Period;
  readonly plan: string | null;
  /** The files of earlier payouts; none where nothing was paid before; null where nothing is said. */
  readonly paid: readonly string[] | null;
  readonly settledTo: Period | null;
  readonly settleWindow: boolean;
  readonly adjust: string | null;
  readonly accept: ReadonlySet<Acceptance>;
  readonly compare: string | null;
  readonly payOn: Day | null;
}

/** What is taken as it is: differences that come from people alone, and payouts whose figures were changed. */
export type Acceptance = 'people' | 'edited';

/** The options of a run of a period: those given once, those given several times, and those without a value. */
export const PERIOD_OPTIONS = {
  single: ['period', 'plan', 'settled-to', 'adjust', 'compare', 'pay-on'],
  repeated: ['paid', 'accept'],
  flags: ['settle-window'],
} as const;

interface Given {
  readonly single: ReadonlyMap<string, string>;
  readonly repeated: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

/** Problem: arguments. Null where no period is paid. */
export function readPeriodOptions({ single, repeated, flags }: Given): Result<PeriodOptions | null> {
  const said = single.get('period');
  const others = [...PERIOD_OPTIONS.single, ...PERIOD_OPTIONS.repeated, ...PERIOD_OPTIONS.flags].filter((name) => name !== 'period' && (single.has(name) || repeated.has(name) || flags.has(name)));
  const [first] = others;
  if (said === undefined) return first === undefined ? success(null) : wrong(periodCliTexts.withoutPeriod, { option: `--${first}` });
  const period = periodNamed(said);
  if (period === null) return wrong(periodCliTexts.badPeriod, { option: '--period', value: said });
  const settled = single.get('settled-to');
  const settledTo = settled === undefined ? null : periodNamed(settled);
  if (settled !== undefined && settledTo === null) return wrong(periodCliTexts.badPeriod, { option: '--settled-to', value: settled });
  const paid = paidIn(repeated.get('paid'));
  if (paid !== null && paid.length > 1 && paid.includes('none')) return wrong(periodCliTexts.noneAndFiles);
  const accept = acceptIn(repeated.get('accept') ?? []);
  if (!accept.ok) return accept;
  const day = single.get('pay-on');
  const payOn = day === undefined ? null : parseIsoDay(day);
  if (day !== undefined && payOn === null) return wrong(periodCliTexts.badPayOn, { value: day });
  if (paid === null && settledTo === null) return wrong(periodCliTexts.whatCameBefore, { period: said });
  return success({
    period, settledTo, payOn, accept: accept.value, paid: paid?.includes('none') === true ? [] : paid,
    plan: single.get('plan') ?? null, adjust: single.get('adjust') ?? null, compare: single.get('compare') ?? null, settleWindow: flags.has('settle-window'),
  });
}

function paidIn(given: readonly string[] | undefined): readonly string[] | null {
  return given === undefined ? null : given.map((each) => (each.trim().toLowerCase() === 'none' ? 'none' : each)).filter((each) => each !== '');
}

function acceptIn(given: readonly string[]): Result<ReadonlySet<Acceptance>> {
  const accepted = new Set<Acceptance>();
  for (const word of given.flatMap((each) => each.split(',')).map((each) => each.trim().toLowerCase())) {
    if (word !== 'people' && word !== 'edited') return wrong(periodCliTexts.badAccept, { value: word });
    accepted.add(word);
  }
  return success(accepted);
}
