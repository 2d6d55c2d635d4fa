import { Button, Input, makeStyles, mergeClasses, tokens, type FieldControlProps } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { Fragment, type ReactNode } from 'react';
import type { Text } from '../../../i18n';
import { figureTexts } from '../../../i18n/texts/pane';
import type { Parameter } from '../../../scheme';
import { Group } from '../../parts/Group';
import { useWords } from '../../parts/words';
import type { EntryDraft } from '../../state/drafts';
import { valueLabels } from './TierEditor';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 28px', gap: '4px', alignItems: 'center' },
  fixed: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  add: { justifySelf: 'start', gridColumn: '1 / -1' },
});

interface Props extends FieldControlProps {
  readonly parameter: Parameter;
  readonly rows: readonly EntryDraft[];
  /** What names that the scheme lays down are called. */
  readonly labels: ReadonlyMap<string, Text>;
  readonly onChange: (rows: readonly EntryDraft[]) => void;
}

/** A figure for each of several names. Names that the scheme lays down are only read. */
export function MappingEditor({ parameter, rows, labels, onChange, ...group }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const valueLabel = words(valueLabels[parameter.value ?? 'amount']);
  const label = (index: number, part: string): string => words(figureTexts.entryLabel, { number: index + 1, part });
  const shownKey = (key: string): string => words(labels.get(key) ?? { zh: key, en: key });
  const change = (at: number, part: Partial<EntryDraft>): void => onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Group {...group} className={mergeClasses(styles.grid, parameter.keys !== undefined && styles.fixed)}>
      <span className={styles.head} aria-hidden>{words(figureTexts.key)}</span>
      <span className={styles.head} aria-hidden>{valueLabel}</span>
      {parameter.keys === undefined && <span />}
      {rows.map((row, index) => (
        <Fragment key={index}>
          <Input size="small" input={{ size: 1 }} aria-label={label(index, words(figureTexts.key))} value={shownKey(row.key)} readOnly={parameter.keys !== undefined} onChange={(_, { value }) => change(index, { key: value })} />
          <Input size="small" input={{ size: 1 }} aria-label={label(index, valueLabel)} inputMode="decimal" value={row.value} onChange={(_, { value }) => change(index, { value })} />
          {parameter.keys === undefined && (
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(figureTexts.removeEntry, { name: row.key })} onClick={() => onChange(rows.filter((_, at) => at !== index))} />
          )}
        </Fragment>
      ))}
      {parameter.keys === undefined && (
        <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => onChange([...rows, { key: '', value: '' }])}>{words(figureTexts.addEntry)}</Button>
      )}
    </Group>
  );
}
