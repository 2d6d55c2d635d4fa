import type { Problem, Sentence } from '../../../i18n';
import type { Written } from '../../../excel';
import type { ModelFile } from '../../../model';
import { IDLE, type Work } from '../../state/work';
import type { ChartView } from '../engine/chart-view';
import type { CameSales } from '../engine/questions';
import type { EvaluationView, ModelView, RiskView, ScenarioMoney, SolveView, WholeView } from '../engine/view';
import { baseOf } from './document';

export const TABS = ['cost', 'people', 'what-if', 'risk', 'checks', 'afterwards'] as const;
export type Tab = (typeof TABS)[number];

/** What has been asked about a scenario beside what is always worked out. */
export interface Asides {
  readonly solved?: Work<SolveView>;
  readonly whole?: Work<readonly WholeView[]>;
  readonly risk?: Work<RiskView>;
  readonly pairs?: Work<ChartView>;
  readonly evaluated?: Work<EvaluationView>;
}

export interface ModelState {
  /** Null until the page is ready. */
  readonly file: ModelFile | null;
  readonly open: string;
  readonly tab: Tab;
  readonly work: Work<null>;
  /** What was worked out last; it stays to be seen while something newer is worked out. */
  readonly view: ModelView | null;
  /** What scenarios cost while their figures are moved, until everything is worked out again. */
  readonly moving: Readonly<Record<string, ScenarioMoney>>;
  readonly asides: Readonly<Record<string, Asides>>;
  readonly budget: string;
  readonly budgetWrong: boolean;
  /** The figure that is to meet the budget; null for the one that matters most. */
  readonly by: string | null;
  /** What came of a scenario that ran, as it was asked last: the sheets tell it too. */
  readonly came: { readonly scenario: string; readonly came: CameSales } | null;
  readonly writing: Work<Written>;
  readonly acknowledged: readonly string[];
  readonly problems: readonly Problem[];
  readonly notice: Sentence | null;
}

export const BEGINNING: ModelState = {
  file: null, open: '', tab: 'cost', work: IDLE, view: null, moving: {}, asides: {}, budget: '', budgetWrong: false, by: null, came: null, writing: IDLE, acknowledged: [], problems: [], notice: null,
};

export type ModelAction =
  /** A file to work on, with the scenario to look at. */
  | { readonly type: 'file'; readonly file: ModelFile; readonly open?: string; readonly changed?: string }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'work'; readonly work: Work<null> }
  | { readonly type: 'view'; readonly view: ModelView }
  | { readonly type: 'moving'; readonly id: string; readonly money: ScenarioMoney }
  | { readonly type: 'aside'; readonly id: string; readonly aside: Asides }
  | { readonly type: 'budget'; readonly text: string; readonly wrong: boolean }
  | { readonly type: 'by'; readonly path: string }
  | { readonly type: 'came'; readonly scenario: string; readonly came: CameSales }
  | { readonly type: 'writing'; readonly writing: Work<Written> }
  | { readonly type: 'acknowledge'; readonly id: string; readonly yes: boolean }
  | { readonly type: 'problems'; readonly problems: readonly Problem[] }
  | { readonly type: 'notice'; readonly notice: Sentence | null };

/** Every change of the page's state. What was asked about a scenario is dropped once its figures change. */
export function reduceModel(state: ModelState, action: ModelAction): ModelState {
  switch (action.type) {
    case 'file': {
      const { file, changed } = action;
      const open = [action.open, state.open].find((id) => file.scenarios.some((scenario) => scenario.id === id)) ?? baseOf(file);
      const asides = changed === undefined ? state.asides : { ...state.asides, [changed]: {} };
      const came = file.scenarios.some(({ id }) => id === state.came?.scenario && id !== changed) ? state.came : null;
      return { ...state, file, open, asides, came, acknowledged: state.acknowledged.filter((id) => id !== changed), writing: IDLE, problems: [], notice: null };
    }
    case 'open': return { ...state, open: action.id, by: null };
    case 'tab': return { ...state, tab: action.tab };
    case 'work': return { ...state, work: action.work };
    case 'view': return { ...state, view: action.view, work: { state: 'done', value: null }, moving: {} };
    case 'moving': return { ...state, moving: { ...state.moving, [action.id]: action.money } };
    case 'aside': return { ...state, asides: { ...state.asides, [action.id]: { ...state.asides[action.id], ...action.aside } } };
    case 'budget': return { ...state, budget: action.text, budgetWrong: action.wrong };
    case 'by': return { ...state, by: action.path };
    case 'came': return { ...state, came: { scenario: action.scenario, came: action.came } };
    case 'writing': return { ...state, writing: action.writing };
    case 'acknowledge': return { ...state, acknowledged: [...state.acknowledged.filter((id) => id !== action.id), ...(action.yes ? [action.id] : [])] };
    case 'problems': return { ...state, problems: action.problems };
    case 'notice': return { ...state, notice: action.notice };
  }
}
