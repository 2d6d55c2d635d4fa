import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { editAwardTexts as texts } from '../../i18n/texts/edit-awards';
import { Select } from '../parts/Select';
import { useLanguage, useWords } from '../parts/words';
import { MANAGER_KINDS, managerCreditOf, withManagerCredit, type ManagerCreditForm, type ManagerKind } from '../state/editing/manager-credit';
import { ownColumnsOf } from '../state/editing/own-columns';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { Wrong } from './Wrong';

const KINDS = {
  scheme: texts.creditScheme, none: texts.creditNone, levels: texts.creditLevels, all: texts.creditAll, rates: texts.creditRates, other: texts.creditOther,
};

interface Props extends FormProps {
  readonly component: unknown;
  readonly index: number;
}

/** To whom the rows of one award are credited, managers above all: what they get of the sales of those below them. */
export function ManagerForm({ json, told, onChange, component, index }: Props): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const styles = useFormStyles();
  const form = managerCreditOf(component);
  const change = (part: Partial<ManagerCreditForm>, typing?: boolean): void => onChange(withManagerCredit(json, index, { ...form, ...part }), typing);
  const kindOf = (value: string): ManagerKind => MANAGER_KINDS.find((kind) => kind === value) ?? 'scheme';
  const rates = ownColumnsOf(json, language).filter(({ type, table }) => type === 'rate' && table === 'people');
  const toManagers = form.kind === 'levels' || form.kind === 'all' || form.kind === 'rates';
  return (
    <div className={styles.form}>
      <Field size="small" label={words(texts.credit)} {...(toManagers && { hint: words(texts.creditHint) })}>
        <Select
          size="small" value={form.kind} options={MANAGER_KINDS.filter((kind) => kind !== 'other' || form.kind === 'other').map((value) => ({ value, label: words(KINDS[value]) }))}
          onChange={(value) => change({ kind: kindOf(value), ...(kindOf(value) === 'levels' && form.levels.length === 0 && { levels: [''] }) })}
        />
      </Field>
      {form.kind === 'levels' && <Levels levels={form.levels} onChange={(levels, typing) => change({ levels }, typing)} />}
      {form.kind === 'rates' && (
        <>
          {rates.length === 0 ? <p className={styles.note}>{words(texts.noRates)}</p> : (
            <Field size="small" label={words(texts.rate)}>
              <Select
                size="small" value={form.rate} options={[...(form.rate === '' ? [{ value: '', label: words(texts.chooseRate) }] : []), ...rates.map(({ name, label }) => ({ value: name, label }))]}
                onChange={(rate) => change({ rate })}
              />
            </Field>
          )}
          <Checkbox label={words(texts.below)} checked={form.below} onChange={(_, { checked }) => change({ below: checked === true })} />
        </>
      )}
      <Wrong told={told} paths={[`components[${index}].credit`]} />
    </div>
  );
}

interface LevelsProps {
  readonly levels: readonly string[];
  readonly onChange: (levels: readonly string[], typing?: boolean) => void;
}

function Levels({ levels, onChange }: LevelsProps): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  return (
    <>
      {levels.map((share, at) => (
        <div key={at} className={styles.head}>
          <Field size="small" label={words(texts.level, { number: at + 1 })}>
            <Input size="small" input={{ size: 1 }} placeholder="5%" value={share} onChange={(_, { value }) => onChange(levels.map((each, which) => (which === at ? value : each)), true)} />
          </Field>
          {levels.length > 1 && <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeLevel, { number: at + 1 })} onClick={() => onChange(levels.filter((_, which) => which !== at))} />}
        </div>
      ))}
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => onChange([...levels, ''])}>{words(texts.addLevel)}</Button>
    </>
  );
}
