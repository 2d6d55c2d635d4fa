import { Button } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { Text } from '../../i18n';
import { takenBackTexts as texts } from '../../i18n/texts/edit-entries';
import { saidRuleTexts } from '../../i18n/texts/said-rules';
import { catalogueOf } from '../../scheme';
import { useWords } from '../parts/words';
import type { FormulaName } from '../state/editing/completion';
import { withFormula, type Path, type SaidFormulas } from '../state/editing/formulas';
import { toldOf } from '../state/editing/judged';
import { takenBackParts } from '../state/editing/taken-back';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { PartField } from './PartField';
import { Wrong } from './Wrong';

interface Props extends FormProps {
  readonly path: Path;
  /** As messages name the place. */
  readonly at: string;
  readonly said: SaidFormulas | undefined;
  readonly names: readonly FormulaName[];
}

/** What a later refund takes back: of which award, by which way, in which columns it stands. */
export function TakenBackForm(props: Props): ReactNode {
  const { json, right, told, onChange, path, at, said } = props;
  const words = useWords();
  const styles = useFormStyles();
  const catalogue = useMemo(() => (right === undefined ? undefined : catalogueOf(right)), [right]);
  const parts = useMemo(() => takenBackParts(right), [right]);
  const wordText = (key: string, word: string): Text => {
    const known: Readonly<Record<string, Text>> = key === 'by' ? texts.ways : key === 'per' ? saidRuleTexts.each : {};
    return known[word] ?? catalogue?.field('sales', word)?.label ?? { zh: word, en: word };
  };
  const labels: Readonly<Record<string, Text>> = texts.parts;
  return (
    <div className={styles.card} role="group" aria-label={words(texts.title)}>
      <p className={styles.note}>{words(texts.hint)}</p>
      {parts.map((part) => (
        <PartField
          key={part.key} {...props} part={part} within={path} at={at} label={words(labels[part.key] ?? { zh: part.key, en: part.key })} without={texts.nothingSaid} wordText={(word) => wordText(part.key, word)}
        />
      ))}
      <Wrong told={told} at={[at]} />
      {said !== undefined && toldOf(told, at).length === 0 && (
        <Button className={styles.add} size="small" appearance="subtle" onClick={() => onChange(withFormula(json, path, said.at(json, path, 'figure')))}>{words(texts.asFormula)}</Button>
      )}
    </div>
  );
}
