import { makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType, ReactNode } from 'react';
import { figureTexts } from '../../../i18n/texts/pane';
import { Select } from '../../parts/Select';
import { usePane } from '../../parts/session';
import { useWords } from '../../parts/words';
import { judge } from '../../state/bound';
import type { ParameterDraft } from '../../state/drafts';
import { withEntry } from '../../state/entries';
import { figuresForm, type FigureField } from '../../state/figures';
import { currentScheme } from '../../state/select';

const useStyles = makeStyles({
  whole: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  inner: { display: 'grid', rowGap: '12px', marginTop: '8px', paddingLeft: '10px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
});

/** How one figure is asked for. */
export type FigureForm = ComponentType<{ readonly field: FigureField; readonly onChange: (draft: ParameterDraft | undefined) => void }>;

interface Props {
  readonly draft: Extract<ParameterDraft, { kind: 'scheme' }>;
  readonly onChange: (draft: ParameterDraft) => void;
  /** What its figures are asked for with: the same as those of the scheme around it. */
  readonly form: FigureForm;
}

/** Another scheme that this one builds on, with that one's own figures. */
export function BaseScheme({ draft, onChange, form: Figure, ...field }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { schemes, figuresTried } = usePane();
  const base = currentScheme(schemes, draft.id);
  const options = schemes.filter(({ scheme }) => scheme.base === undefined).map(({ scheme }) => ({ value: scheme.id, label: words(scheme.name) }));
  const form = base && figuresForm(base, judge(schemes, base, draft.drafts), draft.drafts, figuresTried);
  return (
    <div className={styles.whole}>
      <Select {...field} value={draft.id} options={[{ value: '', label: words(figureTexts.notChosen) }, ...options]} onChange={(id) => onChange({ kind: 'scheme', id, drafts: {} })} />
      {base && form && form.own.length > 0 && (
        <div className={styles.inner} role="group" aria-label={words(figureTexts.baseFigures, { name: base.name })}>
          {form.own.map((each) => (
            <Figure
              key={each.parameter.name}
              field={each}
              onChange={(inner) => onChange({ ...draft, drafts: withEntry(draft.drafts, each.parameter.name, inner) })}
            />
          ))}
        </div>
      )}
    </div>
  );
}
