import { createRoot, type Root } from 'react-dom/client';
import { excelBook, LARGEST_FILE_ONLINE } from '../excel';
import { VERSION } from '../report';
import { canDownload, displayLanguage, type HostKind, isOnline, onSurroundings } from './host/office';
import { onShown } from './host/shown';
import { saveFile, today } from './host/world';
import { Elsewhere } from './Elsewhere';
import { Pane } from './Pane';
import { SessionContext } from './parts/session';
import { modelWorker } from './host/model-worker';
import { painted } from './host/paint';
import { createSession } from './workflow/session';
import { Workflow } from './Workflow';

function show(drawn: Root, where: HostKind): void {
  const language = displayLanguage(where);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  if (where !== 'excel') {
    drawn.render(<Pane key={where} language={language} where={where}><Elsewhere program={where === 'other-program'} /></Pane>);
    return;
  }
  const book = excelBook(today, isOnline() ? { largestFile: LARGEST_FILE_ONLINE } : {});
  const session = createSession({ book, language, version: VERSION, today, pause: painted, save: saveFile, downloads: canDownload(), worker: modelWorker, cores: navigator.hardwareConcurrency });
  drawn.render(<Pane key={where} language={language} where={where}><SessionContext value={session}><Workflow /></SessionContext></Pane>);
  void onShown(() => void session.shown());
}

const root = document.getElementById('root');
if (root !== null) {
  const drawn = createRoot(root);
  void onSurroundings((where) => show(drawn, where));
}
