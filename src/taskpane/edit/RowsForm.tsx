import type { ReactNode } from 'react';
import type { Text } from '../../i18n';
import { rowFormTexts as texts } from '../../i18n/texts/edit-rows';
import { catalogueOf } from '../../scheme';
import { STANDARD } from '../../table';
import type { FormulaName } from '../state/editing/completion';
import type { SaidFormulas } from '../state/editing/formulas';
import { useWords } from '../parts/words';
import { rowParts, withPeriodDayRead } from '../state/editing/which-rows';
import type { FormProps } from './form-props';
import { PartField } from './PartField';

interface Props extends FormProps {
  readonly component: unknown;
  readonly index: number;
  readonly said: SaidFormulas | undefined;
  readonly names: readonly FormulaName[];
}

/** Which rows an award looks at, and by which day they lie in a period; the column of that day is read with it. */
export function RowsForm(props: Props): ReactNode {
  const { right, onChange, component, index } = props;
  const words = useWords();
  const within = ['components', index];
  const catalogue = right === undefined ? STANDARD : catalogueOf(right);
  const wordText = (key: string, word: string): Text => {
    const known: Readonly<Record<string, Text>> = key === 'rows' ? texts.rowsOf : key === 'onlyFirstOf' ? texts.firstOf : key === 'source' ? texts.sources : {};
    return known[word] ?? catalogue.field('sales', word)?.label ?? { zh: word, en: word };
  };
  const labels: Readonly<Record<string, Text>> = texts.parts;
  const without: Readonly<Record<string, Text>> = texts.without;
  return rowParts(component, right).map((part) => (
    <PartField
      key={part.key} {...props} part={part} within={within} at={`components[${index}]`} label={words(labels[part.key] ?? { zh: part.key, en: part.key })}
      without={without[part.key] ?? { zh: '', en: '' }} wordText={(word) => wordText(part.key, word)}
      onChange={(next, typing) => onChange(part.key === 'periodOf' ? withPeriodDayRead(next, within) : next, typing)}
    />
  ));
}
