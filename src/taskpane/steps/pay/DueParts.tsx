import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../../../i18n';
import { dueTexts } from '../../../i18n/texts/pane-pay';
import { equals, grouped } from '../../../money';
import type { Payout, PeriodBalance, PeriodRun, RowOfSeveral } from '../../../payout';
import { Fold } from '../../parts/Fold';
import { Message } from '../../parts/Messages';
import { Paged } from '../../parts/Paged';
import { useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import { opensBalances } from '../../state/pay/decisions';
import type { DuePayout } from '../../state/pay/due';
import { amountOf } from '../result/amount';
import { PayoutLine } from '../result/PayoutLine';
import { Decide } from './Decide';
import { Decisions } from './Decisions';

const useStyles = makeStyles({
  kinds: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  figure: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  list: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  balance: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: tokens.fontSizeBase200 },
  row: { fontSize: 'inherit', lineHeight: 'inherit' },
  small: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** What is due now by its kinds, what differs from before and why, who still owes, and what people decided. */
export function DueParts({ due, payout }: { readonly due: DuePayout; readonly payout: Payout }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const { kinds, differences, owed, balances, toKnow, rowsOfSeveral } = due;
  const money = (amount: Parameters<typeof grouped>[0]): string => grouped(amount, payout.places);
  return (
    <>
      <PeopleChanged due={due} />
      {payout.lines.length === 0 && <Message intent="success">{words(dueTexts.nothingNew)}</Message>}
      {differences.length > 0 && (
        <dl className={styles.kinds} aria-label={words(dueTexts.byKind)}>
          {kinds.map(({ kind, count, cash }) => [
            <dt key={kind}>{words(dueTexts.kindCount, { kind: dueTexts[kind], count })}</dt>,
            <dd key={`${kind} cash`} className={styles.figure} data-kind={kind}>{money(cash)}</dd>,
          ])}
        </dl>
      )}
      {differences.length > 0 && (
        <Fold label={words(dueTexts.differences, { count: differences.length })} open={differences.length <= OPEN}>
          <Paged items={differences} label={words(dueTexts.differences, { count: differences.length })} draw={(line) => <PayoutLine line={line} payout={payout} named />} />
        </Fold>
      )}
      {rowsOfSeveral.length > 0 && (
        <Fold label={words(dueTexts.rowsOfSeveral, { count: rowsOfSeveral.length })} open={rowsOfSeveral.length <= OPEN}>
          <Paged items={rowsOfSeveral} label={words(dueTexts.rowsOfSeveral, { count: rowsOfSeveral.length })} draw={(row) => <SideBySide of={row} payout={payout} run={due.run} />} />
        </Fold>
      )}
      {toKnow.length > 0 && (
        <Fold label={words(dueTexts.toKnow, { count: toKnow.length })} open>
          <ul className={styles.list}>{toKnow.map(({ sentence }) => <li key={words(sentence)}>{words(sentence)}</li>)}</ul>
        </Fold>
      )}
      {owed.length > 0 && (
        <Fold label={words(dueTexts.owed, { count: owed.length })} open>
          <ul className={styles.list}>
            {owed.map((each) => <li key={`${each.recipientKind} ${each.recipient} ${each.personId ?? ''}`}>{words(dueTexts.owes, { name: each.recipient, amount: money(each.amount) })}</li>)}
          </ul>
        </Fold>
      )}
      {balances.length > 0 && (
        <Fold label={words(dueTexts.balances, { count: balances.length })}>
          <Paged items={balances} label={words(dueTexts.balances, { count: balances.length })} draw={(balance) => {
            const own = payout.ownAwards.find((award) => award.kind === balance.award);
            return <Balance balance={balance} money={own === undefined ? money : (amount) => grouped(amount, own.places)} label={own?.label} />;
          }} />
        </Fold>
      )}
      <Decisions run={due.run} />
      <Decide line={null} label={words(dueTexts.addLine)} places={payout.places} opens={opensBalances(due.run)} />
    </>
  );
}

/** More differences or rows than these are folded away at first. */
const OPEN = 20;

/** What each scheme pays for one row, beside the others. */
function SideBySide({ of: { row, place, lines }, payout, run }: { readonly of: RowOfSeveral; readonly payout: Payout; readonly run: PeriodRun }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.balance}>
      <Link as="button" className={styles.row} onClick={() => void session.showRow(row)}>{words(dueTexts.rowOf, { row: place, recipient: lines[0]?.recipient ?? '' })}</Link>
      <dl className={styles.kinds}>
        {lines.map(({ key, scheme, label, award, amount }) => [
          <dt key={`${key ?? ''} said`}>{[run.schemes.find(({ id }) => id === scheme)?.name, label].flatMap((text) => (text === undefined ? [] : [words(text)])).join(' · ')}</dt>,
          <dd key={key ?? ''} className={styles.figure}>{amountOf(words, award, amount, payout)}</dd>,
        ])}
      </dl>
    </div>
  );
}

/** Differences that come from people alone are booked only when somebody says so. */
function PeopleChanged({ due: { peopleChanged } }: { readonly due: DuePayout }): ReactNode {
  const words = useWords();
  const session = useSession();
  if (peopleChanged === undefined) return null;
  return <Message intent="warning" action={{ label: dueTexts.acceptPeople, onClick: () => session.acceptPeople() }}>{words(peopleChanged.sentence)}</Message>;
}

function Balance({ balance: { recipient, kind, opening, change, closing }, money, label }: { readonly balance: PeriodBalance; readonly money: (amount: PeriodBalance['opening']) => string; readonly label?: Text | undefined }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <div className={styles.balance}>
      <span>{recipient} · {words(label ?? (kind === 'pay' ? dueTexts.payBalance : dueTexts.schemeBalance))}</span>
      <Caption1 className={styles.small}>{words(dueTexts.balance, { opening: money(opening), change: money(change), closing: money(closing) })}</Caption1>
    </div>
  );
}

/** What leaves as cash, where that is not the sum of the lines: somebody owes, or still owed. */
export function NetPayable({ due: { payable }, cash, places }: { readonly due: DuePayout; readonly cash: DuePayout['payable']; readonly places: number }): ReactNode {
  const words = useWords();
  if (equals(payable, cash)) return null;
  return <span data-total="payable">{words(dueTexts.netPayable, { amount: grouped(payable, places) })}</span>;
}
