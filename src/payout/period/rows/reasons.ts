import type { Day } from '../../../calendar';
import { firstDay, lastDay, parseIsoDay, parseLinePeriod } from '../../../calendar';
import type { Sentence, Text, Value } from '../../../i18n';
import { sentence } from '../../../i18n';
import { periodTexts } from '../../../i18n/texts/period';
import { grouped, parseExact } from '../../../money';
import { labelOf } from '../../../data';
import type { Cell, Table } from '../../../table';
import { isBlank } from '../../../table';
import type { SumOf } from '../types';
import type { RowChange } from './changes';
import { cellName, type SeenRow } from './seen';

/** What is asked of the rows: why a sum is not what was paid of it. */
export interface AskedOfRows {
  readonly sum: SumOf;
  /** The rows on which it rests today, by their numbers. */
  readonly rows: ReadonlySet<number>;
  /** Whether somebody else's rows may change it: in a contest, of a pool that is shared. */
  readonly comparesPeople: boolean;
}

/** Rows of which nobody knows whether what was paid rests on them, by their numbers; and those that may be of anybody. */
export interface InDoubt {
  readonly numbers: ReadonlySet<number>;
  readonly anybodys: ReadonlySet<number>;
}

/** When rows lie. */
export interface RowTimes {
  readonly monthStartsOn: number;
  /** Up to here everything was paid or settled: what came and lies before it came late. */
  readonly closedEnd: Day | undefined;
  /** Whether a row of which no day can be read may lie in any period. */
  readonly undatedAnywhere: boolean;
}

/** The rows that changed since the last payout, looked through for each difference. */
export class RowReasons {
  private readonly byNumber = new Map<number, RowChange>();
  private readonly byName = new Map<string, Set<RowChange>>();

  constructor(private readonly changes: readonly RowChange[], private readonly table: Table, private readonly times: RowTimes) {
    for (const change of changes) {
      if (change.now !== undefined) this.byNumber.set(change.now.number, change);
      for (const row of [change.before, change.now]) for (const cell of Object.values(row?.values ?? {})) this.enter(cell, change);
    }
  }

  private enter(cell: Cell, change: RowChange): void {
    const name = cellName(cell);
    const known = this.byName.get(name) ?? new Set();
    this.byName.set(name, known.add(change));
  }

  /** Which rows came, went or changed, in one sentence; undefined where none of them has to do with it. */
  of(asked: AskedOfRows): Sentence | undefined {
    const { found, isOwn } = this.nearest(asked);
    return found.length === 0 ? undefined : sentence(isOwn ? periodTexts.because : periodTexts.meanwhile, { rows: this.said(found) });
  }

  /** The changes that have to do with a sum. */
  changesOf(asked: AskedOfRows): readonly RowChange[] {
    return this.nearest(asked).found;
  }

  /**
   * The changes of rows in doubt, by their numbers, that may have to do with a sum. Of a sum that rests on rows of others, such as a team's, it may be any of
   * them; of one's own those that name the payee or may be of anybody, or any where nothing else of the payee's changed.
   */
  inDoubt({ sum, rows, comparesPeople }: AskedOfRows, { numbers, anybodys }: InDoubt, restsOnOthers: boolean): readonly RowChange[] {
    const { within, before } = this.timesOf(sum.period);
    const isInTime = (change: RowChange): boolean => within(change) || before(change);
    const has = (doubtful: ReadonlySet<number>, { now }: RowChange): boolean => now !== undefined && doubtful.has(now.number);
    const all = this.changes.filter((change) => has(numbers, change) && isInTime(change));
    if (comparesPeople || restsOnOthers) return all;
    const own = all.filter((change) => has(anybodys, change) || [change.before, change.now].some((row) => row !== undefined && namesPayee(row, sum)));
    return own.length > 0 || this.ownOf(sum, rows).some(isInTime) ? own : all;
  }

  /** The changes that are nearest to a sum: of rows of its own in its time, else before it; else of anybody's, which may have to do with it or not. */
  private nearest({ sum, rows, comparesPeople }: AskedOfRows): { readonly found: readonly RowChange[]; readonly isOwn: boolean } {
    const own = this.ownOf(sum, rows);
    const { within, before } = this.timesOf(sum.period);
    const groups = comparesPeople ? [this.changes.filter(within)] : [own.filter(within), own.filter(before)];
    const found = groups.find((group) => group.length > 0);
    if (found !== undefined || comparesPeople) return { found: found ?? [], isOwn: true };
    return { found: [within, before].map((isThen) => this.changes.filter(isThen)).find((group) => group.length > 0) ?? [], isOwn: false };
  }

  /** Changes of rows on which a sum rests, or that name its payee, or named it. */
  private ownOf({ recipient, personId }: SumOf, rows: ReadonlySet<number>): readonly RowChange[] {
    const found = new Set<RowChange>();
    for (const row of rows) {
      const change = this.byNumber.get(row);
      if (change !== undefined) found.add(change);
    }
    for (const name of personId === undefined ? [recipient] : [recipient, personId]) for (const change of this.byName.get(cellName(name)) ?? []) found.add(change);
    return this.changes.filter((change) => found.has(change));
  }

