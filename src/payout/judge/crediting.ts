import { sentence } from '../../i18n';
import { creditTexts } from '../../i18n/texts/credits';
import { ONE } from '../../money';
import type { ComponentCredit, Component, RowCredit, Scheme } from '../../scheme';
import { takesBackOrders } from '../../scheme';
import type { Credit, Credits, Dataset, JudgedRows } from '../../data';
import { CreditBook, creditReader, isTrouble, managerCredits, orderLinks, OUT, REJECTED } from '../../data';
import { contextOf } from '../prepare/context';
import type { ReadyStage } from '../prepare/prepare';
import type { ExclusionReason } from './exclusions';
import { listExclusions, reasonFor } from './exclusions';
import { excludedRow, rejectedCell } from './findings';
import type { Check } from './reading';
import type { Excluded } from './types';

/** How a component credits rows; undefined where each row is its person's whole. */
export function creditOf({ credit }: Component, scheme: Scheme): RowCredit | Extract<ComponentCredit, { readonly kind: 'managers' }> | undefined {
  return credit === undefined ? scheme.credit : credit.kind === 'none' ? undefined : credit;
}

/** The ways in which the stages of a run find people in rows. */
type Reader = ReturnType<typeof creditReader>;

/** Finds to whom rows are credited, by the schemes of a run. */
export class Crediting {
  private readonly readers = new Map<RowCredit, Reader>();

  constructor(private readonly stages: readonly ReadyStage[], private readonly data: Dataset) {
    for (const { scheme, components, parameters } of stages) {
      for (const credit of [scheme.credit, ...components.map((component) => creditOf(component, scheme))]) {
        if (credit !== undefined && credit.kind !== 'managers') this.readers.set(credit, creditReader(credit, data, parameters));
      }
    }
  }

  /** What is wrong with the shares of rows. */
  checks(): readonly Check[] {
    return [...this.readers.values()].map((read) => ({
      idle: false,
      problem: (row) => {
        const found = read(row);
        return isTrouble(found) ? rejectedCell(this.data.sales, row, found.field, found) : undefined;
      },
    }));
  }

  /** The people to whom a row is credited by the scheme. */
  peopleOf(scheme: Scheme): ((row: number) => readonly number[]) | undefined {
    const read = scheme.credit === undefined ? undefined : this.readers.get(scheme.credit);
    if (read === undefined) return undefined;
    return (row) => {
      const found = read(row);
      return isTrouble(found) ? [] : found.map(({ person }) => person);
    };
  }

  /** The credits of the rows that stand for something. `asOrders`: of a refund those of the order that it takes back. */
  creditsOf(credit: RowCredit | undefined, standing: Uint8Array, asOrders = false): Credits {
    const { people } = this.data;
    const read = credit === undefined ? (row: number): readonly Credit[] => [{ person: people.ofSales[row] ?? -1, share: ONE }] : this.readers.get(credit);
    const link = asOrders ? orderLinks(this.data) : undefined;
    const book = new CreditBook(credit?.counts ?? 'whole');
    for (let row = 0; row < standing.length; row++) {
      const order = link?.[row] ?? -1;
      const found = standing[row] === OUT || standing[row] === REJECTED ? undefined : read?.(order < 0 ? row : order);
      if (found !== undefined && !isTrouble(found)) book.add(row, found);
    }
    return book.done();
  }

  /**
   * The judged rows for every way in which components credit them; where they are not credited, undefined stands for it. `asOrders`: for the
   * components that take back orders, with each refund credited as its order is; else for all others.
   */
  all(rows: JudgedRows, asOrders: boolean): ReadonlyMap<ComponentCredit | undefined, JudgedRows> {
    const found = new Map<ComponentCredit | undefined, JudgedRows>();
    for (const stage of this.stages) {
      const { scheme, components, parameters } = stage;
      const byRow = (credit: RowCredit | undefined): JudgedRows => {
        if (credit === undefined && !asOrders) return rows;
        const leftOut = credit === undefined ? undefined : (data: Dataset) => isLeftOut(stage, data);
        const known = found.get(credit) ?? rows.creditedBy(this.creditsOf(credit, rows.standing, asOrders), leftOut, asOrders);
        found.set(credit, known);
        return known;
      };
      for (const component of components) {
        if (takesBackOrders(component) !== asOrders) continue;
        const credit = creditOf(component, scheme);
        if (credit?.kind === 'managers') {
          const own = byRow(scheme.credit);
          const counts = (each: number): boolean => own.standing[each] !== OUT && own.standing[each] !== REJECTED;
          found.set(credit, rows.creditedBy(managerCredits(credit, own.data, parameters, counts), undefined, asOrders));
        } else byRow(credit);
      }
      if (!asOrders && scheme.credit !== undefined && scheme.forfeits.length > 0) byRow(scheme.credit);
    }
    return found;
  }
}

/** Why a credit does not count although its row does: the lists of roles and departments look at its own person. */
function leftOutOf(stage: ReadyStage, data: Dataset): (credit: number) => ExclusionReason | undefined {
  const exclusions = listExclusions(stage, data.sales, contextOf(stage, data).rows);
  return (credit) => reasonFor(credit, exclusions);
}

function isLeftOut(stage: ReadyStage, data: Dataset): (credit: number) => boolean {
  const reasonOf = leftOutOf(stage, data);
  return (credit) => reasonOf(credit) !== undefined;
}

/** The shares of rows that do not count, each told; rows of which no share is left stand for nothing from then on. */
export function leaveOut(stage: ReadyStage, data: Dataset, crediting: Crediting, standing: Uint8Array): readonly Excluded[] {
  const { scheme: { credit } } = stage;
  if (credit === undefined) return [];
  const credited = data.creditedBy(crediting.creditsOf(credit, standing));
  const reasonOf = leftOutOf(stage, credited);
  const left = new Uint8Array(standing.length);
  const excluded: Excluded[] = [];
  for (let each = 0; each < credited.sales.length; each++) {
    const [reason, row] = [reasonOf(each), credited.rowOf(each)];
    if (reason === undefined) {
      left[row] = 1;
      continue;
    }
    const told = () => sentence(creditTexts.leftOut, { person: credited.people.name(credited.people.ofSales[each] ?? -1), why: reason.sentence() });
    excluded.push({ ...excludedRow(credited.sales, each, { ...reason, sentence: told }), row: row + 1 });
  }
  for (const { row } of excluded) if (left[row - 1] !== 1) standing[row - 1] = OUT;
  return excluded;
}
