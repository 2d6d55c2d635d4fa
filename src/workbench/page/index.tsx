import '@univerjs/preset-sheets-core/lib/index.css';
import './workbench.css';
import { createRoot } from 'react-dom/client';
import { Desk } from './desk';
import { Workbench } from './Workbench';

const root = document.getElementById('root');
if (root !== null) {
  const desk = new Desk();
  createRoot(root).render(<Workbench desk={desk} />);
  void desk.openSample();
}
