import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../../../i18n';
import { modelPaneTexts as t } from '../../../i18n/texts/model-pane';
import { Fold } from '../../parts/Fold';
import { Message } from '../../parts/Messages';
import { useWords } from '../../parts/words';
import { Chart } from '../charts/Chart';
import { useOpenView } from '../context';
import { shownMoney } from '../money';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: '6px' },
  finding: { padding: '4px 8px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  falls: { borderLeftColor: tokens.colorPaletteRedBorderActive, fontWeight: tokens.fontWeightSemibold },
  minds: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  groups: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200 },
});

const GROUPS: Readonly<Record<string, Text>> = { team: t.byTeam, role: t.byRole, department: t.byDepartment };

/** Where the scheme can be gamed, and whether pay follows sales. */
export function ChecksTab(): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const own = useOpenView();
  if (own === undefined) return null;
  return (
    <>
      {own.findings.length === 0 && <Message intent="success">{words(t.noFindings)}</Message>}
      <ul className={styles.list}>
        {own.findings.map(({ grade, said }, index) => (
          <li key={index} className={mergeClasses(styles.finding, grade === 'falls' && styles.falls, grade === 'minds' && styles.minds)}>{words(said)}</li>
        ))}
      </ul>
      {own.charts.tiers.map((chart, index) => <Chart key={index} chart={chart} />)}
      {own.charts.people !== null && <Chart chart={own.charts.people} />}
      {Object.entries(GROUPS).map(([by, label]) => {
        const groups = own.groups.filter((group) => group.by === by);
        return groups.length > 1 && (
          <Fold key={by} label={words(label)}>
            <ul className={styles.groups}>
              {groups.map(({ name, people, per100, paid, median }) => <li key={name}>{words(t.group, { name, people, per100: shownMoney(per100), paid, median: shownMoney(median) })}</li>)}
            </ul>
          </Fold>
        );
      })}
    </>
  );
}
