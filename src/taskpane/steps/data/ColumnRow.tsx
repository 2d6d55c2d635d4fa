import { Field, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sentence, type Problem, type Sentence } from '../../../i18n';
import { dataTexts } from '../../../i18n/texts/pane';
import { Select } from '../../parts/Select';
import { useSession } from '../../parts/session';
import { useLanguage, useWords } from '../../parts/words';
import type { RawTable } from '../../../table';
import { changedHeaders, type ColumnOption, type FieldRow } from '../../state/columns';
import { type AnswerChoice, answersLike, answersTo } from '../../state/taught';

const useStyles = makeStyles({
  // Label and drop-down side by side; what is to be said about them below the drop-down.
  row: { gridTemplateColumns: 'minmax(84px, 28%) minmax(0, 1fr)', '& > :not(label)': { gridColumn: '2' } },
});

interface Props {
  readonly row: FieldRow;
  readonly raw: RawTable;
  readonly options: readonly ColumnOption[];
  /** The header that the user has chosen; undefined where there is none. */
  readonly chosen: string | undefined;
  /** Columns that seem to belong to the field as well, and are not read. */
  readonly unread: readonly ColumnOption[];
  /** How its figures are meant, where the user has said it. */
  readonly figures: string | undefined;
}

/** The sentence for the pane, where a column is chosen by hand and not on a command line. */
function saidInPane({ code, sentence: { text, values } }: Problem): Sentence {
  if (code !== 'column-twice') return { text, values };
  return sentence(values['first'] === values['second'] ? dataTexts.sameHeader : dataTexts.twice, values);
}

/** A field and the column it is taken from, to be corrected where it is wrong. */
export function ColumnRow({ row, raw, options, chosen, figures, unread }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const language = useLanguage();
  const missing = row.column === null && row.problem === undefined && row.need === 'required';
  const message = row.problem !== undefined ? words(saidInPane(row.problem)) : missing ? words(dataTexts.missing, { header: row.aliases[language][0] ?? row.field }) : undefined;
  const hint = row.sample !== undefined ? words(dataTexts.sample, { value: row.sample })
    : row.need === 'conditional' && row.column === null ? words(dataTexts.conditional) : undefined;
  const found = options.find(({ column }) => column === row.column);
  const value = row.problem !== undefined && chosen === undefined ? '' : String(found?.column ?? options.find(({ header }) => header === chosen)?.column ?? '');
  const choose = (text: string, at = 0): void => {
    const header = options.find(({ column }) => String(column) === text)?.header ?? null;
    session.mapField(row.table, row.field, changedHeaders(row, raw, at, header));
  };
  const doubt = unread.length === 0 ? undefined
    : words(dataTexts.unread, { count: unread.length, columns: unread.map(({ header, letters }) => words(dataTexts.columnOption, { header, letters })).join(language === 'zh' ? '、' : ', ') });
  const answers = figures === undefined ? answersTo(row.problem?.code) : answersLike(figures);
  return (
    <>
      <Field
        className={styles.row}
        orientation="horizontal"
        size="small"
        label={words(row.label)}
        required={row.need === 'required'}
        {...(message !== undefined && { validationMessage: message, validationState: 'error' })}
        {...(message === undefined && doubt !== undefined && { validationMessage: doubt, validationState: 'warning' })}
        {...(message === undefined && doubt === undefined && hint !== undefined && { hint })}
        >
        <Select
          size="small"
          value={value}
          options={[{ value: '', label: words(row.problem === undefined ? dataTexts.noColumn : dataTexts.chooseTable) }, ...options.map(({ column, header, letters }) => ({ value: String(column), label: words(dataTexts.columnOption, { header, letters }) }))]}
          onChange={(text) => choose(text)}
        />
      </Field>
      {row.several && row.column !== null && <FurtherColumns row={row} options={options} choose={choose} />}
      {answers.length > 0 && <FigureAnswer row={row} answers={answers} figures={figures} />}
    </>
  );
}

/** The columns besides the first, and a place for one more. */
function FurtherColumns({ row, options, choose }: Pick<Props, 'row' | 'options'> & { readonly choose: (text: string, at: number) => void }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const taken = [row.column, ...row.further];
  return [...row.further, undefined].map((column, index) => (
    <Field key={index} className={styles.row} orientation="horizontal" size="small" label={words(dataTexts.furtherColumn, { label: row.label, number: index + 2 })}>
      <Select
        size="small"
        value={String(column ?? '')}
        options={[
          { value: '', label: words(dataTexts.noFurtherColumn) },
          ...options.filter((option) => option.column === column || !taken.includes(option.column))
            .map((option) => ({ value: String(option.column), label: words(dataTexts.columnOption, { header: option.header, letters: option.letters }) })),
        ]}
        onChange={(text) => choose(text, index + 1)}
      />
    </Field>
  ));
}

/** How the figures of a column are meant, where the table leaves it open. */
function FigureAnswer({ row, answers, figures }: Pick<Props, 'row' | 'figures'> & { readonly answers: readonly AnswerChoice[] }): ReactNode {
  const words = useWords();
  const session = useSession();
  return (
    <Field size="small" label={words(dataTexts.figuresOf, { label: row.label })}>
      <Select
        size="small"
        value={figures ?? ''}
        options={[{ value: '', label: words(dataTexts.noAnswer) }, ...answers.map((each) => ({ value: each.value, label: words(each.label) }))]}
        onChange={(answer) => session.teachFigures(row.table, row.field, answer === '' ? undefined : answer)}
      />
    </Field>
  );
}
