import type { Sentence, Text } from '../../../i18n';
import { fixed, plain, round, type Exact } from '../../../money';
import type { Series, Topic } from '../../../report';

/** `columns` stand, stacked; `bars` lie; a `line` goes over names, `scatter` over places; `bins` stand without gaps at their places; `heat` is a table with shaded cells. */
export type ChartKind = 'columns' | 'bars' | 'line' | 'scatter' | 'bins' | 'heat';

export interface ChartRow {
  readonly name: string;
  /** Its place along the chart; null where it has only a name. */
  readonly at: string | null;
  readonly values: readonly (string | null)[];
}

/** A chart of a model said in words and plain decimals: what is drawn, and the table behind it. */
export interface ChartView {
  readonly kind: ChartKind;
  readonly title: string;
  readonly names: string;
  readonly along: string | null;
  /** What stands behind the figures along the chart. */
  readonly unit: '' | '%';
  /** Whether values are money; otherwise they are counts. */
  readonly isMoney: boolean;
  readonly lines: readonly { readonly label: string; readonly dots: boolean }[];
  readonly rows: readonly ChartRow[];
  readonly marks: readonly { readonly on: 'value' | 'along'; readonly at: string; readonly label: string }[];
}

const COUNTED: readonly Topic[] = ['tiers', 'risk'];

const KINDS = { column: 'columns', bar: 'bars', line: 'line', scatter: 'scatter' } as const;

/** More places than this nobody sees. */
const PLACES = 6;

/** The same record as sheets and native charts are made from, for the page. `rename` says a figure's path as people do. */
export function chartView({ topic, kind, title, names, along, isPercent, points, lines, marks }: Series, say: (what: Text | Sentence) => string, rename: (path: string) => string = (path) => path): ChartView {
  const isMoney = !COUNTED.includes(topic);
  const value = (figure: Exact | null | undefined): string | null => (figure === null || figure === undefined ? null : isMoney ? fixed(figure, 2) : plain(figure));
  const named = (what: Text | Sentence): string => rename(say(what));
  return {
    kind: along !== null && kind === 'column' ? 'bins' : KINDS[kind], isMoney, title: say(title), names: named(names), along: along === null ? null : named(along), unit: isPercent === true ? '%' : '',
    lines: lines.map(({ name, look }) => ({ label: named(name), dots: look === 'dots' })),
    rows: points.map(({ name, at }, row) => ({ name: named(name), at: at === null ? null : plain(round(at, PLACES)), values: lines.map(({ values }) => value(values[row])) })),
    marks: marks.map(({ name, on, at }) => ({ on, at: plain(round(at, PLACES)), label: say(name) })),
  };
}
