import type { Day } from '../../calendar';
import { asDay, isDay, periodLike } from '../../calendar';
import type { Text } from '../../i18n';
import { say, sentence } from '../../i18n';
import { whyTexts } from '../../i18n/texts/payout';
import type { Exact } from '../../money';
import { add, isZero, maxOf, ONE, shares, subtract, sum, ZERO } from '../../money';
import type { Component, PayablePart } from '../../scheme';
import type { Figure, Scope } from '../../evaluate';
import { dayIn, rowWeight } from '../../evaluate';
import { Subject } from '../../data';
import type { Award } from '../../rules';
import type { Term, Explanation } from '../../explain';
import type { Draft, WorkedComponent } from './draft';
import { isBeyond, NO_CUTS } from './draft';

/** The day of a part: that of each row, and that of whoever has none. */
interface Days {
  readonly ofRow: Figure;
  readonly withoutRows: Figure;
}

/** A part made ready: its share, and the day on which it is due. */
interface ReadyPart {
  readonly part: PayablePart;
  readonly share: Exact;
  readonly on: Days | undefined;
}

/**
 * The lines of a component that is payable in parts: of each award one for each part, and of a part whose day is each row's own one for each
 * period in which such days lie. They add up to the award; what of a part has no day yet is no line yet.
 */
export function inParts(drafts: readonly Draft[], { component, scope }: WorkedComponent): readonly Draft[] {
  if (component.parts.length === 0) return drafts;
  const ready = readyParts(component, scope);
  const weight = component.rule.kind === 'formula' ? rowWeight(component.rule.amount, scope) : (): Exact => ONE;
  return drafts.flatMap((draft) => {
    const amounts = shares(draft.amount, ready.map(({ share }) => share), scope.places);
    return ready.flatMap((each, index) => linesOf(draft, each, amounts[index] ?? ZERO, weight));
  });
}

/** How many rows have a day of a part that no calendar has: they give no line of it, and are told of. */
export function rowsBeyond(drafts: readonly Draft[], { component, scope }: WorkedComponent): ReadonlyMap<PayablePart, number> {
  if (component.parts.every(({ on }) => on === undefined)) return new Map();
  const awarded = drafts.filter(({ amount }) => !isZero(amount)).map(({ award }) => award.subject);
  const dated = readyParts(component, scope);
  const found = dated.map(({ part, on }): [PayablePart, number] => [
    part, on === undefined ? 0 : awarded.flatMap((subject) => rowsOf(subject).filter((row) => isBeyond(dayNumber(on, subject, row)))).length,
  ]);
  return new Map(found.filter(([, count]) => count > 0));
}

function readyParts({ parts }: Component, scope: Scope): readonly ReadyPart[] {
  const said = parts.map(({ share }) => (share === undefined ? undefined : scope.parameters.figure(share) ?? ZERO));
  const rest = maxOf(ZERO, subtract(ONE, sum(said.map((share) => share ?? ZERO))));
  const rows = scope.but({ each: 'row' });
  return parts.map((part, index) => ({ part, share: said[index] ?? rest, on: part.on === undefined ? undefined : { ofRow: rows.figure(part.on), withoutRows: scope.figure(part.on) } }));
}

function linesOf(draft: Draft, ready: ReadyPart, amount: Exact, weight: (subject: Subject, row: number) => Exact): readonly Draft[] {
  const { on } = ready;
  const { subject } = draft.award;
  if (isZero(amount)) return [];
  if (on === undefined) return [lineOf(draft, ready, { amount, subject, day: undefined })];
  const rows = rowsOf(subject);
  const byPeriod = new Map<number, { amount: Exact; rows: number[]; day: Day }>();
  amountsOf(rows, amount, subject, weight, draft.worked.scope.places).forEach((own, index) => {
    const row = rows[index] ?? -1;
    const day = dayOf(on, subject, row);
    if (day === undefined) return;
    const period = periodOfDay(day, draft);
    const known = byPeriod.get(period) ?? { amount: ZERO, rows: [], day };
    byPeriod.set(period, { amount: add(known.amount, own), rows: row < 0 ? [] : [...known.rows, row], day: day > known.day ? day : known.day });
  });
  return [...byPeriod].flatMap(([period, { amount: own, rows: list, day }]) => {
    const part = new Subject(Int32Array.from(list), 0, list.length, subject.key, period);
    return isZero(own) ? [] : [lineOf(draft, ready, { amount: own, subject: part, day })];
  });
}

/** What of an amount falls to each row, by what it adds to the award; the same for rows that come to nothing together. */
function amountsOf(rows: readonly number[], amount: Exact, subject: Subject, weight: (subject: Subject, row: number) => Exact, places: number): readonly Exact[] {
  if (rows.length === 1) return [amount];
  const weights = rows.map((row) => weight(subject, row));
  return shares(amount, isZero(sum(weights)) ? rows.map(() => ONE) : weights, places);
}

/** The rows on which an award rests; -1 stands for those of nobody's sales. */
function rowsOf(subject: Subject): readonly number[] {
  return subject.size === 0 ? [-1] : [...subject.rows()];
}

function dayNumber({ ofRow, withoutRows }: Days, subject: Subject, row: number): number {
  return dayIn(row < 0 ? withoutRows : ofRow, subject, row);
}

function dayOf(on: Days, subject: Subject, row: number): Day | undefined {
  const day = dayNumber(on, subject, row);
  return isDay(day) ? asDay(day) : undefined;
}

/** A part is never due before the award itself. */
function periodOfDay(day: Day, { worked: { scope }, award: { subject } }: Draft): number {
  return scope.per === 'window' ? subject.period : Math.max(subject.period, periodLike(subject.period, day, scope.per, scope.parameters.monthStartsOn));
}

interface PartLine {
  readonly amount: Exact;
  readonly subject: Subject;
  readonly day: Day | undefined;
}

function lineOf(whole: Draft, { part: { id, label }, share }: ReadyPart, { amount, subject, day }: PartLine): Draft {
  return {
    ...whole, award: new PartAward(whole.award, subject), exact: amount, amount, cuts: NO_CUTS,
    part: { id, label, share, whole, day }, label: partLabel(whole.label ?? whole.worked.component.label, label),
  };
}

function partLabel(label: Text, part: Text): Text {
  const said = sentence(whyTexts.partLabel, { label, part });
  return { zh: say(said, 'zh'), en: say(said, 'en') };
}

/** The award of which a line is a part; it rests on some of its rows. */
class PartAward implements Award {
  readonly of: Subject;
  readonly amount: Exact;

  constructor(private readonly whole: Award, readonly subject: Subject) {
    this.of = whole.of ?? whole.subject;
    this.amount = whole.amount;
  }

  explain(explanation: Explanation): Term {
    return this.whole.explain(explanation);
  }
}
