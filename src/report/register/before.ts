import { keyOfPeriod, lastDay, type Day, type Period } from '../../calendar';
import { sentence, type Problem, type Sentence } from '../../i18n';
import { registerTexts } from '../../i18n/texts/register';
import type { EarlierPayout } from '../../payout';
import type { PaidFile } from '../paid/types';
import { counts } from './states';
import type { RegisteredPayout, RegisterEntry } from './types';

/** What a run of a period wants to know of its register. */
export interface AskedBefore {
  readonly payPeriod: Period;
  /** The ids of the schemes that are to be paid. */
  readonly schemes: readonly string[];
  readonly monthStartsOn: number;
  readonly payouts: readonly RegisteredPayout[];
  /** Payout files that were given, as they are: they count as paid. */
  readonly given: readonly GivenPayout[];
  /** The ids of payouts whose figures, as they stand, somebody has confirmed to be what was paid. */
  readonly confirmed: ReadonlySet<string>;
}

/** A payout in a file, and the fingerprints of its lines and its record as they are now. */
export interface GivenPayout {
  readonly paid: PaidFile;
  readonly linesNow: string;
  readonly recordNow: string;
}

/** Why a run has to wait, and of which payout. `draft`: to be approved or dropped. `file`: its file is wanted. `answer`: its file, or that its figures are right. */
export interface Obstacle {
  readonly kind: 'draft' | 'file' | 'answer';
  readonly id: string;
  readonly problem: Problem;
}

/** What counts as paid before a run. */
export interface CameBefore {
  readonly earlier: readonly EarlierPayout[];
  /** The draft of the same period and schemes that the run takes the place of. */
  readonly replaces: RegisteredPayout | null;
  /** Whether this is the first payout of the register: then it has to be said whether earlier periods are paid too or count as settled. */
  readonly isFirst: boolean;
  readonly obstacles: readonly Obstacle[];
}

/**
 * Tells what counts as paid before a period: payouts that are approved or paid, and files that were given. An earlier draft stops the run; one of
 * the same period and schemes is replaced; so do payouts that are gone or were changed, until their files are given or their figures are confirmed.
 * Whether the period itself is closed the run finds out by itself.
 */
export function cameBefore(asked: AskedBefore): CameBefore {
  const earlier: EarlierPayout[] = [];
  const obstacles: Obstacle[] = [];
  let replaces: RegisteredPayout | null = null;
  for (const payout of asked.payouts) {
    if (!counts(payout.entry.state)) {
      const obstacle = draftBefore(payout, asked);
      if (obstacle === 'replaced') replaces = payout;
      else if (obstacle !== undefined) obstacles.push(obstacle);
      continue;
    }
    const found = counted(payout, asked);
    if ('kind' in found) obstacles.push(found);
    else earlier.push(found);
  }
  const known = new Set(asked.payouts.map(({ entry: { id } }) => id));
  for (const { paid: { payout } } of asked.given) if (!known.has(payout.id)) earlier.push(payout);
  return { earlier, replaces, obstacles, isFirst: earlier.length === 0 && obstacles.length === 0 };
}

/** A draft whose row somebody changed, or that has none, may have been approved once: it is never replaced without a word. */
function draftBefore({ entry, isRegistered, faults }: RegisteredPayout, { payPeriod, schemes, monthStartsOn }: AskedBefore): Obstacle | 'replaced' | undefined {
  const { id, state } = entry;
  const end = (period: Period): Day => lastDay(period.index, period.kind, monthStartsOn);
  const values = { id, state: registerTexts[state], period: keyOfPeriod(payPeriod) };
  if (keyOfPeriod(entry.payPeriod) === keyOfPeriod(payPeriod)) {
    if (haveSame(entry, schemes) && isRegistered && !faults.some(({ kind }) => kind === 'row-edited')) return 'replaced';
    return { kind: 'draft', id, problem: { code: 'other-draft', sentence: sentence(haveSame(entry, schemes) ? registerTexts.doubtfulDraft : registerTexts.otherDraft, values) } };
  }
  if (end(entry.payPeriod) > end(payPeriod)) return undefined;
  return { kind: 'draft', id, problem: { code: 'earlier-draft', sentence: sentence(registerTexts.earlierDraft, values) } };
}

function haveSame({ schemes }: RegisterEntry, others: readonly string[]): boolean {
  return schemes.length === others.length && schemes.every(({ id }) => others.includes(id));
}

/** A payout that counts, by its file where that was given, else by its sheets. */
function counted({ entry, paid, faults }: RegisteredPayout, { given, confirmed }: AskedBefore): EarlierPayout | Obstacle {
  const { id } = entry;
  const file = given.find((each) => each.paid.payout.id === id);
  if (file !== undefined) {
    if (isRegisteredOne(entry, file)) return file.paid.payout;
    const said = sentence(registerTexts.notTheFile, { file: file.paid.payout.name, id });
    return { kind: 'file', id, problem: { code: 'not-the-file', sentence: said } };
  }
  const [fault] = faults;
  if (fault === undefined && paid !== null) return paid.payout;
  if (paid !== null && confirmed.has(id)) return paid.payout;
  const kind = paid === null ? 'file' : 'answer';
  const why: Sentence = fault?.sentence ?? sentence(registerTexts.sheetsGone, { id });
  const said = sentence(kind === 'file' ? registerTexts.needsFile : registerTexts.needsAnswer, { fault: why });
  return { kind, id, problem: { code: kind === 'file' ? 'payout-gone' : 'payout-edited', sentence: said } };
}

/** Whether a file is the payout that was registered. */
function isRegisteredOne({ linesFingerprint, recordFingerprint }: RegisterEntry, { linesNow, recordNow }: GivenPayout): boolean {
  return linesNow === linesFingerprint && recordNow === recordFingerprint;
}
