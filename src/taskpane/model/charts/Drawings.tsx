import type { ReactNode } from 'react';
import { useLanguage } from '../../parts/words';
import type { ChartView } from '../engine/chart-view';
import { Marks, XAxis, YAxis } from './Axes';
import { cut, fillOf, FRAME, HEIGHT, useChartStyles, WIDTH } from './look';
import { placesAlong, placesOn, type Spot } from './room';
import { drawnFigure, scaleOf, short, shownValue, spanOf, ticksOf, ticksWithin } from './scale';

interface Props {
  readonly chart: ChartView;
  /** What a screen reader says of the drawing. */
  readonly label: string;
}

const marksOn = ({ marks }: ChartView, on: 'value' | 'along'): number[] => marks.filter((mark) => mark.on === on).map(({ at }) => drawnFigure(at));
const sumOf = (values: readonly (string | null)[]): number => values.reduce((sum, value) => sum + (drawnFigure(value) || 0), 0);

interface StackProps {
  readonly values: readonly (string | null)[];
  readonly left: number;
  readonly width: number;
  readonly y: (figure: number) => number;
  readonly keyed: string;
}

/** The parts of a column, one on the other. */
function Stack({ values, left, width, y, keyed }: StackProps): ReactNode {
  const styles = useChartStyles();
  const tops = values.map((_, part) => sumOf(values.slice(0, part + 1)));
  return tops.map((top, part) => {
    const from = part === 0 ? 0 : tops[part - 1] ?? 0;
    return <rect key={`${keyed} ${part}`} className={fillOf(styles, part)} x={left} width={width} y={Math.min(y(from), y(top))} height={Math.abs(y(from) - y(top))} />;
  });
}

/** Upright columns, the values of a row stacked. */
export function Columns({ chart, label }: Props): ReactNode {
  const styles = useChartStyles();
  const { rows, marks } = chart;
  const ticks = ticksOf(...spanOf([0, ...rows.map(({ values }) => sumOf(values)), ...marksOn(chart, 'value')]));
  const y = scaleOf(ticks, FRAME.bottom, FRAME.top);
  const room = (FRAME.right - FRAME.left) / Math.max(1, rows.length);
  const width = Math.min(46, room * 0.7);
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <YAxis ticks={ticks} y={y} />
      {rows.map(({ name, values }, index) => {
        const middle = FRAME.left + room * (index + 0.5);
        return (
          <g key={`${index} ${name}`}>
            <Stack values={values} left={middle - width / 2} width={width} y={y} keyed={name} />
            <text className={styles.text} x={middle} y={FRAME.bottom + 15} textAnchor="middle">{cut(name, room / 6)}</text>
          </g>
        );
      })}
      <Marks marks={marks} y={y} taken={rows.flatMap(({ values }, index) => placesOn(FRAME.left + room * (index + 0.5) - width / 2, width, y(sumOf(values))))} />
    </svg>
  );
}

/** Lines and dots over places; where points have only names, over these, one after the other. */
export function Lines({ chart, label }: Props): ReactNode {
  const styles = useChartStyles();
  const { rows, lines, marks, along } = chart;
  const isPlaced = along !== null;
  const placeOf = (row: number): number => (isPlaced ? drawnFigure(rows[row]?.at) : row);
  const span = isPlaced ? spanOf([...rows.map((_, row) => placeOf(row)), ...marksOn(chart, 'along')]) : [0, Math.max(1, rows.length - 1)] as const;
  const ticks = ticksOf(...spanOf([...rows.flatMap(({ values }) => values.map(drawnFigure)), ...marksOn(chart, 'value')]));
  const [x, y] = [scaleOf(span, FRAME.left, FRAME.right), scaleOf(ticks, FRAME.bottom, FRAME.top)];
  const every = Math.ceil(rows.length / 6);
  const drawn = lines.map((_, line) => rows.flatMap(({ values }, row): Spot[] => (values[line] === null || values[line] === undefined ? [] : [[x(placeOf(row)), y(drawnFigure(values[line]))]])));
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <YAxis ticks={ticks} y={y} />
      {isPlaced ? <XAxis ticks={ticksWithin(...span)} x={x} unit={chart.unit} /> : rows.map(({ name }, row) => row % every === 0 && (
        <text key={name} className={styles.text} x={x(row)} y={FRAME.bottom + 15} textAnchor={row === 0 ? 'start' : row === rows.length - 1 ? 'end' : 'middle'}>{name}</text>
      ))}
      {lines.map(({ label: name, dots }, line) => {
        const points = drawn[line] ?? [];
        if (dots) return points.map(([left, top], at) => <circle key={`${name} ${at}`} className={styles.dot} cx={left} cy={top} r={2.5} />);
        return <polyline key={`${line} ${name}`} className={styles.line} strokeDasharray={line === 0 ? undefined : `${2 + 3 * line} 3`} points={points.map(([left, top]) => `${left},${top}`).join(' ')} />;
      })}
      <Marks marks={marks} x={x} y={y} taken={lines.flatMap(({ dots }, line) => (dots ? drawn[line] ?? [] : placesAlong(drawn[line] ?? [])))} />
    </svg>
  );
}

