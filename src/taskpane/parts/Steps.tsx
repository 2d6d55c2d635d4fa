import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { paneTexts } from '../../i18n/texts/pane';
import { STEPS, stepTitle, type Step } from '../state/steps';
import { useWords } from './words';

const useStyles = makeStyles({
  list: { display: 'flex', listStyleType: 'none', margin: 0, padding: '8px 4px 8px 12px', gap: '2px' },
  item: { flex: '1 1 auto', minWidth: 0 },
  button: {
    width: '100%', border: 'none', background: 'none', cursor: 'pointer', padding: '2px 0 4px', font: 'inherit',
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3,
    borderBottom: `2px solid ${tokens.colorNeutralStroke2}`, whiteSpace: 'nowrap', textOverflow: 'ellipsis', overflow: 'hidden',
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForegroundDisabled },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px', borderRadius: tokens.borderRadiusMedium },
  },
  done: { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorBrandStroke1 },
  current: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorBrandStroke1 },
});

interface Props {
  readonly current: Step;
  /** The furthest step that may be opened; null for none. */
  readonly reached: Step | null;
  readonly onOpen: (step: Step) => void;
}

/** The way through the pane; a step that cannot be opened yet is dimmed. */
export function Steps({ current, reached, onOpen }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <nav aria-label={words(paneTexts.steps)}>
      <ol className={styles.list}>
        {STEPS.map((step, index) => (
          <li key={step} className={styles.item}>
            <button
              type="button"
              className={mergeClasses(styles.button, index < STEPS.indexOf(current) && styles.done, step === current && styles.current)}
              aria-current={step === current ? 'step' : undefined}
              disabled={reached === null || index > STEPS.indexOf(reached)}
              onClick={() => onOpen(step)}
            >
              {words(stepTitle(step))}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
