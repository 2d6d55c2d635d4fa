import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  head: {
    display: 'flex', alignItems: 'center', gap: '6px', width: '100%', padding: '6px 0', border: 'none', background: 'none', font: 'inherit', textAlign: 'left',
    fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground2, cursor: 'pointer', borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  mark: { transitionProperty: 'transform', transitionDuration: tokens.durationFaster, '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' } },
  turned: { transform: 'rotate(90deg)' },
  body: { padding: '4px 0 8px' },
});

interface Props {
  readonly label: string;
  /** Open from the start. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something folded away until it is wanted. */
export function Fold({ label, open: atFirst = false, children }: Props): ReactNode {
  const styles = useStyles();
  const [chosen, setOpen] = useState<boolean>();
  const open = chosen ?? atFirst;
  return (
    <div>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRightRegular className={mergeClasses(styles.mark, open && styles.turned)} />
        {label}
      </button>
      {open && <div className={styles.body}>{children}</div>}
    </div>
  );
}
