import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaidBefore as Run, PaidDates } from '../../../excel';
import { sentence, type Sentence } from '../../../i18n';
import { paidTwiceTexts } from '../../../i18n/texts/paid-twice';
import { noteTexts } from '../../../i18n/texts/payout';
import { reportTexts } from '../../../i18n/texts/report';
import { Message } from '../../parts/Messages';
import { useWords } from '../../parts/words';

interface Props {
  readonly runs: readonly Run[];
  readonly confirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
}

/** Earlier runs that may have paid the same, to be confirmed before anything is written. */
export function PaidBefore({ runs, confirmed, onConfirm }: Props): ReactNode {
  const words = useWords();
  if (runs.length === 0) return null;
  const told = (some: readonly Run[]): string => some.map((run) => words(saidOfRun(run))).join(words(reportTexts.listComma));
  const [same, others] = [runs.filter(({ sameRows }) => sameRows), runs.filter(({ sameRows }) => !sameRows)];
  return (
    <Message intent="warning">
      {same.length > 0 && <div>{words(paidTwiceTexts.sameRows, { records: told(same) })}</div>}
      {others.length > 0 && <div>{words(paidTwiceTexts.sameDates, { records: told(others) })}</div>}
      <Checkbox checked={confirmed} onChange={(_, { checked }) => onConfirm(checked === true)} label={words(paidTwiceTexts.confirm)} />
    </Message>
  );
}

function saidOfRun({ scheme, day, dates, standing }: Run): Sentence {
  const span = dates === undefined ? undefined : saidOfDates(dates);
  const run = span === undefined ? sentence(paidTwiceTexts.run, { scheme, day }) : sentence(paidTwiceTexts.runOfDates, { scheme, day, dates: span });
  return standing ? run : sentence(paidTwiceTexts.gone, { run });
}

/** The dates that a run paid; undefined where it paid whatever there was. */
function saidOfDates({ from, to }: PaidDates): Sentence | undefined {
  if (from !== null) return to === null ? sentence(noteTexts.windowFrom, { first: from }) : sentence(noteTexts.windowFromTo, { first: from, last: to });
  return to === null ? undefined : sentence(noteTexts.windowTo, { last: to });
}
