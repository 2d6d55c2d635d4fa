import { Button, Field, Input, makeStyles, tokens, type FieldControlProps } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { figureTexts } from '../../../i18n/texts/pane';
import { Group } from '../../parts/Group';
import { RowMessages } from '../../parts/RowMessages';
import { useWords } from '../../parts/words';
import { type DatedDraft, draftOf, type ParameterDraft } from '../../state/drafts';
import { atRow, type FigureField, type RowMessage } from '../../state/figures';

const useStyles = makeStyles({
  all: { display: 'grid', rowGap: '8px' },
  one: { display: 'grid', rowGap: '4px', paddingLeft: '8px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  day: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 28px', columnGap: '4px', alignItems: 'end' },
  add: { justifySelf: 'start' },
});

interface Props extends FieldControlProps {
  readonly field: FigureField;
  readonly rows: readonly DatedDraft[];
  readonly onChange: (draft: ParameterDraft) => void;
  /** What one of its values is filled in with. */
  readonly editor: (given: ValueGiven) => ReactNode;
}

interface ValueGiven {
  readonly 'aria-label': string;
  readonly field: FigureField;
  readonly onChange: (draft: ParameterDraft | undefined) => void;
}

/** A figure or a table with its values from days on: the first from ever, each later one from its day. */
export function DatedEditor({ field, rows, onChange, editor, ...group }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { parameter, atRows } = field;
  const change = (at: number, part: Partial<DatedDraft>): void => onChange({ kind: 'dated', rows: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  const add = (): void => onChange({ kind: 'dated', rows: [...rows, { from: '', draft: rows.at(-1)?.draft ?? draftOf({ ...parameter, dated: undefined }, undefined) }] });
  const remove = (at: number): void => onChange({ kind: 'dated', rows: rows.filter((_, index) => index !== at) });
  const within = (at: number): readonly RowMessage[] => atRows.filter(({ row }) => row === at);
  const inner = (at: number): readonly RowMessage[] => within(at).flatMap(({ within: path, said }) => atRow(path.replace(/^\.value/, ''), said) ?? []);
  return (
    <Group {...group} className={styles.all}>
      {rows.map((row, at) => (
        <div key={at} className={styles.one} role="group" aria-label={words(figureTexts.datedLabel, { number: at + 1 })}>
          <div className={styles.day}>
            <Field label={words(figureTexts.fromDay)} size="small">
              <Input size="small" input={{ size: 1 }} value={row.from} placeholder={words(at === 0 ? figureTexts.fromEver : figureTexts.dateExample)} onChange={(_, { value }) => change(at, { from: value })} />
            </Field>
            {rows.length > 1 && <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(figureTexts.removeDated, { number: at + 1 })} onClick={() => remove(at)} />}
          </div>
          {editor({
            'aria-label': words(figureTexts.datedValue, { number: at + 1 }), field: { ...field, draft: row.draft, atRows: inner(at), gaps: [] },
            onChange: (draft) => draft !== undefined && change(at, { draft }),
          })}
          <RowMessages messages={within(at).filter(({ within: path }) => !/^\.value\[/.test(path) || row.draft.kind !== 'table')} />
        </div>
      ))}
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={add}>
        {words(figureTexts.addDated)}
      </Button>
    </Group>
  );
}
