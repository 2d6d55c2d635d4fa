import { createRoot } from 'react-dom/client';
import { displayLanguage, surroundings } from './host/office';
import { Elsewhere } from './Elsewhere';
import { Pane } from './Pane';
import { Workflow } from './Workflow';

async function start(root: HTMLElement): Promise<void> {
  const where = await surroundings();
  const language = displayLanguage(where);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  createRoot(root).render(
    <Pane language={language} where={where}>
      {where === 'excel' ? <Workflow /> : <Elsewhere program={where === 'other-program'} />}
    </Pane>,
  );
}

const root = document.getElementById('root');
if (root !== null) void start(root);
