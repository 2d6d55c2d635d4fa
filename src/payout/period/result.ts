import type { Result } from '../../i18n';
import { sentence, success } from '../../i18n';
import { periodTexts } from '../../i18n/texts/period';
import type { Exact } from '../../money';
import { equals, grouped, isZero, sign, sum, ZERO } from '../../money';
import { describeBeside } from '../describe/describe';
import { eachOnce } from '../each-once';
import type { Note, Payout } from '../describe/types';
import type { Prepared } from '../prepare/prepare';
import { ownAwardsOfAll } from '../prepare/stage';
import { listsBy } from '../lists-by';
import { additionLines } from './additions';
import type { Decisions } from './adjustments/decisions';
import type { Adjustment } from './adjustments/types';
import { correctedOutOfNothing } from './adjustments/unowed';
import { payBalances, schemeBalances } from './balances';
import { basisOf } from './basis';
import { usedOf, withinBudget } from './budget';
import type { OwedOverall } from './closings';
import type { PlacedLine } from './difference';
import { linesOf } from './difference';
import { isDifference } from './line';
import type { OwedLines } from './owed';
import { isOfPeopleAlone, NOTHING_OWED } from './owed';
import { payoutId } from './payout-id';
import type { Payees } from './payees';
import { inPlanOrder, usedOfPlan, withinPlanCap } from './plan/cap';
import { sideBySideNote } from './plan/side-by-side';
import type { PeriodJob, Settings } from './settings';
import { monthStart } from './settings';
import type { KnownSum } from './known-sums';
import { PeriodEnds } from './period-ends';
import { renamedNotes, renamedSchemeNotes } from './renamed';
import type { Sums } from './sums';
import { totalsOfLines } from './totals';
import type { PeriodLine, PeriodPayout } from './types';
import type { Reason } from './untouched';
import { takingBack, untouchedNotes } from './untouched';
import { maybeHeldNote, skippedNote } from './without-record';
import { rowsOf, type RowsOfRun } from './rows/rows-of';
import { unreadNotes, unreadRows, unreadShares, type WithheldSum } from './unread';
import { settingsTold } from './settings-told';
import { wordingOf } from './wording';

/** All that a run of a period has found out. */
export interface Findings {
  readonly job: PeriodJob;
  readonly settings: Settings;
  readonly payees: Payees;
  readonly decisions: Decisions;
  readonly owed: ReadonlyMap<string, OwedOverall>;
  readonly settled: OwedLines;
  readonly sums: Sums;
}

