import { keyOfPeriod, type Day, type Period } from '../../../calendar';
import { sentence, type Sentence } from '../../../i18n';
import { payTexts } from '../../../i18n/texts/pane-pay';
import { registerTexts } from '../../../i18n/texts/register';
import type { EarlierPayout } from '../../../payout';
import { cameBefore, counts, type CameBefore, type Obstacle, type RegisteredPayout } from '../../../report';
import { stepTitle } from '../steps';
import { before, endOf, offersOf, startOf, type Days, type Offer } from './periods';
import type { Ledger, PayChoice, PayKind } from './types';

/** What is chosen, on top of which payouts, and what stands in its way. */
export interface Standing {
  readonly kind: PayKind;
  readonly offers: readonly Offer[];
  /** Null where all of the window is paid. */
  readonly period: Period | null;
  readonly settledTo: Period | null;
  /** The payouts that count as paid. */
  readonly earlier: readonly EarlierPayout[];
  /** The draft that this run takes the place of. */
  readonly replaces: RegisteredPayout | null;
  /** What has to be put right first, each with what to do. */
  readonly obstacles: readonly (Obstacle | Closed)[];
  /** What is told before anything is done. */
  readonly told: readonly Sentence[];
  /** Where nobody has said what was paid before: the periods up to which all may be settled, the latest first. */
  readonly question: readonly Period[] | null;
}

/** The period cannot be paid by itself any more. */
interface Closed extends Omit<Obstacle, 'kind'> {
  readonly kind: 'closed';
}

interface Given {
  readonly choice: PayChoice;
  readonly ledger: Ledger;
  /** The schemes that are paid. */
  readonly schemes: readonly string[];
  /** The days of the rows; none where there are no rows with dates. */
  readonly days: Days | undefined;
  readonly today: Day;
  readonly monthStartsOn: number;
}

/** What is paid when nothing else is said: the next period after what was paid before, else all of the window. */
export function standingOf(given: Given): Standing {
  const { choice, ledger, monthStartsOn } = given;
  const kind = choice.kind ?? kindPaidBefore(ledger, given.schemes) ?? 'window';
  const nothing = { settledTo: null, earlier: [], replaces: null, obstacles: [], told: [], question: null };
  if (kind === 'window') return { ...nothing, kind, offers: [], period: null, told: paidByPeriod(given) };
  const closed = latestOf(ledger, monthStartsOn);
  const offers = offersOf(kind, given.days ?? { first: given.today, last: given.today }, closed?.end, monthStartsOn);
  const wanted = choice.period;
  const period = wanted !== null && wanted.kind === kind ? wanted : offers[0]?.period ?? null;
  if (period === null) return { ...nothing, kind, offers, period };
  const came = cameBefore({ payPeriod: period, schemes: given.schemes, monthStartsOn, payouts: ledger.payouts, given: ledger.given, confirmed: new Set(choice.confirmed) });
  const obstacles = closed !== undefined && closed.end > endOf(period, monthStartsOn) ? [isClosed(period, closed)] : came.obstacles;
  const question = questionOf(period, came, given);
  return {
    kind, offers, period, earlier: came.earlier, replaces: came.replaces, obstacles, question,
    settledTo: question !== null && choice.before !== null && choice.before !== 'none' ? choice.before : null,
    told: obstacles.length > 0 ? [] : toldOf(period, came, monthStartsOn),
  };
}

/** Whether it is still to be said what was paid before. */
export function isUnanswered({ question }: Standing, { before: said }: PayChoice): boolean {
  return question !== null && said === null;
}

/** As the payout before was paid, of these schemes. */
function kindPaidBefore({ payouts, given }: Ledger, schemes: readonly string[]): PayKind | undefined {
  const isOwn = (of: readonly { readonly id: string }[]): boolean => of.some(({ id }) => schemes.includes(id));
  const periods = [
    ...given.filter(({ paid }) => isOwn(paid.schemes)).map(({ paid: { payout } }) => payout.payPeriod), ...payouts.filter(({ entry }) => isOwn(entry.schemes)).map(({ entry }) => entry.payPeriod),
  ];
  const kind = periods.at(-1)?.kind;
  return kind === 'day' ? undefined : kind;
}

interface Latest {
  readonly id: string;
  readonly period: Period;
  readonly end: Day;
}

/** The payout that closes most: up to its end everything is settled. */
function latestOf({ payouts, given }: Ledger, monthStartsOn: number): Latest | undefined {
  const periods = [
    ...payouts.filter(({ entry }) => counts(entry.state)).map(({ entry }) => ({ id: entry.id, period: entry.payPeriod })),
    ...given.flatMap(({ paid: { payout: { id, payPeriod } } }) => (payPeriod === null ? [] : [{ id, period: payPeriod }])),
  ];
  const ended = periods.map(({ id, period }): Latest => ({ id, period, end: endOf(period, monthStartsOn) }));
  return ended.reduce<Latest | undefined>((latest, each) => (latest === undefined || each.end > latest.end ? each : latest), undefined);
}

function isClosed(period: Period, closed: Latest): Closed {
  return { kind: 'closed', id: closed.id, problem: { code: 'closed', sentence: sentence(payTexts.isClosed, { period: keyOfPeriod(period), closed: keyOfPeriod(closed.period) }) } };
}

/** The whole window pays what was paid by periods once more. */
function paidByPeriod({ ledger: { payouts }, schemes }: Given): Sentence[] {
  const own = payouts.filter(({ entry }) => counts(entry.state) && entry.schemes.some(({ id }) => schemes.includes(id)));
  return own.length === 0 ? [] : [sentence(payTexts.windowPaysAll, { payouts: own.map(({ entry: { id } }) => id).join(', '), step: stepTitle('figures') })];
}

function toldOf(period: Period, { earlier, replaces }: CameBefore, monthStartsOn: number): Sentence[] {
  const key = keyOfPeriod(period);
  const end = endOf(period, monthStartsOn);
  const same = earlier.filter(({ payPeriod }) => payPeriod !== null && endOf(payPeriod, monthStartsOn) === end).map(({ id }) => id);
  return [
    ...(same.length === 0 ? [] : [sentence(payTexts.again, { period: key, payouts: same.join(', ') })]),
    ...(replaces === null ? [] : [sentence(payTexts.replaces, { id: replaces.entry.id, state: registerTexts[replaces.entry.state] })]),
  ];
}

/** Without earlier payouts somebody has to say what of the time before was paid; where no rows lie before, there is nothing to say. */
function questionOf(period: Period, { isFirst }: CameBefore, { days, monthStartsOn }: Given): readonly Period[] | null {
  if (!isFirst || days === undefined || days.first >= startOf(period, monthStartsOn)) return null;
  const earlier: Period[] = [];
  for (let each = before(period); endOf(each, monthStartsOn) >= days.first; each = before(each)) earlier.push(each);
  return earlier;
}
