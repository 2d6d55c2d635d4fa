import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../../i18n';
import { entryTexts as texts } from '../../i18n/texts/edit-entries';
import { taxTexts } from '../../i18n/texts/report';
import { Fold } from '../parts/Fold';
import { useWords } from '../parts/words';
import { awardKindText } from '../state/editing/award-kinds';
import type { FormulaName } from '../state/editing/completion';
import { awardParts, LIMIT_PARTS, withLimit } from '../state/editing/entries';
import type { SaidFormulas } from '../state/editing/formulas';
import { objectOf } from '../state/editing/json-parts';
import type { FormProps } from './form-props';
import { useFormStyles } from './looks';
import { PartField } from './PartField';
import { PeriodField } from './PeriodField';
import { Wrong } from './Wrong';

interface Props extends FormProps {
  readonly component: unknown;
  readonly index: number;
  readonly said: SaidFormulas | undefined;
  readonly names: readonly FormulaName[];
}

/** What an award is given in, how it is taxed, and the bound within which its lines of a period stay. */
export function AwardExtras(props: Props): ReactNode {
  const { json, told, onChange, component, index } = props;
  const words = useWords();
  const styles = useFormStyles();
  const at = `components[${index}]`;
  const within = ['components', index];
  const isLimited = objectOf(component)['limit'] !== undefined;
  const wordText = (word: string): Text => {
    const tax: Readonly<Record<string, Text>> = taxTexts;
    return tax[word] ?? awardKindText(json, word);
  };
  return (
    <Fold label={words(texts.more)}>
      <div className={styles.form}>
        {awardParts(json).map((part) => (
          <PartField
            key={part.key} {...props} part={part} within={within} at={at} label={words(part.key === 'award' ? texts.award : texts.taxCategory)} without={texts.nothingSaid} wordText={wordText}
          />
        ))}
        <Checkbox label={words(texts.limit)} checked={isLimited} onChange={(_, { checked }) => onChange(withLimit(json, index, checked === true))} />
        {isLimited && (
          <>
            <PeriodField {...props} label={words(texts.limitPer)} path={[...within, 'limit', 'per']} at={`${at}.limit.per`} />
            {LIMIT_PARTS.map((part) => (
              <PartField key={part.key} {...props} part={part} within={[...within, 'limit']} at={`${at}.limit`} label={words(texts.limitAtMost)} without={texts.nothingSaid} wordText={wordText} />
            ))}
            <Wrong told={told} at={[`${at}.limit`]} />
          </>
        )}
      </div>
    </Fold>
  );
}
