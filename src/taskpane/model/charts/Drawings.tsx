import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Series } from '../../../report';
import { useLanguage } from '../../parts/words';
import { FRAME, HEIGHT, Marks, XAxis, YAxis } from './Axes';
import { cut, fillOf, useChartStyles, WIDTH } from './look';
import { drawnFigure, scaleOf, short, shownFigure, spanOf, ticksOf, ticksWithin } from './scale';

interface Props {
  readonly series: Series;
  /** What a screen reader says of the drawing. */
  readonly label: string;
}

const WORDS = { label: '', unit: 'words' } as const;
const marksOn = ({ marks }: Series, axis: 'x' | 'y'): number[] => marks.filter((mark) => mark.axis === axis).map(({ at }) => drawnFigure(at));

/** Upright columns, the figures of a row stacked. */
export function Columns({ series, label }: Props): ReactNode {
  const styles = useChartStyles();
  const { rows, columns, marks } = series;
  const sums = rows.map((row) => row.slice(1).map(drawnFigure).reduce((sum, figure) => sum + (Number.isNaN(figure) ? 0 : figure), 0));
  const ticks = ticksOf(...spanOf([0, ...sums, ...marksOn(series, 'y')]));
  const y = scaleOf(ticks, FRAME.bottom, FRAME.top);
  const room = (FRAME.right - FRAME.left) / Math.max(1, rows.length);
  const width = Math.min(46, room * 0.7);
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <YAxis ticks={ticks} y={y} column={columns[1] ?? WORDS} />
      {rows.map(([name, ...figures], index) => {
        const middle = FRAME.left + room * (index + 0.5);
        let below = 0;
        return (
          <g key={`${index} ${name}`}>
            {figures.map((figure, part) => {
              const [from, to] = [below, below + (drawnFigure(figure) || 0)];
              below = to;
              return <rect key={columns[part + 1]?.label} className={fillOf(styles, part)} x={middle - width / 2} width={width} y={Math.min(y(from), y(to))} height={Math.abs(y(from) - y(to))} />;
            })}
            <text className={styles.text} x={middle} y={FRAME.bottom + 15} textAnchor="middle">{cut(name ?? '', room / 6)}</text>
          </g>
        );
      })}
      <Marks marks={marks} y={y} />
    </svg>
  );
}

/** Figures over those of the first column, as lines and dots. */
export function Lines({ series, label }: Props): ReactNode {
  const styles = useChartStyles();
  const { rows, columns, marks } = series;
  const drawn = columns.flatMap((column, index) => (index === 0 || column.unit === 'words' ? [] : [{ column, index }]));
  const span = spanOf([...rows.map(([first]) => drawnFigure(first)), ...marksOn(series, 'x')]);
  const yTicks = ticksOf(...spanOf([...rows.flatMap((row) => drawn.map(({ index }) => drawnFigure(row[index]))), ...marksOn(series, 'y')]));
  const [x, y] = [scaleOf(span, FRAME.left, FRAME.right), scaleOf(yTicks, FRAME.bottom, FRAME.top)];
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <YAxis ticks={yTicks} y={y} column={drawn[0]?.column ?? WORDS} />
      <XAxis ticks={ticksWithin(...span)} x={x} column={columns[0] ?? WORDS} />
      {drawn.map(({ column, index }) => {
        const points = rows.flatMap((row) => (row[index] === null || row[index] === undefined ? [] : [[x(drawnFigure(row[0])), y(drawnFigure(row[index]))] as const]));
        if (column.dots === true) return points.map(([left, top], at) => <circle key={`${column.label} ${at}`} className={styles.dot} cx={left} cy={top} r={2.5} />);
        return <polyline key={column.label} className={styles.line} points={points.map(([left, top]) => `${left},${top}`).join(' ')} />;
      })}
      <Marks marks={marks} x={x} y={y} />
    </svg>
  );
}

const ROW = 20;
const NAMES = 104;

