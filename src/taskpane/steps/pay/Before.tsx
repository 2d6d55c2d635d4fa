import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ChangeEvent, type ReactNode } from 'react';
import type { Period } from '../../../calendar';
import { payTexts } from '../../../i18n/texts/pane-pay';
import { resultTexts } from '../../../i18n/texts/pane';
import { registerTexts } from '../../../i18n/texts/register';
import { grouped } from '../../../money';
import { totalsOf, type RegisterEntry } from '../../../report';
import { Fold } from '../../parts/Fold';
import { usePane, useSession } from '../../parts/session';
import { useWords } from '../../parts/words';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: '3px 6px 3px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular, verticalAlign: 'top' },
  amount: { padding: '3px 0', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  none: { display: 'block', color: tokens.colorNeutralForeground3, paddingBottom: '4px' },
});

/** The payouts that the workbook knows, with how far each has come, and the way to files of others. */
export function Before({ question }: { readonly question: readonly Period[] | null }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const session = useSession();
  const { ledger } = usePane();
  const file = useRef<HTMLInputElement>(null);
  if (ledger.state !== 'done') return null;
  const { payouts, given } = ledger.value;
  const others = given.filter(({ paid: { payout } }) => !payouts.some(({ entry }) => entry.id === payout.id));
  const count = payouts.length + others.length;
  const cashOf = (totals: RegisterEntry['totals']): string => {
    const cash = totals.find(({ award }) => award === 'cash');
    return cash === undefined ? '' : words(resultTexts.yuan, { amount: grouped(cash.amount, 2) });
  };
  const open = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    await session.givePaid([...(event.target.files ?? [])]);
    if (file.current !== null) file.current.value = '';
  };
  return (
    <div>
      {count === 0 && question === null && <Caption1 className={styles.none}>{words(payTexts.noneBefore)}</Caption1>}
      {count > 0 && (
        <Fold label={words(payTexts.paidBefore, { count })} open={count <= 3}>
          <table className={styles.table}>
            <tbody>
              {payouts.map(({ entry: { id, state, totals, file: elsewhere } }) => (
                <tr key={id}>
                  <th scope="row" className={styles.cell}>{id}</th>
                  <td className={styles.cell}>{[words(registerTexts[state]), ...(elsewhere === null ? [] : [elsewhere])].join(' · ')}</td>
                  <td className={styles.amount}>{cashOf(totals)}</td>
                </tr>
              ))}
              {others.map(({ paid }) => (
                <tr key={paid.payout.id}>
                  <th scope="row" className={styles.cell}>{paid.payout.id}</th>
                  <td className={styles.cell}>{words(payTexts.given, { file: paid.payout.name })}</td>
                  <td className={styles.amount}>{cashOf(totalsOf(paid))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Fold>
      )}
      <Link as="button" onClick={() => file.current?.click()}>{words(payTexts.openPaid)}</Link>
      <input ref={file} type="file" multiple accept=".xlsx,.xlsm,.json,.csv" hidden aria-label={words(payTexts.openPaid)} onChange={(event) => void open(event)} />
    </div>
  );
}
