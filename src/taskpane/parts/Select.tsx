import { makeStyles, Select as FluentSelect, type SelectProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';

// A long entry must not make the pane wider than it is.
const useStyles = makeStyles({
  root: { minWidth: 0, width: '100%' },
  select: { minWidth: 0, textOverflow: 'ellipsis' },
});

interface Option {
  readonly value: string;
  readonly label: string;
}

type Props = Omit<SelectProps, 'value' | 'onChange' | 'children'> & {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
};

/** The system's own drop-down: it works with the keyboard and screen readers everywhere, and never lies outside the narrow pane. */
export function Select({ value, options, onChange, ...others }: Props): ReactNode {
  const styles = useStyles();
  return (
    <FluentSelect {...others} className={styles.root} select={{ className: styles.select }} value={value} onChange={(_, data) => onChange(data.value)}>
      {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </FluentSelect>
  );
}
