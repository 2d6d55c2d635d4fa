import { Body1, Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { MOST_DRAWS, type RiskAsked } from '../../../model';
import { nearestWhole, sign } from '../../../money';
import { Fold } from '../../parts/Fold';
import { Problems } from '../../parts/Messages';
import { useWords } from '../../parts/words';
import { Working } from '../../parts/Working';
import { Chart } from '../charts/Chart';
import { useModel, useModelSession } from '../context';
import type { RiskView } from '../engine/view';
import { shownMoney, valueOf } from '../money';
import { riskAsked, USUAL_RISK, type RiskTyped } from '../workflow/asides';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '8px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 110px), 1fr))', alignItems: 'end' },
  input: { minWidth: 0, width: '100%' },
  start: { justifySelf: 'start' },
  list: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
});

const LEVELS = [['low', t.riskLow], ['likely', t.riskLikely], ['high', t.riskHigh]] as const;

/** What the cost may come to, if sales are as is estimated here. */
export function RiskTab(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useModelSession();
  const { asides, open } = useModel();
  const [typed, setTyped] = useState<RiskTyped>(USUAL_RISK);
  const drawMore = (draws: number, level: RiskAsked): void => {
    setTyped({ ...typed, draws });
    void session.risk({ ...level, draws });
  };
  const risk = asides[open]?.risk;
  const asked = riskAsked(typed);
  return (
    <>
      <Body1>{words(t.riskSays)}</Body1>
      <div className={styles.fields}>
        {LEVELS.map(([key, label]) => (
          <Field key={key} label={words(label)} validationState={asked === null ? 'error' : 'none'}>
            <Input size="small" className={styles.input} value={typed[key]} onChange={(_, { value }) => setTyped({ ...typed, [key]: value })} />
          </Field>
        ))}
        <Field label={words(t.riskSeed)}><Input size="small" className={styles.input} value={typed.seed} inputMode="numeric" onChange={(_, { value }) => setTyped({ ...typed, seed: value })} /></Field>
      </div>
      {asked === null && <Caption1 role="alert">{words(t.badLevel)}</Caption1>}
      {risk?.state === 'working' ? <Working label={t.riskWorking} counting={t.riskCounting} progress={risk.progress} onCancel={() => session.giveUp()} />
        : <Button className={styles.start} disabled={asked === null} onClick={() => { if (asked !== null) void session.risk(asked); }}>{words(t.riskStart, { draws: typed.draws.toLocaleString('en-US') })}</Button>}
      {risk?.state === 'failed' && <Problems problems={risk.problems} />}
      {risk?.state === 'done' && <Drawn risk={risk.value} />}
      {risk?.state === 'done' && !risk.value.enough && risk.value.draws < MOST_DRAWS && asked !== null && (
        <Button className={styles.start} size="small" onClick={() => drawMore(Math.min(MOST_DRAWS, risk.value.draws * 2), asked)}>{words(t.riskStart, { draws: Math.min(MOST_DRAWS, risk.value.draws * 2).toLocaleString('en-US') })}</Button>
      )}
    </>
  );
}

/** A share as a percentage without places. */
const share = (part: number): string => `${nearestWhole(part * 100)}%`;

function Drawn({ risk }: { readonly risk: RiskView }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <>
      {risk.chart !== null && <Chart chart={risk.chart} />}
      <ul className={styles.list} data-risk>
        <li>{words(t.riskRange, { low: shownMoney(risk.low), high: shownMoney(risk.high), likely: shownMoney(risk.likely) })}</li>
        {sign(valueOf(risk.low)) < 0 && <li>{words(t.riskBelowNothing)}</li>}
        <li>{words(t.riskReserve, { reserve: shownMoney(risk.reserve) })}</li>
        {risk.broken !== null && <li>{words(t.riskBroken, { chance: share(risk.broken.chance), from: share(risk.broken.from), to: share(risk.broken.to) })}</li>}
        <li>{words(t.riskFrom, { level: share(risk.fromLevel), mix: share(1 - risk.fromLevel) })}</li>
        {risk.months < 2 && <li>{words(t.oneMonth, { months: risk.months })}</li>}
        <li>{words(risk.enough ? t.riskEnough : t.riskMore, { draws: risk.draws.toLocaleString('en-US'), seed: risk.seed })}</li>
      </ul>
      <Fold label={words(t.asTable)}>
        <ul className={styles.list}>
          {risk.converging.map(({ draws, likely, high }) => <li key={draws}>{words(t.converging, { draws: draws.toLocaleString('en-US'), likely: shownMoney(likely), high: shownMoney(high) })}</li>)}
        </ul>
      </Fold>
    </>
  );
}
