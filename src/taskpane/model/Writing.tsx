import type { ReactNode } from 'react';
import { modelPaneTexts as t } from '../../i18n/texts/model-pane';
import { reportTexts } from '../../i18n/texts/report';
import { Message, Problems } from '../parts/Messages';
import { useWords } from '../parts/words';
import { Working } from '../parts/Working';
import { useModel, useModelSession } from './context';

/** How far the sheets of the model are, and what came of them. */
export function Writing(): ReactNode {
  const words = useWords();
  const session = useModelSession();
  const { writing } = useModel();
  switch (writing.state) {
    case 'idle': return null;
    case 'working': return <Working label={t.writing} counting={t.writingRows} progress={writing.progress} onCancel={() => session.cancelWriting()} />;
    case 'failed': return <Problems problems={writing.problems} intent={writing.problems.some(({ code }) => code === 'cancelled') ? 'info' : 'error'} />;
    case 'done': return <Message intent="success">{words(t.written, { count: writing.value.sheets.length, sheets: writing.value.sheets.join(words(reportTexts.listComma)) })}</Message>;
  }
}
