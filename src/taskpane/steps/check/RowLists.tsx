import { Caption1, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Sentence } from '../../../i18n';
import { checkTexts, dataTexts } from '../../../i18n/texts/pane';
import type { Excluded, Note, Rejected } from '../../../payout';
import { fieldOf } from '../../../table';
import { Paged } from '../../parts/Paged';
import { useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { RowEntry } from './RowEntry';

const useStyles = makeStyles({ hint: { display: 'block', padding: '6px 0' } });

const tables = { sales: dataTexts.sales, people: dataTexts.people, teams: dataTexts.teams, history: dataTexts.history };

/** Rows that cannot be read; choosing one selects its cell. */
export function RejectedList({ rejected }: { readonly rejected: readonly Rejected[] }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  if (rejected.length === 0) return <p>{words(checkTexts.nothing)}</p>;
  return (
    <>
      <Caption1 className={styles.hint}>{words(checkTexts.rejectedHint)}</Caption1>
      <Paged
        items={rejected}
        label={words(checkTexts.rejected)}
        draw={({ table, place: row, field, cell, sentence }) => {
          const place = words(table === 'sales' ? checkTexts.rowPlace : checkTexts.tableRow, { row, table: tables[table] });
          const label = fieldOf(table, field)?.label;
          return <RowEntry place={label === undefined ? place : `${place} · ${words(label)}`} cell={cell} sentence={words(sentence)} onShow={cell === undefined ? undefined : () => void session.show(table, cell)} />;
        }}
      />
    </>
  );
}

/** Rows that the rules leave out, with the reason. */
export function ExcludedList({ excluded }: { readonly excluded: readonly Excluded[] }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  if (excluded.length === 0) return <p>{words(checkTexts.nothing)}</p>;
  return (
    <>
      <Caption1 className={styles.hint}>{words(checkTexts.excludedHint)}</Caption1>
      <ReasonCounts excluded={excluded} />
      <Paged
        items={excluded}
        label={words(checkTexts.excluded)}
        draw={({ table, place: row, cell, sentence }) => (
          <RowEntry place={words(table === 'sales' ? checkTexts.rowPlace : checkTexts.tableRow, { row, table: tables[table] })} cell={cell} sentence={words(sentence)} onShow={cell === undefined ? undefined : () => void session.show(table, cell)} />
        )}
      />
    </>
  );
}

/** How many rows each reason leaves out. */
function ReasonCounts({ excluded }: { readonly excluded: readonly Excluded[] }): ReactNode {
  const words = useWords();
  const counts = new Map<string, { count: number; sentence: Sentence }>();
  for (const { code, sentence } of excluded) {
    const entry = counts.get(code) ?? { count: 0, sentence };
    entry.count += 1;
    counts.set(code, entry);
  }
  if (counts.size < 2) return null;
  return <Caption1>{[...counts.values()].map(({ count, sentence }) => `${words(sentence)} ${count}`).join(' · ')}</Caption1>;
}

/** What else should be known. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }): ReactNode {
  const words = useWords();
  if (notes.length === 0) return <p>{words(checkTexts.nothing)}</p>;
  return (
    <Paged
      items={notes}
      label={words(checkTexts.notes)}
      draw={({ recipient, place: row, sentence }) => <RowEntry place={recipient ?? (row === undefined ? '' : words(checkTexts.rowPlace, { row }))} sentence={words(sentence)} />}
    />
  );
}
