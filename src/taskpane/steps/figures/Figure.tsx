import { Field, Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../../../i18n';
import { figureTexts } from '../../../i18n/texts/pane';
import { useWords } from '../../parts/words';
import type { ParameterDraft } from '../../state/drafts';
import type { FigureField } from '../../state/figures';
import { FigureEditor } from './FigureEditor';
import { TierCurve } from './TierCurve';

const useStyles = makeStyles({
  reset: { fontSize: 'inherit', lineHeight: 'inherit', flexShrink: 0 },
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'baseline' },
});

interface Props {
  readonly field: FigureField;
  readonly onChange: (draft: ParameterDraft | undefined) => void;
}

/** One parameter: its label, its editor, what it is by default, and what is wrong with it. */
export function Figure({ field, onChange }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { parameter, changed, messages } = field;
  const hint = parameter.hint ?? (field.required || parameter.default !== undefined ? typeHint(field) : figureTexts.optional);
  return (
    <div>
      <Field
        label={words(parameter.label)}
        required={field.required}
        {...(messages.length > 0 && { validationMessage: messages.map((message) => asSentence(words(message))).join('\n'), validationState: 'error' })}
        hint={(
          <span className={styles.line}>
            <span>{hint && words(hint)}</span>
            {changed && parameter.default !== undefined && <Link as="button" className={styles.reset} onClick={() => onChange(undefined)}>{words(figureTexts.reset)}</Link>}
          </span>
        )}
      >
        {(props) => <FigureEditor {...props} field={field} form={Figure} onChange={onChange} />}
      </Field>
      {field.curve && messages.length === 0 && <TierCurve curve={field.curve} />}
    </div>
  );
}

/** What stood behind a name begins with a small letter in English. */
function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function typeHint({ parameter, draft }: FigureField): Text | undefined {
  if (draft.kind === 'list') return figureTexts.listHint;
  if (parameter.type === 'table') return figureTexts.tableHint;
  if (parameter.type === 'rate') return figureTexts.rateHint;
  return parameter.type === 'date' ? figureTexts.dateHint : undefined;
}
