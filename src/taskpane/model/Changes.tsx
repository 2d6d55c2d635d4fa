import { Button, Caption1, Field, Input, makeStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState, type ReactNode } from 'react';
import type { Sentence } from '../../i18n';
import { sentence } from '../../i18n';
import { changeTexts as t } from '../../i18n/texts/model-changes';
import { Fold } from '../parts/Fold';
import { Select } from '../parts/Select';
import { useSession } from '../parts/session';
import { useWords } from '../parts/words';
import { useModel, useModelSession } from './context';
import { CHANGES, CHOOSING, labelOf, NO_CHANGE, stepAsked, stepSaid, type ChangeTyped } from './state/changes';
import { readyScenarios } from './workflow/desk';

const useStyles = makeStyles({
  block: { display: 'grid', rowGap: '8px', gridTemplateColumns: 'minmax(0, 1fr)' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', overflowWrap: 'anywhere' },
  fields: { display: 'grid', gap: '8px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 130px), 1fr))', alignItems: 'end' },
  input: { minWidth: 0, width: '100%' },
  start: { justifySelf: 'start' },
});

/** What the open scenario changes of the data, and which schemes it pays together. */
export function Changes(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useModelSession();
  const { file, open } = useModel();
  const scenario = file === null ? undefined : readyScenarios(session.desk, file).find(({ id }) => id === open);
  if (scenario === undefined) return null;
  const { plan: [, ...others], steps } = scenario;
  return (
    <Fold label={words(t.section, { count: steps.length + others.length })}>
      <div className={styles.block} data-changes>
        <Caption1>{words(t.says)}</Caption1>
        <ul className={styles.list}>
          {steps.map((step, index) => <Removable key={`step ${index}`} what={stepSaid(step)} onRemove={() => void session.removeStep(index)} />)}
          {others.map(({ scheme }, index) => <Removable key={`scheme ${index}`} what={sentence(t.saidScheme, { scheme: scheme.name })} onRemove={() => void session.removeScheme(index + 1)} />)}
        </ul>
        <StepForm key={open} />
        <SchemeForm />
      </div>
    </Fold>
  );
}

function Removable({ what, onRemove }: { readonly what: Sentence; readonly onRemove: () => void }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const said = words(what);
  return <li className={styles.item}><span>{said}</span><Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(t.remove, { what: said })} onClick={onRemove} /></li>;
}

function StepForm(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useModelSession();
  const [typed, setTyped] = useState<ChangeTyped>(NO_CHANGE);
  const [isWrong, setWrong] = useState(false);
  const change = (part: Partial<ChangeTyped>): void => { setTyped({ ...typed, ...part }); setWrong(false); };
  const add = (): void => {
    const step = stepAsked(typed);
    setWrong(step === null);
    if (step === null) return;
    void session.addStep(step);
    setTyped({ ...NO_CHANGE, kind: typed.kind });
  };
  const text = (name: 'by' | 'words' | 'count' | 'person' | 'team' | 'ramp', label: typeof t.by): ReactNode => (
    <Field label={words(label)}><Input className={styles.input} value={typed[name]} data-change={name} onChange={(_, { value }) => change({ [name]: value })} /></Field>
  );
  const { kind } = typed;
  const kinds = CHANGES.map((value) => ({ value, label: words(t[value]) }));
  const columns = [{ value: '', label: words(t.everything) }, ...CHOOSING.map((value) => ({ value, label: words(labelOf(value)) }))];
  const isScaled = kind === 'price' || kind === 'orders';
  const isAboutSomebody = kind === 'join' || kind === 'leave';
  return (
    <>
      <div className={styles.fields}>
        <Field label={words(t.kind)}><Select value={kind} options={kinds} onChange={(value) => change({ kind: CHANGES.find((each) => each === value) ?? kind })} /></Field>
        {(isScaled || kind === 'targets') && text('by', t.by)}
        {isScaled && <Field label={words(t.field)}><Select value={typed.field} options={columns} onChange={(field) => change({ field })} /></Field>}
        {isScaled && typed.field !== '' && text('words', t.words)}
        {kind === 'newCustomers' && text('count', t.count)}
        {isAboutSomebody && text('person', t.person)}
        {isAboutSomebody && <Field label={words(t.from)}><Input className={styles.input} type="date" value={typed.from} data-change="from" onChange={(_, { value }) => change({ from: value })} /></Field>}
        {kind === 'join' && text('team', t.team)}
        {kind === 'join' && text('ramp', t.ramp)}
        {kind === 'leave' && (
          <Field label={words(t.sales)}>
            <Select value={typed.sales} options={(['lost', 'spread'] as const).map((value) => ({ value, label: words(t[value]) }))} onChange={(value) => change({ sales: value === 'spread' ? 'spread' : 'lost' })} />
          </Field>
        )}
      </div>
      {isWrong && <Caption1 role="alert">{words(t.wrong)}</Caption1>}
      <Button className={styles.start} size="small" onClick={add}>{words(t.addChange)}</Button>
    </>
  );
}

function SchemeForm(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useModelSession();
  const { desk } = useSession();
  const { schemes } = desk.store.get();
  const [chosen, setChosen] = useState('');
  const id = chosen === '' ? schemes[0]?.scheme.id ?? '' : chosen;
  return (
    <>
      <Field label={words(t.scheme)}><Select value={id} options={schemes.map(({ scheme }) => ({ value: scheme.id, label: words(scheme.name) }))} onChange={setChosen} /></Field>
      <Button className={styles.start} size="small" onClick={() => void session.addScheme(id)}>{words(t.addScheme)}</Button>
    </>
  );
}
