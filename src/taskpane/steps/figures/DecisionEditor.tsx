import { Button, Input, makeStyles, tokens, type FieldControlProps } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { Fragment, type ClipboardEvent, type ReactNode } from 'react';
import { figureTexts } from '../../../i18n/texts/pane';
import type { Parameter } from '../../../scheme';
import { Group } from '../../parts/Group';
import { RowMessages } from '../../parts/RowMessages';
import { useWords } from '../../parts/words';
import { emptyRow, isCells, pasted, withCells, type DecisionDraft } from '../../state/decision-draft';
import type { RowMessage } from '../../state/figures';
import { valueLabels } from './TierEditor';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', paddingBottom: '4px' },
  grid: { display: 'grid', gap: '4px', alignItems: 'center' },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis' },
  cell: { minWidth: 0 },
  add: { justifySelf: 'start', alignSelf: 'start', width: 'fit-content' },
  gaps: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface Props extends FieldControlProps {
  readonly parameter: Parameter;
  readonly rows: readonly DecisionDraft[];
  readonly atRows: readonly RowMessage[];
  readonly gaps: readonly string[];
  readonly onChange: (rows: readonly DecisionDraft[]) => void;
}

/** A decision table as a grid that takes a paste from a sheet; what is wrong is said under its row, what no row covers under the table. */
export function DecisionEditor({ parameter, rows, atRows, gaps, onChange, ...group }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { columns = [] } = parameter;
  const heads = [...columns.map(({ label }) => words(label)), words(valueLabels[parameter.value ?? 'amount'])];
  const change = (row: number, column: number, text: string): void => onChange(rows.map((each, index) => (index === row ? withCells(each, [[column, text]]) : each)));
  const paste = (event: ClipboardEvent, row: number, column: number): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!isCells(text)) return;
    event.preventDefault();
    onChange(pasted(parameter, rows, text, { row, column }));
  };
  return (
    <>
      <Group {...group} className={styles.scroll}>
        <div className={styles.grid} style={{ gridTemplateColumns: `repeat(${heads.length}, minmax(64px, 1fr)) 28px` }}>
          {heads.map((head, index) => <span key={index} className={styles.head} title={head} aria-hidden>{head}</span>)}
          <span />
          {rows.map((row, at) => (
            <Fragment key={at}>
              {[...row.cells, row.value].map((cell, column) => (
                <Input
                  key={column} size="small" className={styles.cell} input={{ size: 1 }} value={cell} aria-label={words(figureTexts.rowLabel, { number: at + 1, part: heads[column] ?? '' })}
                  placeholder={column < columns.length ? words(figureTexts.anything) : ''} aria-invalid={atRows.some((each) => each.row === at)}
                  onChange={(_, { value }) => change(at, column, value)} onPaste={(event) => paste(event, at, column)}
                />
              ))}
              <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(figureTexts.removeRow, { number: at + 1 })} onClick={() => onChange(rows.filter((_, index) => index !== at))} />
              <RowMessages messages={atRows.filter((each) => each.row === at)} />
            </Fragment>
          ))}
        </div>
      </Group>
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => onChange([...rows, emptyRow(parameter)])}>{words(figureTexts.addRow)}</Button>
      {gaps.length > 0 && <p className={styles.gaps} role="status">{words(figureTexts.gaps, { gaps: gaps.join(' · ') })}</p>}
    </>
  );
}
