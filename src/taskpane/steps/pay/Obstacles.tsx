import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { payTexts } from '../../../i18n/texts/pane-pay';
import { Message } from '../../parts/Messages';
import { usePane, useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import type { Standing } from '../../state/pay/standing';

/** What has to be put right before anything is paid; that changed figures were paid can be said here. */
export function Obstacles({ obstacles }: Pick<Standing, 'obstacles'>): ReactNode {
  const words = useWords();
  const session = useSession();
  const { pay: { confirmed } } = usePane();
  return obstacles.map(({ kind, id, problem }) => (
    <Message key={`${kind} ${id}`} intent="error">
      {words(problem.sentence)}
      {kind === 'answer' && <Checkbox checked={false} onChange={() => session.setPay({ confirmed: [...confirmed, id] })} label={words(payTexts.confirmEdited, { id })} />}
    </Message>
  ));
}
