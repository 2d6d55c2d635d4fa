import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState, type ReactNode } from 'react';
import type { Sentence } from '../../i18n';
import { sentence } from '../../i18n';
import { detailTexts } from '../../i18n/texts/edit-details';
import { figureFormTexts as texts } from '../../i18n/texts/edit-rules';
import { tableNames } from '../../i18n/texts/payout';
import { matchHeader, STANDARD } from '../../table';
import { catalogueOf } from '../../scheme';
import { Select } from '../parts/Select';
import { usePane, useSession } from '../parts/session';
import { useLanguage, useWords } from '../parts/words';
import { isCells } from '../state/decision-draft';
import { columnChoices, withChosenColumn, withNamedColumn } from '../state/editing/decision-columns';
import { cellsIn, cellTexts, decisionColumns, withDecisionCells, withDecisionColumn } from '../state/editing/decision-form';
import { listOf, objectOf, withKey, withPath } from '../state/editing/json-parts';
import { freeHeaders } from '../state/editing/table-words';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';

interface Props extends FormProps {
  /** The number of the parameter. */
  readonly at: number;
}

const TABLES = ['sales', 'people'] as const;
const OTHER = 'other';
const HOLDS = { words: texts.holdsWords, figures: texts.holdsFigures };

/** A decision table: pasted whole from a sheet or taken from what is selected there; its columns, and what holds where several rows do. */
export function DecisionForm({ json, right, onChange, at }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const session = useSession();
  const { tables } = usePane();
  const [told, setTold] = useState<Sentence>();
  const catalogue = right === undefined ? STANDARD : catalogueOf(right);
  const said = objectOf(listOf(objectOf(json)['parameters'])[at]);
  const columns = decisionColumns(said, useLanguage());
  const choices = columnChoices(json, tables, catalogue).filter(({ is }) => !('name' in is && columns.some(({ name }) => name === is.name)));
  const options = choices.map(({ table, label }, index) => ({ value: String(index), label: words(sentence(detailTexts.lookAt, { name: label, table: tableNames[table] })) }));
  const isKnown = (name: string, label: string): boolean => TABLES.some((table) => catalogue.field(table, name) !== undefined || matchHeader(table, label, catalogue) !== undefined);
  const choose = (column: number, value: string): void => {
    const choice = choices[Number(value)];
    if (value !== '' && choice !== undefined) onChange(withChosenColumn(json, at, column, choice));
  };
  const set = (next: Readonly<Record<string, unknown>>, typing?: boolean): void => onChange(withPath(json, ['parameters', at], next), typing);
  const take = (cells: readonly (readonly string[])[]): void => {
    const free = TABLES.flatMap((table) => freeHeaders(tables[table], table, catalogue).map((each) => ({ ...each, table })));
    const changed = withDecisionCells(json, at, cells, { catalogue, free });
    setTold(changed === null ? sentence(texts.noTable) : sentence(texts.taken, { count: cells.length - 1 }));
    if (changed !== null) onChange(changed);
  };
  const takeSelected = async (): Promise<void> => {
    const read = await session.selectedCells();
    if (read.ok) take(cellTexts(read.value));
    else setTold(read.problems[0]?.sentence);
  };
  return (
    <div className={styles.form}>
      <Field size="small" label={words(texts.paste)} hint={words(texts.pasteHint)}>
        <Textarea size="small" rows={2} resize="vertical" value="" onChange={(_, { value }) => isCells(value) && take(cellsIn(value))} />
      </Field>
      <Button className={styles.add} size="small" onClick={() => void takeSelected()}>{words(texts.take)}</Button>
      {told !== undefined && <p className={styles.note} role="status">{words(told)}</p>}
      <div className={styles.form} role="group" aria-label={words(texts.columns)}>
        {columns.map(({ name, label, holds }, column) => (
          <div key={column} className={styles.form}>
            <div className={styles.pair}>
              <Input size="small" input={{ size: 1 }} aria-label={words(texts.columnLabel, { number: column + 1 })} value={label} onChange={(_, { value }) => onChange(withNamedColumn(json, at, column, value), true)} />
              <Select
                size="small" aria-label={words(texts.columnHolds, { number: column + 1 })} value={holds} options={(['words', 'figures'] as const).map((value) => ({ value, label: words(HOLDS[value]) }))}
                onChange={(value) => set(withDecisionColumn(said, column, { holds: value === 'figures' ? 'figures' : 'words' }))}
              />
              {columns.length > 1 && <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeColumn, { number: column + 1 })} onClick={() => set(withDecisionColumn(said, column, null))} />}
            </div>
            {!isKnown(name, label) && (
              <Select
                size="small" aria-label={words(detailTexts.heldAgainst, { number: column + 1 })} value="" options={[{ value: '', label: words(detailTexts.chooseColumn) }, ...options]}
                onChange={(value) => choose(column, value)}
              />
            )}
          </div>
        ))}
        <Field size="small" label={words(detailTexts.addDecisionColumn)}>
          <Select
            size="small" value="" options={[{ value: '', label: words(detailTexts.chooseColumn) }, ...options, { value: OTHER, label: words(detailTexts.otherColumn) }]}
            onChange={(value) => (value === OTHER ? onChange(withNamedColumn(json, at, columns.length, words(texts.newColumn))) : choose(columns.length, value))}
          />
        </Field>
      </div>
      <Field size="small" label={words(texts.hit)}>
        <Select size="small" value={said['hit'] === 'first' ? 'first' : 'unique'} options={[{ value: 'unique', label: words(texts.hitUnique) }, { value: 'first', label: words(texts.hitFirst) }]} onChange={(hit) => set(withKey(said, 'hit', hit))} />
      </Field>
    </div>
  );
}
