import type { Period } from '../../calendar';
import { firstDay, keyOfPeriod, lastDay, periodKey } from '../../calendar';
import type { Subject } from '../../data';
import type { Exact } from '../../money';
import type { CommonParameters } from '../../scheme';
import type { Prepared } from '../prepare/prepare';
import { innermost } from '../prepare/stage';
import type { Settled } from '../settle/settle';
import { settle } from '../settle/settle';
import type { Draft, WorkedComponent } from '../work/draft';
import { componentOf, periodOf } from '../work/draft';
import type { RecipientKind } from '../work/recipients';
import { workInSteps } from '../work/in-steps';
import { innerMap } from '../inner-map';
import type { InSteps } from '../steps';
import { columnsOf } from '../steps';
import type { Due } from './due';
import { Dues, isDueBy } from './due';
import { identityOf, payeeNamed } from './payees';
import type { KeysOfPayee, SumKeys } from './sum-keys';
import type { Payee } from './types';

/** A line that is owed, the number of the sum to which it belongs, when it is due, and its place among all that is owed. */
export interface OwedDraft {
  readonly draft: Draft;
  readonly sumKey: number;
  readonly due: Due;
  readonly place: number;
}

/** Lines that are owed, in their order. A year has hundreds of thousands, so that what is said of each stands in columns beside it. */
export class OwedLines {
  constructor(readonly drafts: readonly Draft[], private readonly sumKeys: Int32Array, private readonly dues: readonly Due[]) {}

  static of(lines: readonly Omit<OwedDraft, 'place'>[]): OwedLines {
    return new OwedLines(lines.map(({ draft }) => draft), Int32Array.from(lines, ({ sumKey }) => sumKey), lines.map(({ due }) => due));
  }

  get length(): number {
    return this.drafts.length;
  }

  at(place: number): OwedDraft {
    return { draft: this.draftAt(place), sumKey: this.sumKeyAt(place), due: this.dueAt(place), place };
  }

  draftAt(place: number): Draft {
    return the(this.drafts, place);
  }

  sumKeyAt(place: number): number {
    return this.sumKeys[place] ?? -1;
  }

  dueAt(place: number): Due {
    return the(this.dues, place);
  }

  amountAt(place: number): Exact {
    return this.draftAt(place).amount;
  }

  payeeAt(place: number): Payee {
    return payeeOf(this.draftAt(place));
  }

  /** Each of them by itself, for work on some of them. */
  get each(): readonly OwedDraft[] {
    return this.drafts.map((_, place) => this.at(place));
  }

  and(others: OwedLines): OwedLines {
    if (others.length === 0) return this;
    return this.length === 0 ? others : new OwedLines([...this.drafts, ...others.drafts], Int32Array.from([...this.sumKeys, ...others.sumKeys]), [...this.dues, ...others.dues]);
  }
}

function the<T>(column: readonly T[], place: number): T {
  const found = column[place];
  if (found === undefined) throw new RangeError('There is a line at each place.');
  return found;
}

export const NOTHING_OWED = OwedLines.of([]);

/** What a scheme owes for everything that is due up to the end of a pay period. */
export interface Owed {
  readonly settled: Settled;
  readonly lines: OwedLines;
}

/** The steps after the columns: judge, work, settle. */
const STEPS = 3;

/** How many steps it takes to work out what a scheme owes. */
export function stepsToOwe(prepared: Prepared): number {
  return columnsOf(prepared).length + STEPS;
}

