import { Button, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { editTexts as texts } from '../../i18n/texts/edit';
import { editAwardTexts as awardTexts } from '../../i18n/texts/edit-awards';
import { useLanguage, useWords } from '../parts/words';
import type { FormulaName } from '../state/editing/completion';
import type { SaidFormulas } from '../state/editing/formulas';
import { toldOf, type ToldProblem } from '../state/editing/judged';
import type { DayColumn, PayDayKind } from '../state/editing/pay-day';
import { partsOf, withNewPart, withParts, type PartDraft } from '../state/editing/payment';
import { useFormStyles } from './looks';
import { PayDayField } from './PayDayField';
import { Wrong } from './Wrong';

const ON_KINDS: readonly PayDayKind[] = ['none', 'day', 'months', 'workdays', 'payDay', 'lastWorkingDay', 'formula'];

interface Props {
  readonly json: unknown;
  readonly component: unknown;
  readonly index: number;
  readonly said: SaidFormulas | undefined;
  readonly names: readonly FormulaName[];
  readonly days: readonly DayColumn[];
  readonly told: readonly ToldProblem[];
  readonly onChange: (json: unknown, typing?: boolean) => void;
}

/** The parts in which an award is paid: each its share, the last one the rest, and the day on which it is due. */
export function PartsForm({ json, component, index, said, names, days, told, onChange }: Props): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const styles = useFormStyles();
  const day = (at: number): string => said?.at(json, ['components', index, 'parts', at, 'on'], 'figure') ?? '';
  const parts = partsOf(component, language, day);
  const set = (next: readonly PartDraft[], typing?: boolean): void => onChange(withParts(json, index, next, parts), typing);
  const change = (at: number, part: Partial<PartDraft>): void => set(parts.map((each, row) => (row === at ? { ...each, ...part } : each)), true);
  const path = `components[${index}].parts`;
  if (parts.length === 0) {
    return <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => set(withNewPart(withNewPart([], words(texts.firstPart), '80%'), words(texts.restPart), ''))}>{words(texts.addParts)}</Button>;
  }
  return (
    <div className={styles.form} role="group" aria-label={words(texts.parts)}>
      <p className={styles.note}>{words(texts.parts)}</p>
      {parts.map((part, at) => (
        <div key={part.id} className={styles.card}>
          <div className={styles.pair}>
            <Input size="small" input={{ size: 1 }} aria-label={words(texts.partLabel, { number: at + 1, part: words(texts.partName) })} value={part.label} onChange={(_, { value }) => change(at, { label: value })} />
            <Input
              size="small" input={{ size: 1 }} aria-label={words(texts.partLabel, { number: at + 1, part: words(texts.partShare) })} placeholder={words(texts.partShare)} value={part.share}
              onChange={(_, { value }) => change(at, { share: value })}
            />
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removePart, { number: at + 1 })} onClick={() => set(parts.length === 2 ? [] : parts.filter((_, row) => row !== at))} />
          </div>
          <PayDayField label={words(texts.partOn)} none={awardTexts.onNone} kinds={ON_KINDS} text={part.on} days={days} names={names} told={toldOf(told, `${path}[${at}].on`)} onChange={(on) => change(at, { on })} />
          <Wrong told={told.filter(({ problem: { place } }) => !(place?.path ?? '').startsWith(`${path}[${at}].on`))} paths={[`${path}[${at}]`]} />
        </div>
      ))}
      <Wrong told={told} at={[path]} />
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => set(withNewPart(parts, words(texts.restPart), ''))}>{words(texts.addPart)}</Button>
    </div>
  );
}
