import { Caption1, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ChangeEvent, type ReactNode } from 'react';
import { planTexts } from '../../../i18n/texts/pane-plan';
import type { Scheme } from '../../../scheme';
import { Fold } from '../../parts/Fold';
import { Problems } from '../../parts/Messages';
import { Select } from '../../parts/Select';
import { usePane, useSession } from '../../parts/session';
import { useLanguage, useWords } from '../../parts/words';
import { newPlan, planProblems, schemesToAdd } from '../../state/pay/plan';
import { CAP_KINDS, type PlanForm } from '../../state/pay/types';
import { currentScheme } from '../../state/select';

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: '8px', gridTemplateColumns: 'minmax(0, 1fr)' },
  says: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)', columnGap: '10px', alignItems: 'end' },
  small: { fontSize: 'inherit', lineHeight: 'inherit', marginLeft: '6px' },
  input: { minWidth: 0, width: '100%' },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: '14px', rowGap: '6px' },
});

interface Props {
  readonly scheme: Scheme;
  readonly isOfPeriod: boolean;
}

/** Which schemes are paid together, with what caps and limits them together; from a file, or put together here. */
export function PlanPart({ scheme, isOfPeriod }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const state = usePane();
  const file = useRef<HTMLInputElement>(null);
  const { plan } = state.pay;
  const open = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [chosen] = event.target.files ?? [];
    if (chosen !== undefined) await session.openPlan(chosen);
    if (file.current !== null) file.current.value = '';
  };
  const label = plan === null ? words(planTexts.title) : words(planTexts.titleOf, { name: plan.name, count: 1 + plan.others.length });
  return (
    <Fold label={label} open={plan !== null}>
      <div className={styles.part}>
        <Caption1 className={styles.says}>{words(planTexts.says)}</Caption1>
        <Problems problems={planProblems(state, scheme, isOfPeriod)} />
        <PlanFields plan={plan ?? newPlan(scheme)} scheme={scheme} />
        <div className={styles.ways}>
          <Link as="button" onClick={() => file.current?.click()}>{words(planTexts.open)}</Link>
          {plan !== null && <Link as="button" onClick={() => session.savePlan()}>{words(planTexts.save)}</Link>}
          {plan !== null && <Link as="button" onClick={() => session.setPlan(null)}>{words(planTexts.dissolve)}</Link>}
        </div>
        <input ref={file} type="file" accept=".json,application/json" hidden aria-label={words(planTexts.open)} onChange={(event) => void open(event)} />
      </div>
    </Fold>
  );
}

/** What stands in the form. It becomes a plan as soon as something is put to it. */
function PlanFields({ plan, scheme }: { readonly plan: PlanForm; readonly scheme: Scheme }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const styles = useStyles();
  const session = useSession();
  const { schemes, pay } = usePane();
  const change = (part: Partial<PlanForm>): void => session.setPlan({ ...plan, ...part });
  const nameOf = (id: string): string => words(currentScheme(schemes, id)?.name ?? { zh: id, en: id });
  const offers = schemesToAdd(schemes, plan, scheme);
  return (
    <>
      {pay.plan !== null && (
        <>
          <Field label={words(planTexts.name)}>
            <Input className={styles.input} value={plan.name[language]} onChange={(_, { value }) => change({ name: { zh: value, en: value } })} />
          </Field>
          <ol className={styles.list} aria-label={words(planTexts.schemes)}>
            <li>{words(planTexts.chosen, { scheme: scheme.name })}</li>
            {plan.others.map(({ scheme: id, params }) => (
              <li key={id}>
                {words(planTexts.other, { scheme: nameOf(id), figures: Object.keys(params).length === 0 ? planTexts.defaults : planTexts.figures })}
                <Link as="button" className={styles.small} onClick={() => change({ others: plan.others.filter((each) => each.scheme !== id) })}>{words(planTexts.remove, { scheme: nameOf(id) })}</Link>
              </li>
            ))}
          </ol>
        </>
      )}
      <Field label={words(planTexts.add)}>
        <Select
          value="" options={[{ value: '', label: words(planTexts.choose) }, ...offers.map(({ id, name }) => ({ value: id, label: words(name) }))]}
          onChange={(id) => { if (id !== '') change({ others: [...plan.others, { scheme: id, params: {} }] }); }}
        />
      </Field>
      {pay.plan !== null && (
        <>
          <div className={styles.pair}>
            <Field label={words(planTexts.cap)}><Input className={styles.input} value={plan.cap} inputMode="decimal" onChange={(_, { value }) => change({ cap: value })} /></Field>
            <Field label={words(planTexts.per)}>
              <Select value={plan.per} options={CAP_KINDS.map((value) => ({ value, label: words(planTexts[value]) }))} onChange={(value) => change({ per: CAP_KINDS.find((each) => each === value) ?? plan.per })} />
            </Field>
          </div>
          <Field label={words(planTexts.budget)}><Input className={styles.input} value={plan.budget} inputMode="decimal" onChange={(_, { value }) => change({ budget: value })} /></Field>
        </>
      )}
    </>
  );
}
