import type { Sentence, Text } from '../../../i18n';
import { maxOf, minOf, round, type Exact } from '../../../money';
import { exactCell, textCell } from '../../cells';
import type { ReportCell } from '../../types';
import type { Series, SeriesLine } from './series';

/** The table behind a chart, and where in it a native chart finds what it shows; rows and columns from 0, the header not counted. */
export interface SeriesTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** The column that the points are placed or named by. */
  readonly categories: number;
  readonly lines: readonly { readonly name: string; readonly look: SeriesLine['look']; readonly column: number; readonly first: number; readonly last: number }[];
}

/** More digits than this are none that a chart shows. */
const PLACES = 6;

/**
 * A row for each point, then the limits. Where points have places, a limit of the value is a line of its own from the first place to the last; where
 * they have names, it is one more point; a limit along the chart is only told. Columns that also have places are named by these: two ends of a range are too long a name.
 */
export function figuresOf({ kind, names, along, points, lines, marks, value }: Series, say: (what: Text | Sentence) => string): SeriesTable {
  const isPlaced = kind === 'scatter';
  const cell = (figure: Exact | null | undefined): ReportCell => (figure === null || figure === undefined ? null : exactCell(round(figure, PLACES)));
  const lead = along === null ? 1 : 2;
  const limits = marks.filter(({ on }) => on === 'value');
  const blanks = (count: number): ReportCell[] => Array.from({ length: count }, () => null);
  const rows = points.map(({ name, at }, row): ReportCell[] => [
    textCell(say(name)), ...(along === null ? [] : [cell(at)]), ...lines.map(({ values }) => cell(values[row])), ...blanks(limits.length),
  ]);
  const shown = lines.map(({ name, look, values }, line) => {
    const [first, last] = [values.findIndex((each) => each !== null), values.length - 1 - [...values].reverse().findIndex((each) => each !== null)];
    return isPlaced ? { name: say(name), look, column: lead + line, first, last } : { name: say(name), look, column: lead + line, first: 0, last: values.length - 1 + (kind === 'column' ? limits.length : 0) };
  }).filter(({ first }) => first >= 0);
  const places = points.flatMap(({ at }) => (at === null ? [] : [at]));
  const limited = limits.map(({ name, at }, index) => {
    const column = lead + lines.length + index;
    const row = (place: ReportCell): ReportCell[] => [textCell(say(name)), ...(along === null ? [] : [place]), ...blanks(lines.length + index), cell(at), ...blanks(limits.length - index - 1)];
    const first = rows.length;
    if (isPlaced && places.length > 0) rows.push(row(cell(places.reduce(minOf))), row(cell(places.reduce(maxOf))));
    else if (kind === 'column') rows.push(row(null));
    else rows.forEach((each) => each.splice(column, 1, cell(at)));
    return { name: say(name), look: 'joined' as const, column, first: isPlaced ? first : 0, last: rows.length - 1 };
  });
  for (const { name, at } of marks) if (limits.every((limit) => limit.name !== name)) rows.push([textCell(say(name)), ...(along === null ? [] : [cell(at)])]);
  return {
    headers: distinct([say(names), ...(along === null ? [] : [say(along)]), ...lines.map(({ name }) => say(lines.length === 1 ? value : name)), ...limits.map(({ name }) => say(name))]),
    rows, categories: isPlaced || (kind === 'column' && along !== null) ? 1 : 0, lines: [...shown, ...limited],
  };
}

/** Headers of which no two are alike. */
function distinct(headers: readonly string[]): readonly string[] {
  return headers.map((header, at) => {
    const same = headers.slice(0, at).filter((other) => other === header).length;
    return same === 0 ? header : `${header} ${same + 1}`;
  });
}
