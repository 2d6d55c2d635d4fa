import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState, type ReactNode } from 'react';
import type { Sentence } from '../../i18n';
import { sentence } from '../../i18n';
import { figureFormTexts as texts } from '../../i18n/texts/edit-rules';
import { STANDARD } from '../../table';
import { catalogueOf } from '../../scheme';
import { Select } from '../parts/Select';
import { usePane, useSession } from '../parts/session';
import { useLanguage, useWords } from '../parts/words';
import { isCells } from '../state/decision-draft';
import { cellsIn, cellTexts, decisionColumns, withDecisionCells, withDecisionColumn } from '../state/editing/decision-form';
import { listOf, objectOf, withKey, withPath } from '../state/editing/json-parts';
import { freeHeaders } from '../state/editing/table-words';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';

interface Props extends FormProps {
  /** The number of the parameter. */
  readonly at: number;
}

const HOLDS = { words: texts.holdsWords, figures: texts.holdsFigures };

/** A decision table: pasted whole from a sheet or taken from what is selected there; its columns, and what holds where several rows do. */
export function DecisionForm({ json, right, onChange, at }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const session = useSession();
  const { tables } = usePane();
  const [told, setTold] = useState<Sentence>();
  const said = objectOf(listOf(objectOf(json)['parameters'])[at]);
  const columns = decisionColumns(said, useLanguage());
  const set = (next: Readonly<Record<string, unknown>>, typing?: boolean): void => onChange(withPath(json, ['parameters', at], next), typing);
  const take = (cells: readonly (readonly string[])[]): void => {
    const catalogue = right === undefined ? STANDARD : catalogueOf(right);
    const free = (['sales', 'people'] as const).flatMap((table) => freeHeaders(tables[table], table, catalogue).map((each) => ({ ...each, table })));
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
          <div key={name} className={styles.pair}>
            <Input size="small" input={{ size: 1 }} aria-label={words(texts.columnLabel, { number: column + 1 })} value={label} onChange={(_, { value }) => set(withDecisionColumn(said, column, { label: value }), true)} />
            <Select
              size="small" aria-label={words(texts.columnHolds, { number: column + 1 })} value={holds} options={(['words', 'figures'] as const).map((value) => ({ value, label: words(HOLDS[value]) }))}
              onChange={(value) => set(withDecisionColumn(said, column, { holds: value === 'figures' ? 'figures' : 'words' }))}
            />
            {columns.length > 1 && <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeColumn, { number: column + 1 })} onClick={() => set(withDecisionColumn(said, column, null))} />}
          </div>
        ))}
        <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => set(withDecisionColumn(said, columns.length, { label: words(texts.newColumn) }))}>{words(texts.addColumn)}</Button>
      </div>
      <Field size="small" label={words(texts.hit)}>
        <Select size="small" value={said['hit'] === 'first' ? 'first' : 'unique'} options={[{ value: 'unique', label: words(texts.hitUnique) }, { value: 'first', label: words(texts.hitFirst) }]} onChange={(hit) => set(withKey(said, 'hit', hit))} />
      </Field>
    </div>
  );
}
