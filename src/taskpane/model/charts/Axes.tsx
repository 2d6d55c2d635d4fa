import type { ReactNode } from 'react';
import { useLanguage } from '../../parts/words';
import type { ChartView } from '../engine/chart-view';
import { FRAME, useChartStyles } from './look';
import { clearOf, type Spot } from './room';
import { drawnFigure, short } from './scale';

interface YProps {
  readonly ticks: readonly number[];
  readonly y: (figure: number) => number;
}

/** The figures beside an upright axis, each with its line across. */
export function YAxis({ ticks, y }: YProps): ReactNode {
  const styles = useChartStyles();
  const language = useLanguage();
  return ticks.map((tick) => (
    <g key={tick}>
      <line className={tick === 0 ? styles.zero : styles.grid} x1={FRAME.left} x2={FRAME.right} y1={y(tick)} y2={y(tick)} />
      <text className={styles.text} x={FRAME.left - 4} y={y(tick) + 4} textAnchor="end">{short(tick, language)}</text>
    </g>
  ));
}

/** The figures below a lying axis. */
export function XAxis({ ticks, x, unit = '' }: { readonly ticks: readonly number[]; readonly x: (figure: number) => number; readonly unit?: ChartView['unit'] }): ReactNode {
  const styles = useChartStyles();
  const language = useLanguage();
  return ticks.map((tick, index) => (
    <text key={tick} className={styles.text} x={x(tick)} y={FRAME.bottom + 15} textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}>{short(tick, language)}{unit}</text>
  ));
}

/** Names of upright lines that stand closer than this would run into each other. */
const APART = 40;

interface MarkProps {
  readonly marks: ChartView['marks'];
  readonly x?: (figure: number) => number;
  readonly y?: (figure: number) => number;
  /** Places where something is drawn, which names of lines across keep clear of. */
  readonly taken?: readonly Spot[];
}

/** Straight lines across, each with its name. */
export function Marks({ marks, x, y, taken = [] }: MarkProps): ReactNode {
  const styles = useChartStyles();
  const upright = marks.filter(({ on }) => on === 'along').map(({ at }) => x?.(drawnFigure(at)) ?? NaN).sort((a, b) => a - b);
  const above = (at: string): boolean => {
    const index = upright.indexOf(x?.(drawnFigure(at)) ?? NaN);
    return index % 2 === 1 && Math.min((upright[index] ?? 0) - (upright[index - 1] ?? -Infinity), (upright[index + 1] ?? Infinity) - (upright[index] ?? 0)) < APART;
  };
  return marks.map(({ on, at, label }) => {
    const place = (on === 'along' ? x : y)?.(drawnFigure(at));
    if (place === undefined || Number.isNaN(place)) return null;
    return on === 'value' ? (
      <g key={`${on}${label}`}>
        <line className={styles.mark} x1={FRAME.left} x2={FRAME.right} y1={place} y2={place} />
        <text className={styles.markText} {...clearOf(taken, label, place)}>{label}</text>
      </g>
    ) : (
      <g key={`${on}${label}`}>
        <line className={styles.mark} x1={place} x2={place} y1={FRAME.top} y2={FRAME.bottom} />
        <text className={styles.markText} x={place} y={FRAME.top - (above(at) ? 16 : 4)} textAnchor={place > FRAME.right - APART ? 'end' : place < FRAME.left + APART ? 'start' : 'middle'}>{label}</text>
      </g>
    );
  });
}
