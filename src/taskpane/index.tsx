import { createRoot } from 'react-dom/client';
import { excelBook } from '../excel';
import { VERSION } from '../report';
import { displayLanguage, surroundings } from './host/office';
import { saveFile, today } from './host/world';
import { Elsewhere } from './Elsewhere';
import { Pane } from './Pane';
import { SessionContext } from './parts/session';
import { painted } from './host/paint';
import { createSession } from './work/session';
import { Workflow } from './Workflow';

async function start(root: HTMLElement): Promise<void> {
  const where = await surroundings();
  const language = displayLanguage(where);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const drawn = createRoot(root);
  if (where !== 'excel') {
    drawn.render(<Pane language={language} where={where}><Elsewhere program={where === 'other-program'} /></Pane>);
    return;
  }
  const session = createSession({ book: excelBook(today), language, version: VERSION, today, pause: painted, save: saveFile });
  drawn.render(<Pane language={language} where={where}><SessionContext value={session}><Workflow /></SessionContext></Pane>);
  await session.open();
}

const root = document.getElementById('root');
if (root !== null) void start(root);
