import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { Paged } from '../../parts/Paged';
import { useLanguage, useWords } from '../../parts/words';
import type { ChartRow, ChartView } from '../engine/chart-view';
import { Bars, Bins, Columns, Legend, Lines, saidOf } from './Drawings';
import { drawnFigure, short, shownValue } from './scale';

const useStyles = makeStyles({
  figure: { margin: 0, padding: '8px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, display: 'grid', rowGap: '6px', gridTemplateColumns: 'minmax(0, 1fr)' },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start', columnGap: '6px' },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', fontSize: tokens.fontSizeBase200 },
  scroll: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  cell: { padding: '2px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'right', whiteSpace: 'nowrap' },
  name: { padding: '2px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  heat: { padding: '4px 4px', textAlign: 'right', whiteSpace: 'nowrap', border: `1px solid ${tokens.colorNeutralBackground3}`, fontSize: tokens.fontSizeBase200 },
});

/** So many rows of a table stand one below the other; more are paged. */
const WHOLE = 60;

/** A chart with the table behind it. */
export function Chart({ chart }: { readonly chart: ChartView }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const isHeat = chart.kind === 'heat';
  return (
    <figure className={styles.figure} aria-labelledby={id} data-chart={chart.kind}>
      <figcaption className={styles.head}>
        <span className={styles.title} id={id}>{chart.title}</span>
        {!isHeat && chart.rows.length > 0 && (
          <Button size="small" appearance="subtle" aria-describedby={id} onClick={() => setAsTable(!asTable)}>{words(asTable ? t.asChart : t.asTable)}</Button>
        )}
      </figcaption>
      {chart.rows.length === 0 ? <Caption1>{words(t.noChart)}</Caption1> : isHeat ? <Heat chart={chart} /> : asTable ? <ChartTable chart={chart} /> : <Drawing chart={chart} />}
    </figure>
  );
}

function Drawing({ chart }: { readonly chart: ChartView }): ReactNode {
  const styles = useStyles();
  return <><Drawn chart={chart} label={saidOf(chart)} /><div className={styles.legend}><Legend chart={chart} /></div></>;
}

function Drawn(props: { readonly chart: ChartView; readonly label: string }): ReactNode {
  switch (props.chart.kind) {
    case 'columns': return <Columns {...props} />;
    case 'bars': return <Bars {...props} />;
    case 'bins': return <Bins {...props} />;
    default: return <Lines {...props} />;
  }
}

function cellsOf({ along, isMoney }: ChartView, { at, values }: ChartRow): readonly string[] {
  return [...(along === null ? [] : [shownValue(at, false)]), ...values.map((value) => (value === null ? '' : shownValue(value, isMoney)))];
}

/** The figures of a chart. */
function ChartTable({ chart }: { readonly chart: ChartView }): ReactNode {
  const styles = useStyles();
  const { title, names, along, lines, rows } = chart;
  if (rows.length > WHOLE) return <Paged items={rows} label={title} draw={(row) => [row.name, ...cellsOf(chart, row).filter((cell) => cell !== '')].join(' · ')} />;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>{names}</th>
            {[...(along === null ? [] : [along]), ...lines.map(({ label }) => label)].map((label, index) => <th key={index} scope="col" className={styles.cell}>{label}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <th scope="row" className={styles.name}>{row.name}</th>
              {cellsOf(chart, row).map((cell, index) => <td key={index} className={styles.cell}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Shade of the dearest cell, in hundredths. */
const DARKEST = 45;

/** A table whose cells are the darker the more they are. */
function Heat({ chart: { title, names, lines, rows } }: { readonly chart: ChartView }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const figures = rows.flatMap(({ values }) => values.map(drawnFigure));
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const shade = (figure: number): number => (most > least ? Math.floor((DARKEST * (figure - least)) / (most - least)) : 0);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
      <table className={styles.table}>
        <thead><tr><th scope="col" className={styles.name}>{names}</th>{lines.map(({ label }, index) => <th key={index} scope="col" className={styles.heat}>{label}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>{name}</th>
              {values.map((value, index) => (
                <td key={index} className={styles.heat} title={shownValue(value, true)} style={{ backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} ${shade(drawnFigure(value))}%, transparent)` }}>
                  {short(drawnFigure(value), language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
