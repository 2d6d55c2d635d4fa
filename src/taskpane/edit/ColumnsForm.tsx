import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { editTexts as texts } from '../../i18n/texts/edit';
import { detailTexts } from '../../i18n/texts/edit-details';
import { catalogueOf } from '../../scheme';
import { STANDARD, type OwnType } from '../../table';
import { Fold } from '../parts/Fold';
import { Select } from '../parts/Select';
import { usePane } from '../parts/session';
import { useLanguage, useWords } from '../parts/words';
import { fieldParts } from '../state/editing/field-details';
import { toldOf } from '../state/editing/judged';
import { ownColumnsOf, withNewColumn, withOwnColumn, type OwnColumnEntry } from '../state/editing/own-columns';
import { standardFieldsOf } from '../state/editing/read-fields';
import { freeHeaders } from '../state/editing/table-words';
import { FieldDetails } from './FieldDetails';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { ReadColumns } from './ReadColumns';
import { Wrong } from './Wrong';

const TYPES: Readonly<Record<OwnType, (typeof texts)[keyof typeof texts]>> = {
  amount: texts.typeAmount, number: texts.typeNumber, rate: texts.typeRate, date: texts.typeDate, word: texts.typeWord, 'yes-no': texts.typeYesNo,
  person: texts.typePerson, customer: texts.typeCustomer,
};

/** The columns that a scheme reads: those of the product's tables, and the company's own, picked from the headers of its tables, each with what it is called and what its cells hold. */
export function ColumnsForm(props: FormProps): ReactNode {
  const { json, right, told, onChange } = props;
  const words = useWords();
  const language = useLanguage();
  const styles = useFormStyles();
  const { tables } = usePane();
  const fields = right === undefined ? STANDARD : catalogueOf(right);
  const columns = ownColumnsOf(json, language);
  // What is wrong with these is told where they are.
  const shown = [...columns, ...standardFieldsOf(json)].map(({ at }) => at);
  const known = new Set(columns.flatMap(({ headers }) => headers));
  const free = (['sales', 'people'] as const).flatMap((table) => freeHeaders(tables[table], table, fields).filter(({ header }) => !known.has(header)).map((each) => ({ ...each, table })));
  const options = free.map(({ header, sample, type }, index) => ({ value: String(index), label: `${header} · ${words(TYPES[type])}${sample === '' ? '' : ` · ${sample}`}` }));
  const add = (value: string): void => {
    const picked = free[Number(value)];
    if (value !== '' && picked !== undefined) onChange(withNewColumn(json, picked.table, picked));
  };
  return (
    <div className={styles.form}>
      <ReadColumns {...props} />
      <p className={styles.note}>{words(texts.columnsHint)}</p>
      {columns.map((column) => <Column key={column.at} {...props} column={column} />)}
      <Wrong told={told.filter(({ problem: { place } }) => !shown.some((at) => (place?.path ?? '').startsWith(`fields[${at}]`)))} paths={['fields']} />
      {free.length === 0 ? <p className={styles.note}>{words(texts.noHeaders)}</p> : (
        <Field size="small" label={words(texts.addColumn)}>
          <Select size="small" value="" options={[{ value: '', label: words(texts.chooseHeader) }, ...options]} onChange={add} />
        </Field>
      )}
    </div>
  );
}

interface ColumnProps extends FormProps {
  readonly column: OwnColumnEntry;
}

function Column(props: ColumnProps): ReactNode {
  const { json, right, told, onChange, column: { at, name, label, type, signed, optional, headers } } = props;
  const words = useWords();
  const styles = useFormStyles();
  const hasSign = ['amount', 'number', 'rate'].includes(type);
  const change = (part: Parameters<typeof withOwnColumn>[2]): void => onChange(withOwnColumn(json, at, part), part?.label !== undefined);
  const inDetails = fieldParts(json, at, right).flatMap(({ key }) => toldOf(told, `fields[${at}].${key}`));
  return (
    <div className={styles.card} role="group" aria-label={label}>
      <div className={styles.pair}>
        <Input size="small" input={{ size: 1 }} aria-label={words(texts.columnName)} value={label} onChange={(_, { value }) => change({ label: value })} />
        <Select size="small" aria-label={words(texts.columnType)} value={type} options={Object.entries(TYPES).map(([value, text]) => ({ value, label: words(text) }))} onChange={(value) => change({ type: value })} />
        <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeColumn, { name: label })} onClick={() => change(null)} />
      </div>
      <div className={styles.flags}>
        {hasSign && <Checkbox label={words(texts.signed)} checked={signed} onChange={(_, { checked }) => change({ signed: checked === true })} />}
        <Checkbox label={words(texts.optional)} checked={optional} onChange={(_, { checked }) => change({ optional: checked === true })} />
      </div>
      <p className={styles.note}>{words(texts.inFormulas, { name, headers: headers.join('、') })}</p>
      <Fold label={words(detailTexts.more)} open={inDetails.length > 0}><FieldDetails {...props} at={at} own={name} /></Fold>
      <Wrong told={toldOf(told, `fields[${at}]`).filter((each) => !inDetails.includes(each))} paths={[`fields[${at}]`]} />
    </div>
  );
}
