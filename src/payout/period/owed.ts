import type { Period } from '../../calendar';
import { keyOfPeriod, lastDay, periodKey } from '../../calendar';
import type { Subject } from '../../data';
import type { Exact } from '../../money';
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
import type { SumKeys, SumKind, SumsOfPayee } from './sum-keys';
import type { Payee, SumOf } from './types';

/** A line that is owed, the sum to which it belongs, and when it is due. */
export interface OwedDraft {
  readonly draft: Draft;
  readonly of: OwedSum;
  readonly due: Due;
}

/** A sum to which lines that are owed belong. */
export interface OwedSum {
  readonly sum: SumOf;
  /** The payee's own. */
  readonly identity: string;
  /** The same for all lines of a sum, within a run. */
  readonly sumKey: number;
}

/** Lines that are owed, in their order. A year has hundreds of thousands, so that what is said of each stands in columns beside it. */
export class OwedLines {
  constructor(readonly drafts: readonly Draft[], private readonly sums: readonly OwedSum[], private readonly dues: readonly Due[]) {}

  static of(lines: readonly OwedDraft[]): OwedLines {
    return new OwedLines(lines.map(({ draft }) => draft), lines.map(({ of }) => of), lines.map(({ due }) => due));
  }

  get length(): number {
    return this.drafts.length;
  }

  at(place: number): OwedDraft {
    return { draft: the(this.drafts, place), of: the(this.sums, place), due: the(this.dues, place) };
  }

  sumAt(place: number): OwedSum {
    return the(this.sums, place);
  }

  dueAt(place: number): Due {
    return the(this.dues, place);
  }

  amountAt(place: number): Exact {
    return the(this.drafts, place).amount;
  }

  /** Each of them by itself, for work on some of them. */
  get each(): readonly OwedDraft[] {
    return this.drafts.map((_, place) => this.at(place));
  }

  and(others: OwedLines): OwedLines {
    if (others.length === 0) return this;
    return this.length === 0 ? others : new OwedLines([...this.drafts, ...others.drafts], [...this.sums, ...others.sums], [...this.dues, ...others.dues]);
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
  const last = lastDay(payPeriod.index, payPeriod.kind, innermost(prepared.stages).parameters.monthStartsOn);
  const worked = yield* workInSteps(prepared);
  yield;
  const dues = new Dues();
  const settled = settle(worked, { isDue: (draft) => isDueBy(dues.of(draft, draft.award.subject), last, windowSettled), withBudget: false });
  const sums = new SumsOfDrafts(prepared, isOfPeopleAlone(prepared) ? keyOfPeriod(payPeriod) : undefined, keys);
  const owed = { settled, lines: linesOf(settled.drafts, sums, dues) };
  yield;
  return owed;
}

function linesOf(drafts: readonly Draft[], sums: SumsOfDrafts, dues: Dues): OwedLines {
  const [ofs, days]: [OwedSum[], Due[]] = [[], []];
  for (const draft of drafts) {
    const { subject } = draft.award;
    ofs.push(sums.of(draft, subject));
    days.push(dues.of(draft, subject));
  }
  return new OwedLines(drafts, ofs, days);
}

interface KnownPayee {
  readonly payee: Payee;
  readonly identity: string;
  /** The numbers of the payee's sums. */
  readonly sums: SumsOfPayee;
}

/** Sums that differ by their payees alone: what they have in common, and each by the payee's code. */
interface SumsOfKind {
  readonly of: SumKind;
  readonly kind: number;
  readonly byPayee: Map<number, OwedSum>;
}

interface SumsOfComponent {
  /** By part, kind of recipient and period. */
  readonly all: Map<string, Map<RecipientKind, Map<number, SumsOfKind>>>;
  /** Those that were asked for last: lines of one period follow one another. */
  last: { readonly part: string; readonly kind: RecipientKind; readonly period: number; readonly sums: SumsOfKind } | undefined;
}

/** The sums to which drafts belong, each made once. */
class SumsOfDrafts {
  private readonly components = new Map<WorkedComponent, SumsOfComponent>();
  private readonly payees = new Map<RecipientKind, Map<number, KnownPayee>>();

  constructor(private readonly prepared: Prepared, private readonly ownPeriod: string | undefined, private readonly keys: SumKeys) {}

  of(draft: Draft, subject: Subject): OwedSum {
    const { of, kind, byPayee } = this.ofKind(draft, subject);
    const found = byPayee.get(draft.recipient.code);
    if (found !== undefined) return found;
    const { payee, identity, sums } = this.payeeOf(draft);
    const { scheme, component, period, award } = of;
    const { recipient, recipientKind, personId } = payee;
    const made: OwedSum = { sum: { scheme, component, recipient, recipientKind, personId, period, award }, identity, sumKey: this.keys.ofKind(kind, sums) };
    byPayee.set(draft.recipient.code, made);
    return made;
  }

  /** The sums of a draft's component, part, kind of recipient and period. */
  private ofKind(draft: Draft, { period }: Subject): SumsOfKind {
    const { worked, part: ofPart, recipient: { kind } } = draft;
    const part = ofPart?.id ?? '';
    let own = this.components.get(worked);
    if (own === undefined) {
      own = { all: new Map(), last: undefined };
      this.components.set(worked, own);
    }
    const { last } = own;
    if (last !== undefined && last.period === period && last.kind === kind && last.part === part) return last.sums;
    const periods = innerMap(innerMap(own.all, part), kind);
    const sums = periods.get(period) ?? this.kindOf(draft);
    periods.set(period, sums);
    own.last = { part, kind, period, sums };
    return sums;
  }

  private kindOf(draft: Draft): SumsOfKind {
    const { per, period } = periodOf(draft);
    const of: SumKind = { scheme: this.prepared.scheme.id, component: componentOf(draft), period: this.ownPeriod ?? periodKey(period, per), award: draft.worked.component.award };
    return { of, kind: this.keys.kindOf(of), byPayee: new Map() };
  }

  private payeeOf({ recipient, worked: { scope: { data } } }: Draft): KnownPayee {
    const codes = innerMap(this.payees, recipient.kind);
    const found = codes.get(recipient.code);
    if (found !== undefined) return found;
    const payee = payeeNamed(recipient, data);
    const identity = identityOf(payee);
    const made: KnownPayee = { payee, identity, sums: this.keys.sumsOf(identity) };
    codes.set(recipient.code, made);
    return made;
  }
}

/** A scheme that reads the people table alone has the pay period as its period, and is paid whole each time. */
export function isOfPeopleAlone({ stages }: Pick<Prepared, 'stages'>): boolean {
  const components = stages.flatMap((stage) => stage.components);
  return components.length > 0 && components.every(({ each }) => each === 'member') && stages.every(({ needs }) => !needs.sales);
}
