import { Badge, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { dataTexts, keepTexts, schemeTexts } from '../../../i18n/texts/pane';
import { reportTexts } from '../../../i18n/texts/report';
import { useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { fieldOf } from '../../../table';
import { needsOf, tablesOf } from '../../state/needs';
import type { SchemeEntry } from '../../state/state';

const useStyles = makeStyles({
  option: {
    position: 'relative', padding: '6px 10px', borderRadius: tokens.borderRadiusMedium,
    border: '1px solid transparent',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}`, ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    // In high contrast every border has one colour and no background is kept: there only the system's own colours for what is chosen tell it from the others.
    '@media (forced-colors: active)': { border: '2px solid Highlight', outline: '1px solid Highlight' },
  },
  label: { display: 'block', cursor: 'pointer' },
  input: { position: 'absolute', opacity: 0, pointerEvents: 'none' },
  name: { fontWeight: tokens.fontWeightSemibold },
  id: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  description: {
    display: '-webkit-box', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical', overflow: 'hidden', color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  whole: { WebkitLineClamp: 'none' },
  facts: {
    display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '8px', margin: '6px 0 0',
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  value: { margin: 0 },
  actions: { display: 'flex', gap: '16px', paddingTop: '6px' },
});

interface Props {
  readonly entry: SchemeEntry;
  readonly chosen: boolean;
  /** Whether another scheme has the same name, as in workbooks kept by earlier versions. */
  readonly twin: boolean;
  readonly onChoose: () => void;
}

/** A scheme in the list: its name, what it does, and for the chosen one what it needs. */
export function SchemeOption({ entry, chosen, twin, onChoose }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const id = useId();
  const { scheme, own } = entry;
  return (
    <div className={mergeClasses(styles.option, chosen && styles.chosen)}>
      <label className={styles.label}>
        <input className={styles.input} type="radio" name="scheme" value={scheme.id} checked={chosen} onChange={onChoose} aria-describedby={id} />
        <span className={styles.name}>{words(scheme.name)}</span>
        {own && <>{' '}<Badge size="small" appearance="tint">{words(schemeTexts.own)}</Badge></>}
        {twin && <>{' '}<span className={styles.id}>{scheme.id}</span></>}
        <span id={id} className={mergeClasses(styles.description, chosen && styles.whole)}>{words(scheme.description)}</span>
      </label>
      {chosen && <SchemeFacts entry={entry} />}
      {chosen && own && <OwnActions id={scheme.id} />}
    </div>
  );
}

function SchemeFacts({ entry: { scheme } }: { readonly entry: SchemeEntry }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const needed = needsOf(scheme, {}).filter(({ need }) => need === 'required');
  const comma = words(reportTexts.listComma);
  const tables = tablesOf(scheme).flatMap((table) => {
    const listed = table === 'sales' || scheme.fields.some((field) => field.table === table);
    const labels = needed.filter((need) => need.table === table).map(({ field }) => words(fieldOf(table, field)?.label ?? { zh: field, en: field }));
    return listed && labels.length > 0 ? [words(schemeTexts.tableFields, { table: dataTexts[table], fields: labels.join(comma) })] : [];
  });
  const asked = scheme.parameters.filter(({ required }) => required).map(({ label }) => words(label));
  return (
    <dl className={styles.facts}>
      <dt>{words(schemeTexts.reads)}</dt>
      <dd className={styles.value}>{tables.map((each) => <div key={each}>{each}</div>)}</dd>
      <dt>{words(schemeTexts.asks)}</dt>
      <dd className={styles.value}>{asked.length > 0 ? asked.join(comma) : words(schemeTexts.asksNothing)}</dd>
    </dl>
  );
}

function OwnActions({ id }: { readonly id: string }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.actions}>
      <Link as="button" onClick={() => session.exportScheme(id)}>{words(session.downloads ? keepTexts.export : keepTexts.exportText)}</Link>
      <Link as="button" onClick={() => void session.forgetScheme(id)}>{words(keepTexts.forget)}</Link>
    </div>
  );
}
