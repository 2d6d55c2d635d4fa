import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Sentence } from '../../i18n';
import { detailTexts as texts } from '../../i18n/texts/edit-details';
import { renamed, type Rename } from '../../scheme';
import { useWords } from '../parts/words';
import type { FormProps } from './form-props';

const useStyles = makeStyles({ name: { fontFamily: tokens.fontFamilyMonospace } });

interface Props extends Pick<FormProps, 'json' | 'onChange'> {
  readonly what: Rename['what'];
  readonly name: string;
}

/** What a column or a figure is called in formulas. It changes as a whole once it has been written, and with it wherever the scheme uses it. */
export function NameField({ json, onChange, what, name }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [typed, setTyped] = useState(name);
  const [told, setTold] = useState<Sentence>();
  const take = (): void => {
    const next = renamed(json, { what, from: name, to: typed.trim() });
    setTold(next.ok ? undefined : next.problems[0]?.sentence);
    if (next.ok && typed.trim() !== name) onChange(next.value);
  };
  return (
    <Field size="small" label={words(texts.nameInFormulas)} hint={words(texts.nameHint)} {...(told !== undefined && { validationState: 'error', validationMessage: words(told) })}>
      <Input
        size="small" input={{ size: 1, className: styles.name, spellCheck: false }} value={typed} onBlur={take} onChange={(_, { value }) => setTyped(value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
          if (key !== 'Escape') return;
          setTyped(name);
          setTold(undefined);
        }}
      />
    </Field>
  );
}
