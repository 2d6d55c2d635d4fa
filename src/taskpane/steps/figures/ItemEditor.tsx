import { Button, Input, makeStyles, tokens, type FieldControlProps } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { Fragment, type ReactNode } from 'react';
import type { Text } from '../../../i18n';
import { figureNames, figureTexts } from '../../../i18n/texts/pane';
import type { Parameter } from '../../../scheme';
import { Group } from '../../parts/Group';
import { useWords } from '../../parts/words';
import type { ItemDraft } from '../../state/drafts';

const useStyles = makeStyles({
  grid: { display: 'grid', gap: '4px', alignItems: 'center' },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis' },
  add: { justifySelf: 'start', gridColumn: '1 / -1' },
});

/** The figures of an item are named in the scheme; the usual ones have names that people know. */
function figureName(figure: string): Text {
  const names: Readonly<Record<string, Text>> = figureNames;
  return (Object.hasOwn(names, figure) ? names[figure] : undefined) ?? { zh: figure, en: figure };
}

interface Props extends FieldControlProps {
  readonly parameter: Parameter;
  readonly rows: readonly ItemDraft[];
  readonly onChange: (rows: readonly ItemDraft[]) => void;
}

/** A list of items, each with a name and its figures: costs, parts of a score. */
export function ItemEditor({ parameter, rows, onChange, ...group }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const figures = parameter.figures ?? [];
  const label = (index: number, part: string): string => words(figureTexts.entryLabel, { number: index + 1, part });
  const change = (at: number, part: Partial<ItemDraft>): void => onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Group {...group} className={styles.grid} style={{ gridTemplateColumns: `minmax(${figures.length > 3 ? 0 : 96}px, 1.6fr) repeat(${figures.length}, minmax(0, 1fr)) 28px` }}>
      <span className={styles.head} aria-hidden>{words(figureTexts.key)}</span>
      {figures.map((figure) => <span key={figure} className={styles.head} aria-hidden>{words(figureName(figure))}</span>)}
      <span />
      {rows.map((row, index) => (
        <Fragment key={index}>
          <Input size="small" input={{ size: 1 }} aria-label={label(index, words(figureTexts.key))} value={row.label === undefined ? row.name : words(row.label)} onChange={(_, { value }) => change(index, row.label === undefined ? { name: value } : { label: { zh: value, en: value } })} />
          {figures.map((figure) => (
            <Input key={figure} size="small" input={{ size: 1 }} aria-label={label(index, words(figureName(figure)))} inputMode="decimal" value={row.figures[figure] ?? ''} onChange={(_, { value }) => change(index, { figures: { ...row.figures, [figure]: value } })} />
          ))}
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(figureTexts.removeEntry, { name: row.label ?? row.name })} onClick={() => onChange(rows.filter((_, at) => at !== index))} />
        </Fragment>
      ))}
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => onChange([...rows, { name: '', figures: {} }])}>{words(figureTexts.addEntry)}</Button>
    </Group>
  );
}
