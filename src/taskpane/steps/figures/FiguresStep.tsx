import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { figureTexts, keepTexts } from '../../../i18n/texts/pane';
import { schemeSheetTexts } from '../../../i18n/texts/scheme-sheet';
import { Fold } from '../../parts/Fold';
import { Problems } from '../../parts/Messages';
import { usePane, useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { judge } from '../../state/bound';
import { figuresForm } from '../../state/figures';
import { saidBack } from '../../state/said';
import { currentScheme } from '../../state/select';
import { PayPart } from '../pay/PayPart';
import { EditScheme } from './EditScheme';
import { Figure } from './Figure';
import { KeepScheme } from './KeepScheme';
import { SaidBack } from './SaidBack';

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: '12px', gridTemplateColumns: 'minmax(0, 1fr)' },
  print: { marginTop: '10px' },
  window: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '10px' },
});

/** The scheme's figures, as a form made from its parameters. */
export function FiguresStep(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const { schemes, schemeId, drafts, figuresTried } = usePane();
  const scheme = currentScheme(schemes, schemeId);
  if (scheme === undefined) return null;
  const form = figuresForm(scheme, judge(schemes, scheme, drafts), drafts, figuresTried);
  const draw = (field: (typeof form.own)[number]): ReactNode => (
    <Figure key={field.parameter.name} field={field} onChange={(draft) => session.setDraft(field.parameter.name, draft)} />
  );
  return (
    <>
      <PayPart scheme={scheme} />
      <Problems problems={form.general} />
      {form.own.length > 0 && <div className={styles.fields} role="group" aria-label={words(figureTexts.own)}>{form.own.map(draw)}</div>}
      <div className={styles.window} role="group" aria-label={words(figureTexts.window)}>{form.window.map(draw)}</div>
      <Fold label={words(figureTexts.common)} open={form.common.some(({ messages }) => messages.length > 0)}>
        <div className={styles.fields}>{form.common.map(draw)}</div>
      </Fold>
      <EditScheme />
      <Fold label={words(keepTexts.title)}><KeepScheme scheme={scheme} /></Fold>
      <Fold label={words(figureTexts.saidBack)} open>
        <SaidBack said={saidBack(schemes, scheme, drafts)} />
        <Button size="small" className={styles.print} onClick={() => void session.printScheme()}>{words(schemeSheetTexts.button)}</Button>
      </Fold>
    </>
  );
}
