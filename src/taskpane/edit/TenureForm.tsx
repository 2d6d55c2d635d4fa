import { Button, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { editAwardTexts as texts } from '../../i18n/texts/edit-awards';
import { isoDay } from '../../calendar';
import { Select } from '../parts/Select';
import { useSession } from '../parts/session';
import { useWords } from '../parts/words';
import { TENURE_KINDS, type TenureKind, type TenureRule } from '../state/editing/tenure';
import { useFormStyles } from './looks';

const KINDS = { months: texts.tenureMonths, years: texts.tenureYears, hiredUpTo: texts.hiredUpTo, hiredFrom: texts.hiredFrom, notLeft: texts.notLeft };

interface Props {
  readonly rules: readonly TenureRule[];
  readonly onChange: (rules: readonly TenureRule[], typing?: boolean) => void;
}

/** Who may receive, by how long they have been with the company. */
export function TenureForm({ rules, onChange }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const today = isoDay(useSession().today());
  const kindOf = (value: string): TenureKind => TENURE_KINDS.find((kind) => kind === value) ?? 'months';
  const change = (at: number, part: Partial<TenureRule>, typing?: boolean): void => onChange(rules.map((rule, which) => (which === at ? { ...rule, ...part } : rule)), typing);
  return (
    <>
      {rules.map(({ kind, value }, at) => (
        <div key={at} className={styles.card} role="group" aria-label={words(texts.tenure)}>
          <div className={styles.head}>
            <Select size="small" aria-label={words(texts.tenureKind)} value={kind} options={TENURE_KINDS.map((each) => ({ value: each, label: words(KINDS[each]) }))} onChange={(next) => change(at, { kind: kindOf(next), value: isCount(kindOf(next)) ? '1' : kindOf(next) === 'notLeft' ? '' : today })} />
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeTenure)} onClick={() => onChange(rules.filter((_, which) => which !== at))} />
          </div>
          {kind !== 'notLeft' && (
            <Input
              size="small" input={{ size: 1 }} aria-label={words(isCount(kind) ? texts.tenureValue : texts.tenureDay)} placeholder={isCount(kind) ? '6' : '2026-01-31'} value={value}
              onChange={(_, { value: next }) => change(at, { value: next }, true)}
            />
          )}
        </div>
      ))}
      <Button className={styles.add} size="small" icon={<AddRegular />} onClick={() => onChange([...rules, { kind: 'months', value: '1' }])}>{words(texts.addTenure)}</Button>
    </>
  );
}

function isCount(kind: TenureKind): boolean {
  return kind === 'months' || kind === 'years';
}