/** Works out a prepared job as though nothing had been paid yet. Its budget is not looked at: that is used up by one run after the other. */
export function* owedTo(prepared: Prepared, payPeriod: Period, windowSettled: boolean, keys: SumKeys): InSteps<Owed> {
  const { parameters } = innermost(prepared.stages);
  const last = lastDay(payPeriod.index, payPeriod.kind, parameters.monthStartsOn);
  const worked = yield* workInSteps(prepared);
  yield;
  const isWhole = isOfPeopleAlone(prepared);
  const dues = new Dues(isWhole ? last : undefined);
  const isDue = isWhole && !isInForce(parameters, payPeriod) ? () => false : (draft: Draft) => isDueBy(dues.of(draft, draft.award.subject), last, windowSettled);
  const settled = settle(worked, { isDue, withBudget: false });
  const sums = new SumsOfDrafts(prepared, isWhole ? keyOfPeriod(payPeriod) : undefined, keys);
  const owed = { settled, lines: linesOf(settled.drafts, sums, dues) };
  yield;
  return owed;
}

/** Whether any day of a period lies in the window of a scheme. */
function isInForce({ from, to, monthStartsOn }: CommonParameters, { index, kind }: Period): boolean {
  return (from === undefined || from <= lastDay(index, kind, monthStartsOn)) && (to === undefined || to >= firstDay(index, kind, monthStartsOn));
}

function linesOf(drafts: readonly Draft[], sums: SumsOfDrafts, dues: Dues): OwedLines {
  const sumKeys = new Int32Array(drafts.length);
  const days = drafts.map((draft, place) => {
    const { subject } = draft.award;
    sumKeys[place] = sums.of(draft, subject);
    return dues.of(draft, subject);
  });
  return new OwedLines(drafts, sumKeys, days);
}

/** The kinds of a component's sums by part and period, and the one that was asked for last: lines of one period follow one another. */
interface KindsOfComponent {
  readonly all: Map<string, Map<number, number>>;
  last: { readonly part: string; readonly period: number; readonly kind: number } | undefined;
}

/** The numbers of the sums to which drafts belong. */
class SumsOfDrafts {
  private readonly components = new Map<WorkedComponent, KindsOfComponent>();
  private readonly payees: Readonly<Record<RecipientKind, (KeysOfPayee | undefined)[]>> = { person: [], customer: [], team: [] };

  constructor(private readonly prepared: Prepared, private readonly ownPeriod: string | undefined, private readonly keys: SumKeys) {}

  of(draft: Draft, subject: Subject): number {
    return this.keys.of(this.kindOf(draft, subject), this.payeeOf(draft));
  }

  /** The kind of the sums of a draft's component, part and period. */
  private kindOf(draft: Draft, { period }: Subject): number {
    const { worked, part: ofPart } = draft;
    const part = ofPart?.id ?? '';
    let own = this.components.get(worked);
    if (own === undefined) {
      own = { all: new Map(), last: undefined };
      this.components.set(worked, own);
    }
    const { last } = own;
    if (last !== undefined && last.period === period && last.part === part) return last.kind;
    const periods = innerMap(own.all, part);
    const kind = periods.get(period) ?? this.made(draft);
    periods.set(period, kind);
    own.last = { part, period, kind };
    return kind;
  }

  private made(draft: Draft): number {
    const { per, period } = periodOf(draft);
    return this.keys.numberOf({ scheme: this.prepared.scheme.id, component: componentOf(draft), period: this.ownPeriod ?? periodKey(period, per), award: draft.worked.component.award });
  }

  private payeeOf(draft: Draft): KeysOfPayee {
    const { kind, code } = draft.recipient;
    const payees = this.payees[kind];
    const known = payees[code];
    if (known !== undefined) return known;
    const made = this.keys.keysOf(identityOf(payeeOf(draft)));
    payees[code] = made;
    return made;
  }
}

function payeeOf({ recipient, worked: { scope: { data } } }: Draft): Payee {
  return payeeNamed(recipient, data);
}

/** A scheme that reads the people table alone has the pay period as its period, and is paid whole each time. */
export function isOfPeopleAlone({ stages }: Pick<Prepared, 'stages'>): boolean {
  const components = stages.flatMap((stage) => stage.components);
  return components.length > 0 && components.every(({ each }) => each === 'member') && stages.every(({ needs }) => !needs.sales);
}