/** The payout of a run: its lines within what is left of the budgets, totals, balances, and what should be known. */
export function resultOf(findings: Findings): Result<PeriodPayout> {
  const { job, settings, payees, decisions, owed, settled, sums } = findings;
  const settledToday = [...owed.values()].map(({ today }) => today.settled);
  const places = Math.max(0, ...settledToday.map((each) => each.places));
  const ownAwards = ownAwardsOfAll(job.schemes);
  const rows = rowsOf(job, settings, { unread: (scheme) => unreadRows(owed.get(scheme)), anybodys: (scheme) => unreadShares(owed.get(scheme)) });
  const { placed, notes, corrections } = linesOfSums(findings, places, rows);
  const additions = additionLines(decisions, sums, settings, { scheme: job.schemes[0]?.scheme.id ?? '', ownAwards, places, monthStartsOn: monthStart(job.schemes) });
  if (!additions.ok) return additions;
  const scaled = job.schemes.reduce<readonly PlacedLine[]>((all, prepared) => {
    const isOwn = ({ line }: PlacedLine): boolean => line.scheme === prepared.scheme.id;
    const own = withinOwnBudget(all.filter(isOwn), prepared, findings, places);
    return [...all.filter((each) => !isOwn(each)), ...own];
  }, placed);
  const ordered = job.plan === null ? scaled : inPlanOrder(scaled, job.schemes.map(({ scheme }) => scheme.id));
  const capped = withinPlanCap(ordered, job.plan, { sums, settled }, { end: settings.end, monthStartsOn: monthStart(job.schemes), places, payees, keys: settings.keys });
  const paid = withinBudget(capped.lines, job.plan?.budget ?? undefined, () => usedOfPlan({ sums, settled }), places);
  const lines = [...(job.plan === null ? inPlace(paid) : paid.map(({ line }) => line)), ...additions.value.map(({ line }) => line)];
  const totals = totalsOfLines(lines);
  const described = [...owed].map(([id, { today }]) => describeBeside(today.settled, job.schemes.length === 1 ? totals : totalsOfLines(lines.filter((line) => line.scheme === id))));
  const { balances, payable, owed: owing } = payBalances(sums.accounts, lines);
  const scheme = schemeOf(job);
  const bases = new Map(job.schemes.map((prepared) => [prepared.scheme.id, basisOf(prepared)]));
  return success({
    scheme, lines, totals, ownAwards, places,
    rejected: together(described.map(({ rejected }) => rejected)),
    excluded: together(described.map(({ excluded }) => excluded)),
    notes: [
      ...settingsTold(job.schemes, bases, settings),
      ...(job.plan === null ? [] : sideBySideNote(lines, job.schemes.map((each) => each.scheme), places)),
      ...notes,
      ...capped.addedAbove(additions.value.flatMap(({ line }) => (line.kind === 'added' ? [line] : []))),
      ...renamedNotes(sums.known, places),
      ...renamedSchemeNotes(sums, job.schemes.map((each) => each.scheme), payees, places),
      ...peopleNotes([...owed.values()], places),
      ...together(described.map((payout) => payout.notes)).filter(({ code }) => code !== 'owed'),
      ...owing.map((sumOwed): Note => ({ code: 'owed', sentence: sentence(periodTexts.owes, { recipient: sumOwed.recipient, amount: grouped(sumOwed.amount, places) }), ...payeeOfNote(sumOwed) })),
    ],
    rows: rowsRead(job, described[0]?.rows ?? { read: 0, counted: 0 }),
    run: {
      id: payoutId(settings), payPeriod: settings.payPeriod, until: settings.end, settledTo: settings.settledTo, windowSettled: settings.windowSettled, peopleAccepted: settings.acceptPeople,
      payOn: job.payOn, plan: job.plan === null ? null : scheme,
      schemes: job.schemes.map(({ scheme: { id, version, name } }) => ({ id, version, name })),
      earlier: settings.earlier.map(({ id }) => id),
      bases,
      adjustments: decisions.all.map((adjustment) => withOwed(adjustment, corrections)),
      balances: [...schemeBalances(settledToday, settings.earlier, payees, decisions), ...balances],
      payable, owed: owing, seen: rows.seen,
    },
  });
}

/** Lines of a scheme within its budget; what is paid whole each time has it for each period by itself. */
function withinOwnBudget(lines: readonly PlacedLine[], prepared: Prepared, { sums: { known }, settled, settings: { keys } }: Findings, places: number): readonly PlacedLine[] {
  const { scheme: { id }, parameters: { budget } } = prepared;
  if (!isOfPeopleAlone(prepared)) return withinBudget(lines, budget, () => usedOf(id, known, settled, keys), places);
  return [...listsBy(lines, ({ line }) => line.period)].flatMap(([period, own]) => (
    withinBudget(own, budget, () => usedOf(id, [...known].filter(({ sum: of }) => of.period === period), NOTHING_OWED, keys), places)
  ));
}

/** Rows after the end of the period are not there for a run. */
function rowsRead({ schemes: [first] }: PeriodJob, { read, counted }: Payout['rows']): Payout['rows'] {
  const later = (first?.job.tables.sales?.length ?? read) - read;
  return later > 0 ? { read, counted, later } : { read, counted };
}

function schemeOf({ schemes: [first], plan }: PeriodJob): Payout['scheme'] {
  if (plan !== null) return { id: plan.id, version: plan.version, name: plan.name };
  if (first === undefined) throw new RangeError('A run has a scheme.');
  const { id, version, name } = first.scheme;
  return { id, version, name };
}

