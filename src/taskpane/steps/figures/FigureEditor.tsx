import { Input, Textarea, type FieldControlProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { figureTexts } from '../../../i18n/texts/pane';
import { Select } from '../../parts/Select';
import { useWords } from '../../parts/words';
import type { ParameterDraft } from '../../state/drafts';
import type { FigureField } from '../../state/figures';
import { BaseScheme, type FigureForm } from './BaseScheme';
import { DatedEditor } from './DatedEditor';
import { DecisionEditor } from './DecisionEditor';
import { ItemEditor } from './ItemEditor';
import { MappingEditor } from './MappingEditor';
import { TierEditor } from './TierEditor';

interface Props extends FieldControlProps {
  readonly field: FigureField;
  readonly onChange: (draft: ParameterDraft | undefined) => void;
  /** What the figures of a scheme within are asked for with. */
  readonly form: FigureForm;
  /** What it is called, where no label stands above it. */
  readonly 'aria-label'?: string;
  readonly size?: 'small' | undefined;
}

/** What a parameter is filled in with, by what it holds. */
export function FigureEditor({ field, onChange, form, size, ...props }: Props): ReactNode {
  const words = useWords();
  const { parameter, draft, labels } = field;
  const look = size === undefined ? {} : { size };
  switch (draft.kind) {
    case 'text':
      if (parameter.type === 'choice') {
        const choices = parameter.choices.map(({ word, label }) => ({ value: word, label: words(label) }));
        const open = parameter.default === undefined ? [{ value: '', label: words(figureTexts.notChosen) }] : [];
        return <Select {...props} {...look} value={draft.text} options={[...open, ...choices]} onChange={(text) => onChange({ kind: 'text', text })} />;
      }
      return <Input {...props} {...look} input={{ size: 1 }} value={draft.text} autoComplete="off" inputMode={parameter.type === 'date' ? 'text' : 'decimal'} onChange={(_, { value }) => onChange({ kind: 'text', text: value })} />;
    case 'list':
      return <Textarea {...props} {...look} rows={1} resize="vertical" value={draft.text} onChange={(_, { value }) => onChange({ kind: 'list', text: value })} />;
    case 'tiers':
      return <TierEditor {...props} parameter={parameter} rows={draft.rows} onChange={(rows) => onChange({ kind: 'tiers', rows })} />;
    case 'mapping':
      return <MappingEditor {...props} parameter={parameter} labels={labels} rows={draft.rows} onChange={(rows) => onChange({ kind: 'mapping', rows })} />;
    case 'items':
      return <ItemEditor {...props} parameter={parameter} rows={draft.rows} onChange={(rows) => onChange({ kind: 'items', rows })} />;
    case 'table':
      return <DecisionEditor {...props} parameter={parameter} rows={draft.rows} atRows={field.atRows} gaps={field.gaps} onChange={(rows) => onChange({ kind: 'table', rows })} />;
    case 'dated':
      return <DatedEditor {...props} field={field} rows={draft.rows} onChange={onChange} editor={(given) => <FigureEditor {...given} size={size} form={form} />} />;
    case 'scheme':
      return <BaseScheme {...props} draft={draft} onChange={onChange} form={form} />;
  }
}
