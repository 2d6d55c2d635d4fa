import { Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Source } from '../../../excel';
import { dataTexts } from '../../../i18n/texts/pane';
import type { Scheme } from '../../../scheme';
import type { RawTable, TableName } from '../../../table';
import { Problems } from '../../parts/Messages';
import { Select } from '../../parts/Select';
import { usePane, useSession } from '../../parts/session';
import { counted, useWords } from '../../parts/words';
import { Working } from '../../parts/Working';
import { isNeeded } from '../../state/needs';
import { offered } from '../../state/sources';
import { AlsoPart } from './AlsoPart';
import { ColumnList } from './ColumnList';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px', paddingBottom: '10px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const titles = { sales: dataTexts.sales, people: dataTexts.people, teams: dataTexts.teams, history: dataTexts.history };
const hints = { sales: dataTexts.salesHint, people: dataTexts.peopleHint, teams: dataTexts.teamsHint, history: dataTexts.historyHint };

interface Props {
  readonly table: TableName;
  /** The schemes that read it: the chosen one first, where it is among them. */
  readonly schemes: readonly Scheme[];
  readonly sources: readonly Source[];
}

/** One table: its source, how many rows it has, and its columns. */
export function TablePart({ table, schemes, sources }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const choice = usePane().tables[table];
  const needed = schemes.some((scheme) => isNeeded(table, scheme));
  const named = (source: Source): string => [source.name, ...(source.kind === 'table' ? [source.sheet] : []), words(dataTexts.sourceRows, counted(source.rows)), ...(source.active ? [words(dataTexts.activeSheet)] : [])].join(' · ');
  const { reading } = choice;
  return (
    <section className={styles.part} aria-label={words(titles[table])}>
      <Field label={words(titles[table])} hint={words(hints[table])} required={needed} {...(needed && choice.source === null && { validationMessage: words(dataTexts.needTable, { table: titles[table] }) })}>
        <Select
          value={choice.source ?? ''}
          options={[{ value: '', label: words(needed ? dataTexts.chooseTable : dataTexts.noTable) }, ...offered(sources, table).map((source) => ({ value: source.id, label: named(source) }))]}
          onChange={(value) => void session.chooseSource(table, value === '' ? null : value)}
        />
      </Field>
      <AlsoPart table={table} sources={sources} choice={choice} />
      {reading.state === 'working' && <Working label={dataTexts.reading} counting={dataTexts.readingRows} progress={reading.progress} onCancel={() => session.stopReading(table)} />}
      {reading.state === 'failed' && <Problems problems={reading.problems} />}
      {reading.state === 'done' && (
        <>
          <RowCount raw={reading.value} />
          {schemes.map((scheme, index) => <ColumnList key={scheme.id} table={table} scheme={scheme} before={schemes.slice(0, index)} raw={reading.value} choice={choice} />)}
        </>
      )}
    </section>
  );
}

function RowCount({ raw }: { readonly raw: RawTable }): ReactNode {
  const words = useWords();
  const parts = [
    words(dataTexts.rowsRead, counted(raw.length)),
    ...(raw.hiddenRows > 0 ? [words(dataTexts.hiddenRows, { count: raw.hiddenRows })] : []),
    ...(raw.totals.length > 0 ? [words(dataTexts.totalsRows, { count: raw.totals.length })] : []),
  ];
  return <Caption1>{parts.join(' · ')}</Caption1>;
}
