import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLanguage } from '../parts/words';
import type { Path } from '../state/editing/formulas';
import { atPath, objectOf } from '../state/editing/json-parts';
import { rulePartText, withPart, type RulePart } from '../state/editing/rules';
import type { FormProps } from './form-props';
import { useTyped } from './use-typed';
import { Wrong } from './Wrong';

interface Props extends FormProps {
  readonly part: RulePart;
  readonly within: Path;
  /** As messages name the place. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** Several words or prizes with marks between, or groups of words a line each. */
export function ListField({ json, told, onChange, part, within, at, label, hint }: Props): ReactNode {
  const mark = useLanguage() === 'zh' ? '、' : ', ';
  const meant = (text: string): string => rulePartText(withPart({}, [], part, text), part, mark);
  const [shown, take] = useTyped(rulePartText(objectOf(atPath(json, within)), part, mark), meant, (text) => onChange(withPart(json, within, part, text), true));
  return (
    <>
      <Field size="small" label={label} {...(hint !== undefined && { hint })}>
        {part.holds === 'groups'
          ? <Textarea size="small" rows={2} resize="vertical" spellCheck={false} value={shown} onChange={(_, { value }) => take(value)} />
          : <Input size="small" input={{ size: 1 }} value={shown} onChange={(_, { value }) => take(value)} />}
      </Field>
      <Wrong told={told} paths={[at]} />
    </>
  );
}
