import { Button, Caption1, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { modelPaneTexts as t } from '../../i18n/texts/model-pane';
import { compare, divide, isZero, plain, sign, subtract, toNumber, ZERO, fixed } from '../../money';
import { useLanguage, useWords } from '../parts/words';
import { useModel, useModelSession } from './context';
import type { ScenarioMoney, ScenarioView } from './engine/view';
import { shownChange, shownMoney, shownShare, valueOf } from './money';
import { baseOf } from './state/document';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '6px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))', columnGap: '6px' },
  item: { position: 'relative', display: 'grid' },
  card: {
    display: 'grid', rowGap: '2px', padding: '8px 36px 8px 10px', textAlign: 'left', font: 'inherit', color: 'inherit', cursor: 'pointer', minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { border: `2px solid ${tokens.colorBrandStroke1}`, padding: '7px 35px 7px 9px', backgroundColor: tokens.colorBrandBackground2, ':hover': { backgroundColor: tokens.colorBrandBackground2 } },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', overflowWrap: 'anywhere' },
  cost: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  remove: { position: 'absolute', top: '4px', right: '4px' },
  detail: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', color: tokens.colorNeutralForeground2 },
  add: { justifySelf: 'start' },
});

/** All scenarios, one of which is open. */
export function Cards(): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const styles = useStyles();
  const session = useModelSession();
  const { file, view, open, moving } = useModel();
  if (file === null) return null;
  const base = baseOf(file);
  const baseCost = view?.scenarios.find(({ id }) => id === base)?.cost ?? null;
  return (
    <section aria-label={words(t.scenarios)}>
      <ul className={styles.list}>
        {file.scenarios.map(({ id, name }) => {
          const own = view?.scenarios.find((each) => each.id === id);
          const label = name?.[language] ?? id;
          return (
            <li key={id} className={styles.item}>
              <button type="button" className={mergeClasses(styles.card, id === open && styles.chosen)} aria-pressed={id === open} data-scenario={id} onClick={() => session.store.dispatch({ type: 'open', id })}>
                <span className={styles.name}>{label}{id === base && <Caption1> · {words(t.base)}</Caption1>}</span>
                <Money view={own} money={moving[id] ?? own} baseCost={id === base ? null : baseCost} />
              </button>
              {id !== base && <Button className={styles.remove} size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words(t.remove, { name: label })} onClick={() => session.remove(id)} />}
            </li>
          );
        })}
      </ul>
      <Button className={styles.add} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => session.add()}>{words(t.add)}</Button>
    </section>
  );
}

interface Props {
  readonly view: ScenarioView | undefined;
  readonly money: ScenarioMoney | undefined;
  /** Null for the base itself. */
  readonly baseCost: string | null;
}

function Money({ view, money, baseCost }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { file } = useModel();
  if (money === undefined) return <Caption1>{words(t.working)}</Caption1>;
  const cost = valueOf(money.cost);
  const { budget } = file ?? {};
  const share = budget === undefined || isZero(budget) ? null : divide(cost, budget);
  const left = budget === undefined ? ZERO : subtract(budget, cost);
  const leftText = words(sign(left) < 0 ? t.over : t.left, { amount: shownMoney(fixed(sign(left) < 0 ? subtract(ZERO, left) : left, 2)) });
  return (
    <>
      <span className={styles.cost} data-cost={money.cost}>{shownMoney(money.cost)}</span>
      <Caption1 className={styles.detail}>
        <span>{words(t.per100, { amount: shownMoney(money.per100) })}</span>
        {baseCost !== null && <span>{words(t.toBase, { amount: shownChange(fixed(subtract(cost, valueOf(baseCost)), 2)) })}</span>}
        {view !== undefined && view.rejected > 0 && <span>{words(t.rejected, { count: view.rejected })}</span>}
      </Caption1>
      {share !== null && budget !== undefined && (
        <>
          <ProgressBar thickness="large" value={Math.min(1, Math.max(0, toNumber(share)))} color={compare(cost, budget) > 0 ? 'error' : 'brand'} aria-label={words(t.headroom, { share: shownShare(plain(share)), left: leftText })} />
          <Caption1>{words(t.headroom, { share: shownShare(plain(share)), left: leftText })}</Caption1>
        </>
      )}
    </>
  );
}
