import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { Fragment, type ReactNode } from 'react';
import { editTexts as texts } from '../../i18n/texts/edit';
import { STANDARD } from '../../table';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import { CREDIT_KINDS, creditOf, turnedInto, withCredit, type CreditForm as Draft } from '../state/editing/credit';
import { ownColumnsOf } from '../state/editing/own-columns';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { Wrong } from './Wrong';

const KINDS = { whole: texts.creditWhole, cell: texts.creditCell, columns: texts.creditColumns, roles: texts.creditRoles };

interface Option {
  readonly value: string;
  readonly label: string;
}

/** To whom rows are credited, in which shares. */
export function CreditForm({ json, told, onChange }: FormProps): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const styles = useFormStyles();
  const form = creditOf(json);
  const own = ownColumnsOf(json, language);
  const standard = ['person', 'referrer', 'closer'].flatMap((name) => STANDARD.field('sales', name) ?? []);
  const people: Option[] = [...standard.map(({ name, label }) => ({ value: name, label: words(label) })), ...own.filter(({ type }) => type === 'person').map(({ name, label }) => ({ value: name, label }))];
  const shares: Option[] = [{ value: '', label: words(texts.creditEqual) }, ...own.filter(({ type }) => type === 'rate').map(({ name, label }) => ({ value: name, label }))];
  const change = (part: Partial<Draft>): void => onChange(withCredit(json, { ...form, ...part }));
  const kindOf = (value: string): Draft['kind'] => CREDIT_KINDS.find((kind) => kind === value) ?? 'whole';
  return (
    <div className={styles.form}>
      <Field size="small" label={words(texts.creditKind)}>
        <Select size="small" value={form.kind} options={CREDIT_KINDS.map((value) => ({ value, label: words(KINDS[value]) }))} onChange={(value) => onChange(withCredit(json, turnedInto(form, kindOf(value), people.map((each) => each.value))))} />
      </Field>
      {form.kind === 'cell' && <Field size="small" label={words(texts.creditCellColumn)}><Select size="small" value={form.cell} options={people} onChange={(cell) => change({ cell })} /></Field>}
      {(form.kind === 'columns' || form.kind === 'roles') && <People form={form} people={people} shares={shares} onChange={change} />}
      {form.kind === 'roles' && (
        <Field size="small" label={words(texts.emptyTo)}>
          <Select size="small" value={form.emptyTo} options={[{ value: '', label: words(texts.emptyNobody) }, ...people]} onChange={(emptyTo) => change({ emptyTo })} />
        </Field>
      )}
      {form.kind !== 'whole' && (
        <div className={styles.flags}>
          <Checkbox label={words(texts.overlay)} checked={form.overlay} onChange={(_, { checked }) => change({ overlay: checked === true })} />
          <Checkbox label={words(texts.countsShare)} checked={form.counts === 'share'} onChange={(_, { checked }) => change({ counts: checked === true ? 'share' : 'whole' })} />
        </div>
      )}
      <Wrong told={told} paths={['credit']} />
    </div>
  );
}

interface PeopleProps {
  readonly form: Draft;
  readonly people: readonly Option[];
  readonly shares: readonly Option[];
  readonly onChange: (part: Partial<Draft>) => void;
}

function People({ form: { kind, of }, people, shares, onChange }: PeopleProps): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const shareLabel = words(kind === 'roles' ? texts.creditFixed : texts.creditShare);
  const label = (at: number, part: string): string => words(texts.creditRow, { number: at + 1, part });
  const change = (at: number, part: Partial<Draft['of'][number]>): void => onChange({ of: of.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <>
      <div className={styles.pair}>
        <span className={styles.note} aria-hidden>{words(texts.creditPerson)}</span>
        <span className={styles.note} aria-hidden>{shareLabel}</span>
        <span />
        {of.map(({ person, share }, at) => (
          <Fragment key={at}>
            <Select size="small" aria-label={label(at, words(texts.creditPerson))} value={person} options={people} onChange={(value) => change(at, { person: value })} />
            {kind === 'roles'
              ? <Input size="small" input={{ size: 1 }} aria-label={label(at, shareLabel)} value={share} placeholder="70%" onChange={(_, { value }) => change(at, { share: value })} />
              : <Select size="small" aria-label={label(at, shareLabel)} value={share} options={shares} onChange={(value) => change(at, { share: value })} />}
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removePerson, { number: at + 1 })} onClick={() => onChange({ of: of.filter((_, index) => index !== at) })} />
          </Fragment>
        ))}
      </div>
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => onChange({ of: [...of, { person: people[of.length]?.value ?? 'person', share: '' }] })}>{words(texts.addPerson)}</Button>
    </>
  );
}
