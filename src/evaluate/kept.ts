import type { Exact } from '../money';
import { ExactColumn, toNumber } from '../money';
import type { Expression, Parameter, Parameters } from '../scheme';
import { parametersIn } from '../scheme';
import type { Subject } from '../data';
import type { Figure } from './scope';

/** The parameters by which something was worked out, and those that the scheme has. */
export interface Binding {
  readonly parameters: Parameters;
  readonly declared: ReadonlyMap<string, Parameter>;
}

interface Entry<T> {
  readonly names: ReadonlySet<string>;
  readonly parameters: Parameters;
  readonly made: T;
}

/** What was worked out for parts of a scheme; each is good for as long as the parameters that it rests on keep their values. */
export class Kept<Part extends object, T> {
  private readonly entries = new Map<Part, Entry<T>>();
  private times = 0;

  /** How often what was there could be taken. No result depends on it. */
  get taken(): number {
    return this.times;
  }

  /** What was made for a part; made anew where a parameter that it reads has another value. `reads`: where to look for those, if not in the part itself. */
  of(part: Part, { parameters, declared }: Binding, make: () => T, reads: unknown = part): T {
    const known = this.entries.get(part);
    if (known !== undefined && [...known.names].every((name) => parameters.isSame(name, known.parameters))) {
      this.times += 1;
      return known.made;
    }
    const made = make();
    this.entries.set(part, { names: known?.names ?? parametersIn(reads, declared.values()), parameters, made });
    return made;
  }
}

/** Of the subjects of a component: what their measures come to, and how they stand in a contest. */
export interface KeptOfSubjects {
  /** So many places there are in which something is kept. */
  readonly size: number;
  /** Where a subject is known by its first row: which row of the stock each row is; undefined where it is known by its place among the others. */
  readonly stockRows: Int32Array | undefined;
  readonly figures: Kept<Expression, FigureColumn>;
  readonly nears: Kept<Expression, NearColumn>;
  /** Absent where other subjects take part each time. */
  readonly contests: Kept<object, readonly Contestants[]> | undefined;
}

/** Where something is kept of a subject; -1 where nothing is. It is looked at for every figure of every subject. */
function placeOf(subject: Subject, { stockRows }: KeptOfSubjects): number {
  return stockRows === undefined ? subject.index : stockRows[subject.first] ?? -1;
}

/** Those who take part in the contest of one period: which subjects, and the double nearest to the figure of each. */
export interface Contestants {
  readonly subjects: Int32Array;
  readonly near: Float64Array;
}

const UNKNOWN = 0;
const ABSENT = 1;
const THERE = 2;

/** A figure of many subjects, worked out for each when it is first asked for. */
class FigureColumn {
  private readonly state: Uint8Array;
  private readonly values: ExactColumn;

  constructor(length: number) {
    this.state = new Uint8Array(length);
    this.values = ExactColumn.of(length);
  }

  of(figure: Figure, subject: Subject, row: number, index: number): Exact | null {
    const state = this.state[index];
    if (state === THERE) return this.values.at(index);
    if (state === ABSENT) return null;
    const value = figure.of(subject, row);
    if (state === UNKNOWN) {
      this.state[index] = value === null ? ABSENT : THERE;
      if (value !== null) this.values.set(index, value);
    }
    return value;
  }
}

/** The doubles nearest to a figure of many subjects, each worked out when it is first asked for. */
class NearColumn {
  private readonly state: Uint8Array;
  private readonly values: Float64Array;

  constructor(length: number) {
    this.state = new Uint8Array(length);
    this.values = new Float64Array(length);
  }

  of(near: NearOf, subject: Subject, place: number): number | null {
    const state = this.state[place];
    if (state === THERE) return this.values[place] ?? null;
    if (state === ABSENT) return null;
    const value = near(subject);
    this.state[place] = value === null ? ABSENT : THERE;
    this.values[place] = value ?? 0;
    return value;
  }
}

/** What looks through the rows of its subject, so that it is worth keeping. None of these asks for the row in question. */
const MEASURES: ReadonlySet<Expression['kind']> = new Set(['sum', 'count', 'distinct', 'target']);

/** The figure of a measure over what is kept of it. */
export function keptFigure(expression: Expression, figure: Figure, kept: KeptOfSubjects | undefined, binding: Binding): Figure {
  if (kept === undefined || !MEASURES.has(expression.kind)) return figure;
  const column = kept.figures.of(expression, binding, () => new FigureColumn(kept.size));
  return {
    ...figure,
    of(subject, row) {
      const place = placeOf(subject, kept);
      return place < 0 ? figure.of(subject, row) : column.of(figure, subject, row, place);
    },
  };
}

type NearOf = (subject: Subject) => number | null;

/** The double nearest to a subject's figure: where two differ, so do the figures, in the same order. */
export function nearestTo(expression: Expression, figure: Figure, kept: KeptOfSubjects | undefined, binding: Binding): NearOf {
  const near: NearOf = (subject) => {
    if (figure.near !== undefined) return figure.near(subject, subject.first);
    const exact = figure.of(subject, subject.first);
    return exact === null ? null : toNumber(exact);
  };
  if (kept === undefined) return near;
  const column = kept.nears.of(expression, binding, () => new NearColumn(kept.size));
  return (subject) => {
    const place = placeOf(subject, kept);
    return place < 0 ? near(subject) : column.of(near, subject, place);
  };
}
