import { makeStyles } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { dataTexts } from '../../../i18n/texts/pane';
import { catalogueOf, type Scheme } from '../../../scheme';
import type { RawTable, TableName } from '../../../table';
import { Fold } from '../../parts/Fold';
import { usePane } from '../../parts/session';
import { useWords } from '../../parts/words';
import { columnOptions, fieldRows, unreadStatusColumns, type FieldNeed, type FieldRow } from '../../state/columns';
import { needsOf } from '../../state/needs';
import type { TableChoice } from '../../state/state';
import { ColumnRow } from './ColumnRow';
import { StrangeWords } from './StrangeWords';

const useStyles = makeStyles({
  rows: { display: 'grid', rowGap: '6px' },
});

interface Props {
  readonly table: TableName;
  readonly scheme: Scheme;
  /** Schemes of the same plan whose columns are listed already. */
  readonly before: readonly Scheme[];
  readonly raw: RawTable;
  readonly choice: TableChoice;
}

/** Which column each field is taken from; those that may be left out are folded away unless they are in doubt. */
export function ColumnList({ table, scheme, before, raw, choice }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { drafts, schemeId } = usePane();
  const { overrides, figures } = choice;
  const rows = useMemo(() => {
    const needs = (each: Scheme): readonly FieldNeed[] => needsOf(each, each.id === schemeId ? drafts : {});
    const listed = new Set(before.flatMap(needs).map(({ table: of, field }) => `${of}.${field}`));
    return fieldRows(needs(scheme).filter(({ table: of, field }) => !listed.has(`${of}.${field}`)), { table, raw, overrides, fields: catalogueOf(scheme), figures });
  }, [scheme, before, schemeId, drafts, table, raw, overrides, figures]);
  const unread = useMemo(() => unreadStatusColumns({ table, raw, overrides, fields: catalogueOf(scheme) }), [scheme, table, raw, overrides]);
  const options = useMemo(() => columnOptions(raw), [raw]);
  // A column that by its header is none is asked about, and stays in view once it is chosen.
  const isStatusInDoubt = useMemo(() => unreadStatusColumns({ table, raw, overrides: {}, fields: catalogueOf(scheme) }).length > 0, [scheme, table, raw]);
  const isInDoubt = ({ field, problem }: FieldRow): boolean => problem !== undefined || (field === 'status' && isStatusInDoubt);
  const first = rows.filter((row) => row.need !== 'optional' || isInDoubt(row));
  const others = rows.filter((row) => !first.includes(row));
  const draw = (row: FieldRow): ReactNode => (
    <ColumnRow key={row.field} row={row} raw={raw} options={options} chosen={overrides[row.field]?.[0]} figures={figures[row.field]} unread={row.field === 'status' ? unread : []} />
  );
  if (rows.length === 0) return null;
  return (
    <>
      <div className={styles.rows} role="group" aria-label={words(dataTexts.columns)}>{first.map(draw)}</div>
      {others.length > 0 && (
        <Fold label={words(dataTexts.otherColumns, { count: others.length })}><div className={styles.rows}>{others.map(draw)}</div></Fold>
      )}
      <StrangeWords table={table} scheme={scheme} raw={raw} choice={choice} fields={rows.map(({ field }) => field)} />
    </>
  );
}
