import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  footer: { display: 'flex', justifyContent: 'space-between', gap: '8px', padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
});

/** What is at hand below every page: one way back, one way on. */
export function FooterBar({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return <footer className={styles.footer}>{children}</footer>;
}