interface OfSums {
  readonly placed: readonly PlacedLine[];
  readonly notes: readonly Note[];
  /** What the scheme owes of what people corrected. */
  readonly corrections: ReadonlyMap<Adjustment, Exact>;
}

function linesOfSums({ job, settings, payees, decisions, owed, sums }: Findings, places: number, rows: RowsOfRun): OfSums {
  const wording = wordingOf(job.schemes, places, rows);
  const backWhy = takingBack(job.schemes, new Map([...owed].map(([id, { today }]) => [id, today])), payees, settings);
  const placed: PlacedLine[] = [];
  const held: { readonly lines: readonly PlacedLine[]; readonly hold: Adjustment }[] = [];
  const kept: { readonly known: KnownSum; readonly reason: Reason }[] = [];
  const neverPaid: PeriodLine[] = [];
  const withheld: WithheldSum[] = [];
  const corrections = new Map<Adjustment, Exact>();
  const enter = (known: KnownSum): void => {
    const [correction, hold] = [decisions.correctionOf(known), decisions.holdOf(known)];
    if (known.isAsPaid && correction === undefined && hold === undefined) return;
    if (correction !== undefined) corrections.set(correction, sum(known.owed.map(({ draft }) => draft.amount)));
    const lines = linesOf(known, { correction, isReleased: decisions.isReleased(known) }, settings, wording);
    const reason = lines.some(({ line }) => sign(line.amount) < 0 && line.kind === 'take-back') ? backWhy(known) : undefined;
    if (reason !== undefined) kept.push({ known, reason });
    else if (hold !== undefined) held.push({ lines, hold });
    else {
      const differences = correction === undefined ? lines.filter(({ line }) => isDifference(line.kind)) : [];
      const unread = differences.length === 0 ? [] : rows.unreadOf(known);
      if (unread.length > 0) withheld.push({ lines: differences.map(({ line }) => line), rows: unread });
      const booked = unread.length === 0 ? lines : lines.filter((each) => !differences.includes(each));
      placed.push(...booked);
      if (!known.isPaid && known.settled === undefined) neverPaid.push(...booked.flatMap(({ line }) => (line.kind === 'late' ? [line] : [])));
    }
  };
  for (const known of decisions.concernSums ? sums.known : sums.known.notAsPaid) enter(known);
  const unowed = correctedOutOfNothing(decisions, new Set(corrections.keys()), { owed, settings });
  unowed.forEach(enter);
  const notes = [
    ...untouchedNotes(sums.untouched, kept, places), ...unreadNotes(withheld, places), ...maybeHeldNote(neverPaid, settings, places),
    ...skippedNote(neverPaid, settings, new PeriodEnds(monthStart(job.schemes)), places),
    ...heldNotes(held, places), ...idleHolds(decisions, held), ...overtakenNotes(decisions), ...replacedNotes(decisions), ...correctionNotes(corrections, places), ...unowedNotes(unowed, decisions),
  ];
  return { placed, notes, corrections };
}

/** Holds of this run that hold nothing: they may be meant for somebody or something else. */
function idleHolds({ newHolds }: Decisions, held: readonly { readonly hold: Adjustment }[]): Note[] {
  return newHolds.filter((each) => !held.some(({ hold }) => hold === each)).map(({ id }) => ({ code: 'holds-nothing', warning: true, sentence: sentence(periodTexts.holdsNothing, { id }) }));
}

/** What was given again word for word and is over: nobody can tell a table that was kept from a decision. */
function overtakenNotes({ overtaken }: Decisions): Note[] {
  return overtaken.map(({ id }) => ({ code: 'decided-before', warning: true, sentence: sentence(periodTexts.decidedBefore, { id }) }));
}

/** What was given under the id of another one for somebody else: it may be meant for both. */
function replacedNotes({ replaced }: Decisions): Note[] {
  return replaced.map(([{ id, recipient = '' }, { recipient: other = '' }]) => (
    { code: 'id-twice', warning: true, sentence: sentence(periodTexts.idTwice, { id, recipient, other }) }
  ));
}

