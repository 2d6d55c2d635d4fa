import { Button, Checkbox, Field } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { editTexts } from '../../i18n/texts/edit';
import { figureFormTexts as texts } from '../../i18n/texts/edit-rules';
import { tableNames } from '../../i18n/texts/payout';
import { catalogueOf } from '../../scheme';
import { STANDARD } from '../../table';
import { Select } from '../parts/Select';
import { usePane } from '../parts/session';
import { useWords } from '../parts/words';
import { freeStandard, standardFieldsOf, withReadField, withStandardField } from '../state/editing/read-fields';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';

/** The columns of the product's tables that a scheme reads, and more of them to be read: those that the tables have stand first. */
export function ReadColumns({ json, right, onChange }: FormProps): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const { tables } = usePane();
  const read = standardFieldsOf(json);
  const free = freeStandard(json, tables, right === undefined ? STANDARD : catalogueOf(right));
  const options = free.map(({ table, field, header }, index) => ({
    value: String(index), label: header === undefined ? words(texts.notInTable, { name: field.label, table: tableNames[table] }) : words(texts.inTable, { name: field.label, table: tableNames[table], header }),
  }));
  const add = (value: string): void => {
    const picked = free[Number(value)];
    if (value !== '' && picked !== undefined) onChange(withStandardField(json, picked.table, picked.field.name));
  };
  return (
    <div className={styles.form} role="group" aria-label={words(texts.read)}>
      <p className={styles.note}>{words(texts.read)} · {words(texts.readHint)}</p>
      {read.map(({ at, table, field, optional }) => (
        <div key={at} className={styles.line}>
          <span title={words(tableNames[table])}>{words(field.label)} <code className={styles.note}>{field.name}</code></span>
          <Checkbox label={words(editTexts.optional)} checked={optional} onChange={(_, { checked }) => onChange(withReadField(json, at, { optional: checked === true }))} />
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeRead, { name: field.label })} onClick={() => onChange(withReadField(json, at, null))} />
        </div>
      ))}
      <Field size="small" label={words(texts.addRead)}>
        <Select size="small" value="" options={[{ value: '', label: words(texts.chooseRead) }, ...options]} onChange={add} />
      </Field>
    </div>
  );
}
