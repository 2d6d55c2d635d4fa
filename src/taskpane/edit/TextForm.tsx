import { Field, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { editTexts } from '../../i18n/texts/edit';
import { lineColumn } from '../../scheme';
import { useSession } from '../parts/session';
import { useWords } from '../parts/words';
import type { ToldProblem } from '../state/editing/judged';

const useStyles = makeStyles({
  text: { maxHeight: '70vh', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: 'pre', overflowX: 'auto', tabSize: 2 },
  list: { margin: '6px 0 0', paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  none: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Lines that are seen above the one that is gone to. */
const LINES_ABOVE = 4;

interface Props {
  readonly text: string;
  readonly told: readonly ToldProblem[];
  /** The character that is wanted when it opens. */
  readonly from: number | undefined;
}

/** The whole scheme as text, checked as one types: each place that is wrong can be gone to. */
export function TextForm({ text, told, from }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const goTo = (at: number): void => {
    const area = box.current?.querySelector('textarea');
    if (area === undefined || area === null) return;
    area.focus();
    area.setSelectionRange(at, at + 1);
    // A browser brings into view neither what is selected nor, beneath what stands fixed, the box itself. Lines are not wrapped.
    const above = Math.max(0, lineColumn(area.value, at).line - LINES_ABOVE);
    area.scrollTop = (above * area.scrollHeight) / area.value.split('\n').length;
    area.scrollIntoView({ block: 'center' });
  };
  useEffect(() => {
    if (from !== undefined) goTo(from);
  }, [from]);
  return (
    <div ref={box}>
      <Field label={words(editTexts.textLabel)} hint={words(editTexts.textHint)} validationState={told.length > 0 ? 'error' : 'none'}>
        <Textarea
          rows={18} resize="vertical" spellCheck={false} textarea={{ className: styles.text, wrap: 'off' }} value={text}
          onChange={(_, { value }) => session.typeEdit(value)} onBlur={() => session.pauseEdit()}
        />
      </Field>
      <div role="status">
        {told.length === 0 ? <p className={styles.none}>{words(editTexts.right)}</p> : (
          <ul className={styles.list}>
            {told.map(({ problem, at, line, column }, index) => (
              <li key={index}>
                <Link as="button" inline onClick={() => goTo(at)}>{words(editTexts.atPlace, { line, column })}</Link>{' '}{words(problem.sentence)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
