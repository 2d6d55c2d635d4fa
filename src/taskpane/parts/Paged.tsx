import { Button, Caption1, makeStyles } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactNode } from 'react';
import { paneTexts } from '../../i18n/texts/pane';
import { useWords } from './words';

const PAGE = 50;

const useStyles = makeStyles({
  pager: { display: 'flex', alignItems: 'center', justifyContent: 'center', gap: '8px', paddingTop: '4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Props<T> {
  readonly items: readonly T[];
  readonly label: string;
  /** Draws an item; the index is its place in the whole list. */
  readonly draw: (item: T, index: number) => ReactNode;
}

/** A list that shows a page at a time, so that a hundred thousand entries cost no more than fifty. */
export function Paged<T>({ items, label, draw }: Props<T>): ReactNode {
  const words = useWords();
  const styles = useStyles();
  const [wanted, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(items.length / PAGE) - 1);
  const page = Math.min(wanted, last);
  const first = page * PAGE;
  const shown = items.slice(first, first + PAGE);
  return (
    <>
      <ul className={styles.list} aria-label={label}>{shown.map((item, index) => <li key={first + index}>{draw(item, first + index)}</li>)}</ul>
      {last > 0 && (
        <div className={styles.pager}>
          <Button size="small" appearance="subtle" icon={<ChevronLeftRegular />} disabled={page === 0} aria-label={words(paneTexts.previousPage)} onClick={() => setPage(page - 1)} />
          <Caption1 role="status">{words(paneTexts.pageRange, { first: first + 1, last: first + shown.length, count: items.length.toLocaleString('en-US') })}</Caption1>
          <Button size="small" appearance="subtle" icon={<ChevronRightRegular />} disabled={page === last} aria-label={words(paneTexts.nextPage)} onClick={() => setPage(page + 1)} />
        </div>
      )}
    </>
  );
}
