import { Button, Checkbox, Field } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState, type ReactNode } from 'react';
import { editTexts } from '../../i18n/texts/edit';
import { detailTexts } from '../../i18n/texts/edit-details';
import { figureFormTexts as texts } from '../../i18n/texts/edit-rules';
import { tableNames } from '../../i18n/texts/payout';
import { catalogueOf } from '../../scheme';
import { STANDARD } from '../../table';
import { Select } from '../parts/Select';
import { usePane } from '../parts/session';
import { useWords } from '../parts/words';
import { fieldParts } from '../state/editing/field-details';
import { toldOf } from '../state/editing/judged';
import { freeStandard, standardFieldsOf, withReadField, withStandardField } from '../state/editing/read-fields';
import { FieldDetails } from './FieldDetails';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { Wrong } from './Wrong';

/** The columns of the product's tables that a scheme reads, and more of them to be read: those that the tables have stand first. */
export function ReadColumns(props: FormProps): ReactNode {
  const { json, right, onChange } = props;
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
      {read.map((column) => <ReadColumn key={`${column.table} ${column.field.name}`} {...props} column={column} />)}
      <Field size="small" label={words(texts.addRead)}>
        <Select size="small" value="" options={[{ value: '', label: words(texts.chooseRead) }, ...options]} onChange={add} />
      </Field>
    </div>
  );
}

interface ReadColumnProps extends FormProps {
  readonly column: ReturnType<typeof standardFieldsOf>[number];
}

/** A column that is read: what it is, whether rows may lack it, and what else is said of it, which is opened where something is wrong there. */
function ReadColumn(props: ReadColumnProps): ReactNode {
  const { json, told, onChange, column: { at, table, field, optional } } = props;
  const words = useWords();
  const styles = useFormStyles();
  const [chosen, setOpen] = useState<boolean>();
  const here = toldOf(told, `fields[${at}]`);
  const open = chosen ?? here.length > 0;
  const inDetails = open ? fieldParts(json, at, props.right).flatMap(({ key }) => toldOf(told, `fields[${at}].${key}`)) : [];
  return (
    <div role="group" aria-label={words(field.label)}>
      <div className={styles.line}>
        <span title={words(tableNames[table])}>{words(field.label)} <code className={styles.note}>{field.name}</code></span>
        <Checkbox label={words(editTexts.optional)} checked={optional} onChange={(_, { checked }) => onChange(withReadField(json, at, { optional: checked === true }))} />
        <div className={styles.buttons}>
          <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-expanded={open} aria-label={words(detailTexts.moreOn, { name: field.label })} onClick={() => setOpen(!open)} />
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeRead, { name: field.label })} onClick={() => onChange(withReadField(json, at, null))} />
        </div>
      </div>
      {open && <div className={styles.card}><FieldDetails {...props} at={at} /></div>}
      <Wrong told={here.filter((each) => !inDetails.includes(each))} paths={[`fields[${at}]`]} />
    </div>
  );
}
