import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, type MessageBarProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Problem, Sentence, Text } from '../../i18n';
import { keepTexts } from '../../i18n/texts/pane';
import type { Notice } from '../state/state';
import { useSession } from './session';
import { useWords } from './words';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '18px' },
});

interface Props {
  readonly intent: NonNullable<MessageBarProps['intent']>;
  readonly children: ReactNode;
  readonly action?: { readonly label: Text | Sentence; readonly onClick: () => void };
}

/** A message with at most one thing to do about it. */
export function Message({ intent, children, action }: Props): ReactNode {
  const words = useWords();
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
      {action && (
        <MessageBarActions>
          <Button size="small" onClick={action.onClick}>{words(action.label)}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

interface ProblemsProps {
  readonly problems: readonly Problem[];
  readonly action?: Props['action'];
  readonly intent?: Props['intent'];
}

/** Problems, each in a sentence; of many the first ten. */
export function Problems({ problems, action, intent = 'error' }: ProblemsProps): ReactNode {
  const words = useWords();
  const styles = useStyles();
  if (problems.length === 0) return null;
  const sentences = [...new Set(problems.map((problem) => words(problem.sentence)))].slice(0, 10);
  return (
    <Message intent={intent} {...(action && { action })}>
      {sentences.length === 1 ? sentences[0] : <ul className={styles.list}>{sentences.map((each) => <li key={each}>{each}</li>)}</ul>}
    </Message>
  );
}

/** What the pane has just done, and the way back where there is one. */
export function NoticeBar({ notice }: { readonly notice: Notice }): ReactNode {
  const words = useWords();
  const session = useSession();
  const undo = notice.removed && { action: { label: keepTexts.putBack, onClick: () => void session.putBack() } };
  return <Message intent="success" {...undo}>{words(notice.sentence)}</Message>;
}

/** A small link that does something. */
export function Act({ label, onClick }: { readonly label: string; readonly onClick: () => void }): ReactNode {
  return <Link as="button" onClick={onClick}>{label}</Link>;
}
