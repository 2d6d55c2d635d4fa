import { Field } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { figureFormTexts as texts } from '../../i18n/texts/edit-rules';
import type { Scheme } from '../../scheme';
import { useWords } from '../parts/words';
import type { ParameterDraft } from '../state/drafts';
import { saidThere, type ToldProblem } from '../state/editing/judged';
import { parameterIn, saidOfValue, valueDraft, valueOf } from '../state/editing/parameter-value';
import { gapsIn, type FigureField } from '../state/figures';
import { Figure } from '../steps/figures/Figure';
import { FigureEditor } from '../steps/figures/FigureEditor';

interface Props {
  /** The parameter, as the scheme says it. */
  readonly said: Readonly<Record<string, unknown>>;
  /** What it is called where it is no default. */
  readonly label?: string;
  readonly right: Scheme | undefined;
  readonly told: readonly ToldProblem[];
  /** Where its default is. */
  readonly path: string;
  readonly onChange: (value: unknown) => void;
}

/** What a parameter is by default, filled in with the same fields as the figures of a payout. */
export function DefaultField({ said, label, right, told, path, onChange }: Props): ReactNode {
  const words = useWords();
  const [typed, setTyped] = useState<ParameterDraft>();
  const parameter = parameterIn(said);
  const draft = valueDraft(parameter, typed, said['default']);
  const { atRows, beside } = saidOfValue(draft, told, path);
  const known = right?.parameters.find(({ name, type }) => name === parameter.name && type === parameter.type);
  const gaps = right !== undefined && known !== undefined && told.length === 0 && draft.kind === 'table' ? gapsIn(right, known, draft) : [];
  const field: FigureField = { parameter, draft, required: false, labels: new Map(), changed: false, messages: [], atRows, gaps };
  const change = (next: ParameterDraft | undefined): void => {
    setTyped(next);
    onChange(next === undefined ? undefined : valueOf(parameter, next));
  };
  return (
    <Field size="small" label={label ?? words(texts.value)} {...(beside.length > 0 && { validationState: 'error', validationMessage: beside.map(({ problem }) => words(saidThere(problem))).join('\n') })}>
      {(props) => <FigureEditor {...props} size="small" field={field} form={Figure} onChange={change} />}
    </Field>
  );
}