  /** Whether a change lies in a period by one of its days, or before it. */
  private timesOf(key: string): { within(change: RowChange): boolean; before(change: RowChange): boolean } {
    const period = parseLinePeriod(key);
    if (period === null || period.kind === 'window') return { within: () => true, before: () => false };
    const [first, last] = [firstDay(period.index, period.kind, this.times.monthStartsOn), lastDay(period.index, period.kind, this.times.monthStartsOn)];
    const days = ({ before, now }: RowChange): Day[] => [before, now].flatMap((row) => Object.entries(row?.values ?? {}).flatMap(([field, cell]) => this.dayIn(field, cell) ?? []));
    const isWithin = (found: readonly Day[]): boolean => (found.length === 0 ? this.times.undatedAnywhere : found.some((day) => day >= first && day <= last));
    return { within: (change) => isWithin(days(change)), before: (change) => days(change).some((day) => day < first) };
  }

  private dayIn(field: string, cell: Cell): Day | null {
    return typeof cell === 'string' && this.table.fieldOf(field)?.kind === 'date' ? parseIsoDay(cell) : null;
  }

  private said(changes: readonly RowChange[]): Value {
    const came = changes.flatMap(({ before, now }) => (before === undefined && now !== undefined ? [now] : []));
    const others = changes.flatMap((change): (readonly [SeenRow, RowChange])[] => (change.before === undefined ? [] : [[change.before, change]]));
    const told = others.slice(0, MOST_TOLD);
    const parts = [
      ...told.map(([before, { now, fields }]) => (now === undefined ? this.gone(before) : this.changed(before, now, fields))),
      ...rowsSaid(came.filter((row) => this.isLate(row)).map(({ place }) => place), periodTexts.rowLate, periodTexts.rowsLate),
      ...rowsSaid(came.filter((row) => !this.isLate(row)).map(({ place }) => place), periodTexts.rowNew, periodTexts.rowsNew),
      ...(others.length > told.length ? [sentence(periodTexts.moreRows, { count: others.length - told.length })] : []),
    ];
    return joined(parts, periodTexts.rowBreak);
  }

  private isLate({ values }: SeenRow): boolean {
    const day = this.dayIn('date', values['date'] ?? null);
    return day !== null && this.times.closedEnd !== undefined && day <= this.times.closedEnd;
  }

  private changed(before: SeenRow, now: SeenRow, fields: readonly string[]): Sentence {
    const each = fields.map((field) => sentence(periodTexts.fieldChanged, {
      field: labelOf(this.table, field), before: this.shown(field, before.values[field] ?? null), after: this.shown(field, now.values[field] ?? null),
    }));
    return sentence(periodTexts.rowChanged, { row: now.place, changes: joined(each, periodTexts.fieldBreak) });
  }

  private gone({ place, values }: SeenRow): Sentence {
    const fields = TOLD_OF_GONE.filter((field) => !isBlank(values[field] ?? null));
    return sentence(periodTexts.rowGone, { row: place, what: joined(fields.map((field) => this.shown(field, values[field] ?? null)), periodTexts.fieldBreak) });
  }

  private shown(field: string, cell: Cell): Text | string {
    if (isBlank(cell)) return periodTexts.blankCell;
    const figure = this.table.fieldOf(field)?.kind === 'number' ? parseExact(String(cell)) : null;
    return figure === null ? String(cell) : grouped(figure);
  }
}

/** Whether a row names somebody: alone in a cell, or among several. */
export function namesPayee({ values }: SeenRow, { recipient, personId }: Pick<SumOf, 'recipient' | 'personId'>): boolean {
  const name = cellName(recipient);
  return Object.values(values).map(cellName).some((cell) => cell.includes(name) || (personId !== undefined && cell === cellName(personId)));
}

/** So many rows are told with what changed in them, and so many places of those that came. */
const MOST_TOLD = 3;
const MOST_PLACES = 8;

const TOLD_OF_GONE: readonly string[] = ['orderId', 'date', 'customer', 'amount'];

/** Several things told one after the other. */
function joined(parts: readonly Value[], pair: Text): Value {
  const [first = '', ...others] = parts;
  return others.reduce<Value>((before, next) => sentence(pair, { before, next }), first);
}

/** What is said of one row, or of several, by their places; nothing of none. */
export function rowsSaid(places: readonly string[], one: Text, several: Text): Sentence[] {
  const [only, ...others] = places;
  if (only === undefined) return [];
  if (others.length === 0) return [sentence(one, { row: only })];
  const rest = places.length - MOST_PLACES;
  const named = joined(places.slice(0, MOST_PLACES), periodTexts.fieldBreak);
  return [sentence(several, { rows: rest > 0 ? sentence(periodTexts.andMore, { rows: named, count: rest }) : named })];
}
