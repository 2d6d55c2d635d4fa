import { Field, Input, Link, makeStyles, Textarea, type FieldControlProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../../../i18n';
import { figureTexts } from '../../../i18n/texts/pane';
import { Select } from '../../parts/Select';
import { useWords } from '../../parts/words';
import type { Draft } from '../../state/drafts';
import type { FigureField } from '../../state/figures';
import { BaseScheme } from './BaseScheme';
import { ItemEditor } from './ItemEditor';
import { MappingEditor } from './MappingEditor';
import { TierCurve } from './TierCurve';
import { TierEditor } from './TierEditor';

const useStyles = makeStyles({
  reset: { fontSize: 'inherit', lineHeight: 'inherit', flexShrink: 0 },
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'baseline' },
});

interface Props {
  readonly field: FigureField;
  readonly onChange: (draft: Draft | undefined) => void;
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
        {(props) => <Editor {...props} field={field} onChange={onChange} />}
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
  if (parameter.type === 'rate') return figureTexts.rateHint;
  return parameter.type === 'date' ? figureTexts.dateHint : undefined;
}

function Editor({ field: { parameter, draft, labels }, onChange, ...props }: Props & FieldControlProps): ReactNode {
  const words = useWords();
  switch (draft.kind) {
    case 'text':
      if (parameter.type === 'choice') {
        const choices = parameter.choices.map(({ word, label }) => ({ value: word, label: words(label) }));
        const open = parameter.default === undefined ? [{ value: '', label: words(figureTexts.notChosen) }] : [];
        return <Select {...props} value={draft.text} options={[...open, ...choices]} onChange={(text) => onChange({ kind: 'text', text })} />;
      }
      return <Input {...props} input={{ size: 1 }} value={draft.text} autoComplete="off" inputMode={parameter.type === 'date' ? 'text' : 'decimal'} onChange={(_, { value }) => onChange({ kind: 'text', text: value })} />;
    case 'list':
      return <Textarea {...props} rows={1} resize="vertical" value={draft.text} onChange={(_, { value }) => onChange({ kind: 'list', text: value })} />;
    case 'tiers':
      return <TierEditor {...props} parameter={parameter} rows={draft.rows} onChange={(rows) => onChange({ kind: 'tiers', rows })} />;
    case 'mapping':
      return <MappingEditor {...props} parameter={parameter} labels={labels} rows={draft.rows} onChange={(rows) => onChange({ kind: 'mapping', rows })} />;
    case 'items':
      return <ItemEditor {...props} parameter={parameter} rows={draft.rows} onChange={(rows) => onChange({ kind: 'items', rows })} />;
    case 'scheme':
      return <BaseScheme {...props} draft={draft} onChange={onChange} />;
  }
}
