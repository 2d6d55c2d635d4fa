import { sentence } from '../../i18n';
import { seriesTexts } from '../../i18n/texts/model-series';
import type { ModelResult } from '../../model';
import { sign } from '../../money';
import type { ReportChart, ReportColumn, ReportSheet } from '../types';
import type { Voice } from './voice';
import { figuresOf } from './series/figures';
import type { Series, Topic } from './series/series';
import { seriesOf } from './series/series-of';

/** So many charts stand on a sheet; of more scenarios the first ones have theirs. */
const MOST_CHARTS = 12;

export interface ModelCharts {
  on(topics: readonly Topic[]): readonly ReportChart[];
  /** The figures of all of them, table by table; null where there is no chart. */
  readonly figures: ReportSheet | null;
}

/** The charts of a model as native ones, each on the sheet of its topic, with all their figures on one sheet. */
export function chartsIn(result: ModelResult, groups: readonly (readonly Topic[])[], voice: Voice): ModelCharts {
  const sheet = voice.say(seriesTexts.figures);
  const shown = groups.flatMap((topics) => seriesOf(result).filter(({ topic }) => topics.includes(topic)).slice(0, MOST_CHARTS));
  const tables = shown.map((series) => figuresOf(series, (what) => voice.say(what)));
  const chartOf = (series: Series, block: number): ReportChart => ({
    kind: series.kind, isStacked: series.isStacked, fromZero: series.kind === 'column' && !goesBelowZero(series),
    title: voice.say(series.title), along: series.along === null ? null : voice.say(series.along), value: voice.say(series.value),
    sheet, block, categories: tables[block]?.categories ?? 0, lines: tables[block]?.lines ?? [],
  });
  const charts = shown.map((series, block) => ({ topic: series.topic, chart: chartOf(series, block) }));
  const width = Math.max(0, ...tables.map(({ headers }) => headers.length));
  return {
    on: (topics) => charts.filter(({ topic }) => topics.includes(topic)).map(({ chart }) => chart),
    figures: tables.length === 0 ? null : {
      role: 'model', name: sheet, title: voice.say(sentence(seriesTexts.figuresTitle, { model: result.file.name })), facts: [], closing: [], landscape: false,
      columns: Array.from({ length: width }, (_, at): ReportColumn => ({ header: String(at + 1), kind: at === 0 ? 'wrapped' : 'figure', width: at === 0 ? 30 : 16 })),
      blocks: tables.map(({ headers, rows }, at) => ({
        ...(shown[at]?.topic === 'tried' && shown[at].lines.length > 1 ? { heat: { first: 1, last: shown[at].lines.length } } : {}),
        heading: charts[at]?.chart.title ?? '', headers, rows: { length: rows.length, at: (row: number) => rows[row] ?? [] },
      })),
    },
  };
}

function goesBelowZero({ lines }: Series): boolean {
  return lines.some(({ values }) => values.some((value) => value !== null && sign(value) < 0));
}
