import type { Language } from '../../../i18n';
import { fromNumber, grouped, parseExact } from '../../../money';

/** Round figures along an axis, from below the least to above the most. */
export function ticksOf(least: number, most: number, about = 4): readonly number[] {
  const width = most > least ? most - least : Math.abs(most) || 1;
  const rough = width / about;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * decade).find((each) => each >= rough * 0.999) ?? decade * 10;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil((most > least ? most : least + width) / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** The round figures of an axis that lie between two figures. */
export function ticksWithin(least: number, most: number, about = 4): readonly number[] {
  return ticksOf(least, most, about).filter((tick) => tick >= least - 1e-9 && tick <= most + 1e-9);
}

/** A straight way from figures to places. */
export function scaleOf(ticks: readonly number[], from: number, to: number): (figure: number) => number {
  const [least = 0, most = 1] = [ticks[0], ticks.at(-1)];
  return (figure) => from + ((figure - least) / (most - least || 1)) * (to - from);
}

/** The ends of an axis: from nothing, unless all figures lie close together. */
export function spanOf(figures: readonly number[]): readonly [number, number] {
  const known = figures.filter((figure) => Number.isFinite(figure));
  if (known.length === 0) return [0, 1];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (least >= 0) return [least < most / 2 ? 0 : least, most];
  return most <= 0 ? [least, 0] : [least, most];
}

const UNITS: Readonly<Record<Language, readonly (readonly [number, string])[]>> = { zh: [[1e8, '亿'], [1e4, '万']], en: [[1e9, 'bn'], [1e6, 'm'], [1e3, 'k']] };

/** A figure in few characters, for axes and narrow cells. */
export function short(figure: number, language: Language): string {
  const [size, name] = UNITS[language].find(([each]) => Math.abs(figure) >= each) ?? [1, ''];
  const part = Math.abs(figure / size);
  return `${trimmed(figure / size, part >= 100 ? 0 : part >= 10 ? 1 : 2)}${name}`;
}

function trimmed(figure: number, places: number): string {
  const exact = fromNumber(Number(figure.toPrecision(12)));
  const text = exact === null ? '' : grouped(exact, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A value of a chart as people read it. */
export function shownValue(text: string | null | undefined, isMoney: boolean): string {
  const value = text === null || text === undefined ? null : parseExact(text);
  return value === null ? '–' : isMoney ? grouped(value, 2) : grouped(value);
}

/** A figure to be drawn; NaN where there is none. */
export function drawnFigure(text: string | null | undefined): number {
  return text === null || text === undefined ? NaN : Number(text);
}