/** Lying bars from one zero, one below the other. */
export function Bars({ series, label }: Props): ReactNode {
  const styles = useChartStyles();
  const language = useLanguage();
  const { rows, columns } = series;
  const [least, most] = spanOf([0, ...rows.flatMap((row) => row.slice(1).map(drawnFigure))]);
  const room = 34;
  const x = scaleOf([least, most], NAMES + (least < 0 ? room : 4), WIDTH - (most > 0 ? room : 4));
  const height = rows.length * ROW + 4;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      {rows.map(([name, ...figures], index) => {
        const top = index * ROW + 2;
        const far = (sign: 1 | -1): number | undefined => figures.map(drawnFigure).filter((figure) => figure * sign > 0).sort((a, b) => (b - a) * sign)[0];
        return (
          <g key={`${index} ${name}`}>
            <text className={styles.text} x={NAMES - 4} y={top + 13} textAnchor="end">{cut(name ?? '', 17)}</text>
            {figures.map((figure, part) => {
              const value = drawnFigure(figure) || 0;
              const fill = figures.length > 1 ? (part === 0 ? styles.fill1 : styles.fill0) : value < 0 ? styles.less : styles.more;
              return <rect key={columns[part + 1]?.label} className={fill} x={Math.min(x(0), x(value))} width={Math.abs(x(value) - x(0))} y={top + 3} height={ROW - 8} />;
            })}
            {[far(1), far(-1)].map((figure, side) => figure !== undefined && (
              <text key={side} className={styles.text} x={x(figure) + (side === 0 ? 3 : -3)} y={top + 13} textAnchor={side === 0 ? 'start' : 'end'}>{short(figure, columns[1]?.unit ?? 'money', language)}</text>
            ))}
          </g>
        );
      })}
      <line className={styles.zero} x1={x(0)} x2={x(0)} y1={0} y2={height} />
    </svg>
  );
}

/** Upright columns without gaps, from the first column of a row to the second. */
export function Bins({ series, label }: Props): ReactNode {
  const styles = useChartStyles();
  const { rows, columns, marks } = series;
  const figures = [...rows.flatMap((row) => [drawnFigure(row[0]), drawnFigure(row[1])]), ...marksOn(series, 'x')];
  const span = [Math.min(...figures), Math.max(...figures)] as const;
  const yTicks = ticksOf(0, Math.max(1, ...rows.map((row) => drawnFigure(row[2]))), 3);
  const [x, y] = [scaleOf(span, FRAME.left, FRAME.right), scaleOf(yTicks, FRAME.bottom, FRAME.top)];
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <YAxis ticks={yTicks} y={y} column={columns[2] ?? WORDS} />
      <XAxis ticks={ticksWithin(...span, 3)} x={x} column={columns[0] ?? WORDS} />
      {rows.map(([from, to, count]) => (
        <rect key={from} className={styles.fill0} x={x(drawnFigure(from))} width={x(drawnFigure(to)) - x(drawnFigure(from))} y={y(drawnFigure(count))} height={FRAME.bottom - y(drawnFigure(count))} />
      ))}
      <Marks marks={marks} x={x} y={y} />
    </svg>
  );
}

/** The names of what is stacked, with their fills. */
export function Legend({ series: { columns } }: { readonly series: Series }): ReactNode {
  const styles = useChartStyles();
  if (columns.length <= 2) return null;
  return columns.slice(1).filter(({ unit }) => unit !== 'words').map(({ label }, index) => (
    <span key={label}>
      <svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" className={mergeClasses(fillOf(styles, index))} /></svg>
      {' '}{label}
    </span>
  ));
}

/** What the drawing says in one sentence: its title, and its first and last figures. */
export function saidOf({ title, columns, rows, marks }: Series): string {
  const told = [rows[0], rows.at(-1)].flatMap((row) => (row === undefined ? [] : [row.map((cell, index) => `${columns[index]?.label ?? ''} ${shownFigure(cell, columns[index]?.unit ?? 'words')}`).join(', ')]));
  return [title, ...new Set(told), ...marks.map(({ label, at, axis }) => `${label} ${shownFigure(at, (axis === 'x' ? columns[0] : columns.find(({ unit }) => unit === 'money'))?.unit ?? 'figure')}`)].join('; ');
}
