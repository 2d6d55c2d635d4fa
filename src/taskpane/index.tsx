import { createRoot, type Root } from 'react-dom/client';
import { excelBook } from '../excel';
import { VERSION } from '../report';
import { displayLanguage, onSurroundings, type Surroundings } from './host/office';
import { saveFile, today } from './host/world';
import { Elsewhere } from './Elsewhere';
import { Pane } from './Pane';
import { SessionContext } from './parts/session';
import { painted } from './host/paint';
import { createSession } from './workflow/session';
import { Workflow } from './Workflow';

function show(drawn: Root, where: Surroundings): void {
  const language = displayLanguage(where);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (where !== 'excel') {
    drawn.render(<Pane key={where} language={language} where={where}><Elsewhere program={where === 'other-program'} /></Pane>);
    return;
  }
  const session = createSession({ book: excelBook(today), language, version: VERSION, today, pause: painted, save: saveFile });
  drawn.render(<Pane key={where} language={language} where={where}><SessionContext value={session}><Workflow /></SessionContext></Pane>);
  void session.open();
}

const root = document.getElementById('root');
if (root !== null) {
  const drawn = createRoot(root);
  void onSurroundings((where) => show(drawn, where));
}
