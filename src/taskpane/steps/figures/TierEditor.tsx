import { Button, Input, makeStyles, tokens, type FieldControlProps } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { FocusEvent, ReactNode } from 'react';
import { figureTexts } from '../../../i18n/texts/pane';
import type { BoundSide, Parameter } from '../../../scheme';
import { Group } from '../../parts/Group';
import { Select } from '../../parts/Select';
import { useWords } from '../../parts/words';
import type { TierDraft } from '../../state/drafts';
import { sortedTiers } from '../../state/sorting';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: '84px minmax(0, 1fr) minmax(0, 1fr) 28px', gap: '4px', alignItems: 'center' },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  cell: { minWidth: 0 },
  add: { justifySelf: 'start', gridColumn: '1 / -1' },
});

export const valueLabels = { rate: figureTexts.valueRate, amount: figureTexts.valueAmount, multiplier: figureTexts.valueMultiplier };

interface Props extends FieldControlProps {
  readonly parameter: Parameter;
  readonly rows: readonly TierDraft[];
  readonly onChange: (rows: readonly TierDraft[]) => void;
}

/** A tier table: from which bound on, with or without the bound itself, and what the tier gives. Sorted when it is left. */
export function TierEditor({ parameter, rows, onChange, ...group }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const valueLabel = words(valueLabels[parameter.value ?? 'amount']);
  const label = (index: number, part: string): string => words(figureTexts.tierLabel, { number: index + 1, part });
  const change = (at: number, part: Partial<TierDraft>): void => onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const leave = (event: FocusEvent<HTMLDivElement>): void => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    const sorted = sortedTiers(rows);
    if (sorted !== rows) onChange(sorted);
  };
  return (
    <Group {...group} className={styles.grid} onBlur={leave}>
      <span className={styles.head} aria-hidden>{words(figureTexts.side)}</span>
      <span className={styles.head} aria-hidden>{words(figureTexts.bound)}</span>
      <span className={styles.head} aria-hidden>{valueLabel}</span>
      <span />
      {rows.map((row, index) => (
        <Row key={index}>
          <Select size="small" aria-label={label(index, words(figureTexts.side))} value={row.side} options={[{ value: 'atLeast', label: words(figureTexts.atLeast) }, { value: 'above', label: words(figureTexts.above) }]} onChange={(side) => change(index, { side: sideOf(side) })} />
          <Input size="small" className={styles.cell} input={{ size: 1 }} aria-label={label(index, words(figureTexts.bound))} inputMode="decimal" value={row.bound} onChange={(_, { value }) => change(index, { bound: value })} />
          <Input size="small" className={styles.cell} input={{ size: 1 }} aria-label={label(index, valueLabel)} inputMode="decimal" value={row.value} onChange={(_, { value }) => change(index, { value })} />
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(figureTexts.removeTier, { number: index + 1 })} onClick={() => onChange(rows.filter((_, at) => at !== index))} />
        </Row>
      ))}
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => onChange([...rows, { side: rows.at(-1)?.side ?? 'atLeast', bound: '', value: '' }])}>
        {words(figureTexts.addTier)}
      </Button>
    </Group>
  );
}

/** The cells of a row lie in the grid of the whole. */
function Row({ children }: { readonly children: ReactNode }): ReactNode {
  return <>{children}</>;
}

function sideOf(text: string): BoundSide {
  return text === 'above' ? 'above' : 'atLeast';
}
