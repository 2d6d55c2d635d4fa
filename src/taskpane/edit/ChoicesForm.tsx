import { Button, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { figureFormTexts as texts } from '../../i18n/texts/edit-rules';
import { useLanguage, useWords } from '../parts/words';
import { choicesOf, withChoice } from '../state/editing/choice-form';
import { useFormStyles } from './looks';

interface Props {
  /** The parameter, as the scheme says it. */
  readonly said: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly onChange: (said: Readonly<Record<string, unknown>>, typing?: boolean) => void;
}

/** The words that a parameter may be chosen from. */
export function ChoicesForm({ said, name, onChange }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const choices = choicesOf(said, useLanguage());
  return (
    <div className={styles.form} role="group" aria-label={words(texts.choices)}>
      {choices.map(({ word, label }, at) => (
        <div key={at}>
          <div className={styles.head}>
            <Input size="small" input={{ size: 1 }} aria-label={words(texts.choice, { number: at + 1 })} value={label} onChange={(_, { value }) => onChange(withChoice(said, at, value), true)} />
            {choices.length > 1 && <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(texts.removeChoice, { number: at + 1 })} onClick={() => onChange(withChoice(said, at, null))} />}
          </div>
          <p className={styles.note}>{words(texts.inFormulasChoice, { name, word })}</p>
        </div>
      ))}
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => onChange(withChoice(said, choices.length, words(texts.choice, { number: choices.length + 1 })))}>{words(texts.addChoice)}</Button>
    </div>
  );
}