const ROW = 20;
const NAMES = 104;
const ROOM = 42;

/** Lying bars from one zero, one below the other. */
export function Bars({ chart: { rows, lines }, label }: Props): ReactNode {
  const styles = useChartStyles();
  const language = useLanguage();
  const [least, most] = spanOf([0, ...rows.flatMap(({ values }) => values.map(drawnFigure))]);
  const x = scaleOf([least, most], NAMES + (least < 0 ? ROOM : 4), WIDTH - (most > 0 ? ROOM : 4));
  const height = rows.length * ROW + 4;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      {rows.map(({ name, values }, index) => {
        const top = index * ROW + 2;
        const figures = values.map(drawnFigure);
        const [low, high] = [Math.min(0, ...figures.filter((each) => each < 0)), Math.max(0, ...figures.filter((each) => each > 0))];
        return (
          <g key={`${index} ${name}`}>
            <text className={styles.text} x={NAMES - 4} y={top + 13} textAnchor="end">{cut(name, 17)}</text>
            {figures.map((figure, part) => (Number.isNaN(figure) ? null : (
              <rect key={lines[part]?.label} className={part === 0 ? styles.less : styles.more} x={Math.min(x(0), x(figure))} width={Math.abs(x(figure) - x(0))} y={top + 3} height={ROW - 8} />
            )))}
            {high > 0 && <text className={styles.text} x={x(high) + 3} y={top + 13}>{short(high, language)}</text>}
            {low < 0 && <text className={styles.text} x={x(low) - 3} y={top + 13} textAnchor="end">{short(low, language)}</text>}
          </g>
        );
      })}
      <line className={styles.zero} x1={x(0)} x2={x(0)} y1={0} y2={height} />
    </svg>
  );
}

/** Upright columns without gaps at their places. */
export function Bins({ chart, label }: Props): ReactNode {
  const styles = useChartStyles();
  const { rows, marks } = chart;
  const places = rows.map(({ at }) => drawnFigure(at));
  const half = places.length < 2 ? 1 : ((places[1] ?? 0) - (places[0] ?? 0)) / 2;
  const ends = [...places.flatMap((place) => [place - half, place + half]), ...marksOn(chart, 'along')];
  const span = [Math.min(...ends), Math.max(...ends)] as const;
  const ticks = ticksOf(0, Math.max(1, ...rows.map(({ values }) => sumOf(values))), 3);
  const [x, y] = [scaleOf(span, FRAME.left, FRAME.right), scaleOf(ticks, FRAME.bottom, FRAME.top)];
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <YAxis ticks={ticks} y={y} />
      <XAxis ticks={ticksWithin(...span, 5)} x={x} />
      {rows.map(({ name, values }, index) => {
        const place = places[index] ?? 0;
        return <Stack key={name} values={values} left={x(place - half)} width={x(place + half) - x(place - half)} y={y} keyed={name} />;
      })}
      <Marks marks={marks} x={x} />
    </svg>
  );
}

/** The names of what is drawn, with their fills; of a single one there is nothing to tell apart. */
export function Legend({ chart: { kind, lines } }: { readonly chart: ChartView }): ReactNode {
  const styles = useChartStyles();
  if (lines.length < 2) return null;
  return lines.map(({ label, dots }, line) => (
    <span key={`${line} ${label}`}>
      <svg width="16" height="10" aria-hidden="true">
        {kind === 'line' || kind === 'scatter'
          ? dots ? <circle className={styles.dot} cx="8" cy="5" r="3" /> : <line className={styles.line} strokeDasharray={line === 0 ? undefined : `${2 + 3 * line} 3`} x1="0" x2="16" y1="5" y2="5" />
          : <rect width="10" height="10" className={kind === 'bars' ? (line === 0 ? styles.less : styles.more) : fillOf(styles, line)} />}
      </svg>
      {' '}{label}
    </span>
  ));
}

/** What the drawing says in one sentence: its title, its first and its last row, and its limits. */
export function saidOf(chart: ChartView): string {
  const { title, lines, rows, marks, isMoney } = chart;
  const told = [rows[0], rows.at(-1)].flatMap((row) => (row === undefined ? [] : [
    [row.name, ...row.values.flatMap((value, line) => (value === null ? [] : [`${lines[line]?.label ?? ''} ${shownValue(value, isMoney)}`]))].join(', '),
  ]));
  return [title, ...new Set(told), ...marks.map(({ label, at, on }) => `${label} ${shownValue(at, on === 'value' && isMoney)}`)].join('; ');
}
