import { useMemo } from 'react';
import { say } from '../../i18n';
import { useLanguage } from '../parts/words';
import { useModel, useModelSession, useOpenView } from './context';
import { figureRows, type FigureRow } from './state/figures';
import { readyScenarios } from './workflow/desk';

/** The figures of the open scenario, those that matter most first. */
export function useRows(): readonly FigureRow[] {
  const language = useLanguage();
  const { desk } = useModelSession();
  const { file, open } = useModel();
  const paths = useOpenView()?.paths;
  return useMemo(() => {
    const scenario = file === null ? undefined : readyScenarios(desk, file).find(({ id }) => id === open);
    return scenario === undefined ? [] : figureRows(scenario, paths ?? [], (what) => say(what, language));
  }, [desk, file, open, paths, language]);
}
