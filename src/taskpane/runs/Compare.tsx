import { Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { runsTexts } from '../../i18n/texts/pane-runs';
import { awardTexts } from '../../i18n/texts/report';
import { add, grouped, ZERO, type Exact } from '../../money';
import { comparePayouts, periodText, type LineChange, type PaidFile, type PayeeChange, type RegisteredPayout } from '../../report';
import { isStandardAward } from '../../scheme';
import { Fold } from '../parts/Fold';
import { Message } from '../parts/Messages';
import { Paged } from '../parts/Paged';
import { Select } from '../parts/Select';
import { useLanguage, useWords, type Words } from '../parts/words';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  block: { display: 'grid', rowGap: '8px', gridTemplateColumns: 'minmax(0, 1fr)' },
  lines: { listStyleType: 'none', margin: 0, padding: '0 0 0 20px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Two payouts side by side: who gets more, less, something new or nothing any more, and by which lines. */
export function Compare({ payouts }: { readonly payouts: readonly RegisteredPayout[] }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const readable = payouts.filter(({ paid }) => paid !== null);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  if (readable.length < 2) return null;
  const options = [{ value: '', label: words(runsTexts.choose) }, ...readable.map(({ entry: { id } }) => ({ value: id, label: id }))];
  const found = (id: string): PaidFile | null => readable.find(({ entry }) => entry.id === id)?.paid ?? null;
  const [before, after] = [found(first), found(second)];
  return (
    <Fold label={words(runsTexts.compare)}>
      <div className={styles.block}>
        <div className={styles.pair}>
          <Field label={words(runsTexts.compareFirst)}><Select value={first} options={options} onChange={setFirst} /></Field>
          <Field label={words(runsTexts.compareSecond)}><Select value={second} options={options} onChange={setSecond} /></Field>
        </div>
        {before !== null && after !== null && first !== second && <Differences before={before} after={after} />}
      </div>
    </Fold>
  );
}

function Differences({ before, after }: { readonly before: PaidFile; readonly after: PaidFile }): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const changes = useMemo(() => comparePayouts(before, after), [before, after]);
  const cash = (which: 'before' | 'after'): string => shown(changes.reduce<Exact>((sum, change) => add(sum, change[which]), ZERO));
  if (changes.length === 0) return <Message intent="success">{words(runsTexts.same)}</Message>;
  return (
    <>
      <Caption1 role="status">{words(runsTexts.differs, { count: changes.length, before: cash('before'), after: cash('after') })}</Caption1>
      <Paged items={changes} label={words(runsTexts.compare)} draw={(change) => <Payee change={change} className={styles.lines} />} />
    </>
  );
}

function Payee({ change, className }: { readonly change: PayeeChange; readonly className: string }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const { recipient, personId, before, after, lines } = change;
  const name = personId === undefined ? recipient : `${recipient} ${personId}`;
  return (
    <Fold label={words(runsTexts.payee, { recipient: name, before: shown(before), after: shown(after) })}>
      <ul className={className}>
        {lines.map((line) => (
          <li key={`${line.component} ${line.period ?? ''} ${line.award}`}>
            {words(runsTexts.line, { change: runsTexts[line.change], what: whatOf(line, words, language), before: shown(line.before), after: shown(line.after) })}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function whatOf({ component, period, award }: LineChange, words: Words, language: ReturnType<typeof useLanguage>): string {
  const kind = award === 'cash' ? [] : [isStandardAward(award) ? words(awardTexts[award]) : award];
  return [component, ...(period === undefined ? [] : [periodText(period, language)]), ...kind].join(' · ');
}

function shown(amount: Exact): string {
  return grouped(amount, 2);
}
