import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import type { Series } from '../../../report';
import { Paged } from '../../parts/Paged';
import { useLanguage, useWords } from '../../parts/words';
import { Bars, Bins, Columns, Legend, Lines, saidOf } from './Drawings';
import { drawnFigure, short, shownFigure } from './scale';

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
export function Chart({ series }: { readonly series: Series }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const isHeat = series.kind === 'heat';
  return (
    <figure className={styles.figure} aria-labelledby={id} data-chart={series.kind}>
      <figcaption className={styles.head}>
        <span className={styles.title} id={id}>{series.title}</span>
        {!isHeat && series.rows.length > 0 && (
          <Button size="small" appearance="subtle" aria-pressed={asTable} aria-describedby={id} onClick={() => setAsTable(!asTable)}>{words(asTable ? t.asChart : t.asTable)}</Button>
        )}
      </figcaption>
      {series.rows.length === 0 ? <Caption1>{words(t.noChart)}</Caption1> : isHeat ? <Heat series={series} /> : asTable ? <SeriesTable series={series} /> : <Drawing series={series} />}
    </figure>
  );
}

function Drawing({ series }: { readonly series: Series }): ReactNode {
  const styles = useStyles();
  const label = saidOf(series);
  switch (series.kind) {
    case 'columns': return <><Columns series={series} label={label} /><div className={styles.legend}><Legend series={series} /></div></>;
    case 'bars': return <><Bars series={series} label={label} />{series.columns.length > 2 && <div className={styles.legend}><Legend series={{ ...series, columns: [...series.columns.slice(0, 1), ...series.columns.slice(1).reverse()] }} /></div>}</>;
    case 'bins': return <Bins series={series} label={label} />;
    case 'line': case 'heat': return <Lines series={series} label={label} />;
  }
}

/** The figures of a series. */
function SeriesTable({ series: { columns, rows, title } }: { readonly series: Series }): ReactNode {
  const styles = useStyles();
  if (rows.length > WHOLE) return <Paged items={rows} label={title} draw={(row) => row.map((cell, index) => `${columns[index]?.label ?? ''} ${shownFigure(cell, columns[index]?.unit ?? 'words')}`).join(' · ')} />;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
      <table className={styles.table}>
        <thead><tr>{columns.map(({ label, unit }) => <th key={label} scope="col" className={unit === 'words' ? styles.name : styles.cell}>{label}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => {
                const unit = columns[index]?.unit ?? 'words';
                return index === 0
                  ? <th key={index} scope="row" className={unit === 'words' ? styles.name : styles.cell}>{shownFigure(cell, unit)}</th>
                  : <td key={index} className={unit === 'words' ? styles.name : styles.cell}>{shownFigure(cell, unit)}</td>;
              })}
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
function Heat({ series: { columns, rows, title } }: { readonly series: Series }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const figures = rows.flatMap((row) => row.slice(1).map(drawnFigure));
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const shade = (figure: number): number => (most > least ? Math.floor((DARKEST * (figure - least)) / (most - least)) : 0);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
      <table className={styles.table}>
        <thead><tr>{columns.map(({ label }, index) => <th key={index} scope="col" className={index === 0 ? styles.name : styles.heat}>{label}</th>)}</tr></thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>{name}</th>
              {cells.map((cell, index) => (
                <td key={index} className={styles.heat} title={shownFigure(cell, 'money')} style={{ backgroundColor: `color-mix(in srgb, ${tokens.colorBrandBackground} ${shade(drawnFigure(cell))}%, transparent)` }}>
                  {short(drawnFigure(cell), 'money', language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
