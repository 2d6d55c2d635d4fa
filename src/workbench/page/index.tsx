import '@univerjs/preset-sheets-core/lib/index.css';
import './workbench.css';
import { createRoot } from 'react-dom/client';
import { WorkbenchDesk } from './desk';
import { Workbench } from './Workbench';

declare global {
  interface Window {
    /** What the grid shows, for programs: the grid itself is a picture. */
    payladderGrid?: Pick<WorkbenchDesk, 'shown' | 'isInView' | 'rest'>;
  }
}

const root = document.getElementById('root');
if (root !== null) {
  const desk = new WorkbenchDesk();
  createRoot(root).render(<Workbench desk={desk} />);
  window.payladderGrid = desk;
}