function unowedNotes(unowed: readonly KnownSum[], decisions: Decisions): Note[] {
  return unowed.flatMap((known): Note[] => {
    const { sum: of, before } = known;
    const correction = decisions.correctionOf(known);
    if (correction === undefined || !isZero(before) || isZero(correction.amount ?? ZERO)) return [];
    const { recipient, period } = of;
    return [{ code: 'corrected-nothing', warning: true, sentence: sentence(periodTexts.correctedNothing, { id: correction.id, recipient, period }), ...payeeOfNote(of) }];
  });
}

/** Lines in the order of those that they stem from; those of sums of which nothing is owed come last. */
function inPlace(placed: readonly PlacedLine[]): PeriodLine[] {
  return [...placed].sort((a, b) => (a.place === b.place ? 0 : a.place < b.place ? -1 : 1)).map(({ line }) => line);
}

function heldNotes(held: readonly { readonly lines: readonly PlacedLine[]; readonly hold: Adjustment }[], places: number): Note[] {
  const notes: Note[] = [];
  const byPayee = new Map<string, { readonly hold: Adjustment; readonly lines: PeriodLine[] }>();
  for (const { lines, hold } of held) {
    for (const { line } of lines) {
      const name = `${hold.id} ${line.recipientKind} ${line.personId ?? line.recipient}`;
      const known = byPayee.get(name) ?? { hold, lines: [] };
      byPayee.set(name, known);
      known.lines.push(line);
    }
  }
  for (const { hold: { reason, decidedBy }, lines } of byPayee.values()) {
    const [first] = lines;
    const amount = grouped(sum(lines.filter(({ award }) => award === 'cash').map((line) => line.amount)), places);
    if (first !== undefined) notes.push({ code: 'held', sentence: sentence(periodTexts.held, { recipient: first.recipient, count: lines.length, amount, reason, decidedBy }), ...payeeOfNote(first) });
  }
  return notes;
}

function correctionNotes(corrections: ReadonlyMap<Adjustment, Exact>, places: number): Note[] {
  return [...corrections].flatMap(([{ id, owed: then }, now]): Note[] => (then === undefined || equals(then, now) ? [] : [
    { code: 'correction-kept', warning: true, sentence: sentence(periodTexts.correctionKept, { id, then: grouped(then, places), now: grouped(now, places) }) },
  ]));
}

/** A correction with what the scheme owed when it was made. */
function withOwed(adjustment: Adjustment, corrections: ReadonlyMap<Adjustment, Exact>): Adjustment {
  const owed = adjustment.owed ?? corrections.get(adjustment);
  return owed === undefined ? adjustment : { ...adjustment, owed };
}

function peopleNotes(overall: readonly OwedOverall[], places: number): Note[] {
  return overall.flatMap(({ peopleChanged }): Note[] => {
    const changed = [...peopleChanged.values()].filter(({ amount }) => !isZero(amount));
    const cash = sum(changed.filter(({ isCash }) => isCash).map(({ amount }) => amount));
    const shown = { count: changed.length, amount: isZero(cash) ? '0' : grouped(cash, places) };
    return changed.length === 0 ? [] : [{ code: 'people-changed', warning: true, sentence: sentence(periodTexts.peopleChanged, shown) }];
  });
}

function payeeOfNote({ recipient, recipientKind, personId }: Pick<PeriodLine, 'recipient' | 'recipientKind' | 'personId'>): Pick<Note, 'recipient' | 'recipientKind' | 'personId'> {
  return { recipient, recipientKind, ...(personId === undefined ? {} : { personId }) };
}

/** Of several schemes on the same tables, what is said of the same row and thing is said once. */
function together<T extends object>(found: readonly (readonly T[])[]): readonly T[] {
  const [only, ...others] = found;
  return only === undefined || others.length === 0 ? only ?? [] : eachOnce(found.flat());
}
