import type { Exact } from '../../money';
import type { DataChange, RiskAsked } from '../../model';
import { createStore, type Store } from '../state/store';
import type { Desk } from '../workflow/desk';
import { crewOf } from './engine/crew';
import { ownEngine, workerEngine, type Engine } from './engine/engine';
import { BEGINNING, reduceModel, type ModelAction, type ModelState } from './state/state';
import { analyseNow, giveUp, start } from './workflow/analyse';
import { askPairs, askRisk, askWhole, solveBudget, solvedFigure } from './workflow/asides';
import { addScenario, addScheme, addStep, removeScenario, removeScheme, removeStep, renameScenario, setBudget, setFigure, typeFigure } from './workflow/change';
import type { ModelDesk } from './workflow/desk';
import { obstacleOf } from './workflow/desk';
import { askEvaluation, type CameTyped } from './workflow/evaluate';
import { cancelWriting, exportModel, forgetModel, importModel, keepModel, useForPayout, writeSheets } from './workflow/files';

/** What the page can be asked to do. Nothing here throws: what goes wrong is told in the state. */
export interface ModelSession {
  readonly store: Store<ModelState, ModelAction>;
  readonly desk: ModelDesk;
  /** Takes over what the pane has. */
  start(): Promise<void>;
  obstacle(): ReturnType<typeof obstacleOf>;
  again(): Promise<void>;
  giveUp(): void;
  setFigure(path: string, value: Exact): Promise<void>;
  typeFigure(path: string, text: string): boolean;
  add(): void;
  remove(id: string): void;
  rename(id: string, name: string): void;
  addStep(step: DataChange): Promise<void>;
  removeStep(at: number): Promise<void>;
  /** A scheme that is paid with those of the open scenario. */
  addScheme(id: string): Promise<void>;
  removeScheme(at: number): Promise<void>;
  setBudget(text: string): boolean;
  /** The figure that would meet the budget. */
  solvedFigure(): string | null;
  solve(): Promise<void>;
  whole(): Promise<void>;
  pairs(down: string, across: string): Promise<void>;
  risk(asked: RiskAsked): Promise<void>;
  /** Holds the open scenario, which has run, against the sales that came. */
  evaluate(typed: CameTyped): Promise<void>;
  keep(): Promise<void>;
  forget(): Promise<void>;
  export(): void;
  import(text: string): Promise<void>;
  use(): void;
  write(): Promise<void>;
  cancelWriting(): void;
}

/** Draws are shared among so many workers at most; each holds the tables. */
const MOST_WORKERS = 4;

const sessions = new WeakMap<Desk, ModelSession>();

/** The page's session; it stays as it is while the page is closed. */
export function sessionFor(pane: Desk): ModelSession {
  const known = sessions.get(pane);
  if (known !== undefined) return known;
  const session = createModelSession(pane);
  sessions.set(pane, session);
  return session;
}

export function createModelSession(pane: Desk): ModelSession {
  const store = createStore(reduceModel, BEGINNING);
  const own = (): Engine => ownEngine(() => pane.pause());
  const make = (): Engine => {
    const worker = pane.worker?.() ?? null;
    return worker === null ? own() : workerEngine(worker, own);
  };
  const desk: ModelDesk = { pane, store, crew: crewOf(make, pane.worker === undefined ? 1 : Math.min(MOST_WORKERS, pane.cores ?? 1)) };
  return {
    store, desk,
    start: () => start(desk),
    obstacle: () => obstacleOf(desk),
    again: () => analyseNow(desk),
    giveUp: () => giveUp(desk),
    setFigure: (path, value) => setFigure(desk, path, value),
    typeFigure: (path, text) => typeFigure(desk, path, text),
    add: () => void addScenario(desk),
    remove: (id) => removeScenario(desk, id),
    rename: (id, name) => renameScenario(desk, id, name),
    addStep: (step) => addStep(desk, step),
    removeStep: (at) => removeStep(desk, at),
    addScheme: (id) => addScheme(desk, id),
    removeScheme: (at) => removeScheme(desk, at),
    setBudget: (text) => setBudget(desk, text),
    solvedFigure: () => solvedFigure(desk),
    solve: () => solveBudget(desk),
    whole: () => askWhole(desk),
    pairs: (down, across) => askPairs(desk, down, across),
    risk: (asked) => askRisk(desk, asked),
    evaluate: (typed) => askEvaluation(desk, typed),
    keep: () => keepModel(desk),
    forget: () => forgetModel(desk),
    export: () => exportModel(desk),
    import: (text) => importModel(desk, text),
    use: () => useForPayout(desk),
    write: () => writeSheets(desk),
    cancelWriting: () => cancelWriting(desk),
  };
}
