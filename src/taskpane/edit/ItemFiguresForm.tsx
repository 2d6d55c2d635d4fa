import { Checkbox, Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { figureFormTexts as texts } from '../../i18n/texts/edit-rules';
import { figureNames } from '../../i18n/texts/pane';
import { useWords } from '../parts/words';
import { itemFigures, withItemFigure } from '../state/editing/choice-form';
import { useFormStyles } from './looks';

interface Props {
  /** The parameter, as the scheme says it. */
  readonly said: Readonly<Record<string, unknown>>;
  readonly onChange: (said: Readonly<Record<string, unknown>>) => void;
}

/** Which figures the entries of a list have: those that are usual, and those that the scheme has besides. */
export function ItemFiguresForm({ said, onChange }: Props): ReactNode {
  const words = useWords();
  const styles = useFormStyles();
  const figures = itemFigures(said);
  const usual = Object.entries(figureNames);
  const all = [...usual.map(([name, text]) => ({ name, label: words(text) })), ...figures.filter((name) => !Object.hasOwn(figureNames, name)).map((name) => ({ name, label: name }))];
  return (
    <Field size="small" label={words(texts.itemFigures)}>
      {() => (
        <div className={styles.flags} role="group" aria-label={words(texts.itemFigures)}>
          {all.map(({ name, label }) => (
            <Checkbox
              key={name} label={label} checked={figures.includes(name)} disabled={figures.length === 1 && figures.includes(name)}
              onChange={(_, { checked }) => onChange(withItemFigure(said, name, checked === true))}
            />
          ))}
        </div>
      )}
    </Field>
  );
}
