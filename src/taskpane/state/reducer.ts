import { draftOf } from './drafts';
import { withEntry } from './entries';
import { NO_CHOICE } from './pay/types';
import { currentScheme } from './select';
import type { Action, PaneState, TableChoice } from './state';
import { IDLE } from './work';

/** Every change of the pane's state. What was worked out is dropped as soon as anything that it was worked out from changes. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'step': return { ...state, step: action.step, runs: null, modelling: false, problems: [], notice: null, copying: null };
    case 'schemes': return withSchemes(state, action.schemes);
    case 'choose-scheme': return chooseScheme(state, action.id);
    // What is paid next is the period after it, once it is approved.
    case 'restart': return outdated({ ...state, step: 'scheme', pay: { ...state.pay, period: null, settleWindow: false, acceptPeople: false }, problems: [], notice: null, copying: null });
    case 'sources': return { ...state, sources: action.sources };
    case 'choose-source':
      return outdated(withTable(state, action.table, { source: action.source, also: [], byHand: action.byHand, reading: IDLE, overrides: {}, words: {}, figures: {} }));
    case 'choose-also': return outdated(withTable(state, action.table, { ...state.tables[action.table], also: action.also, byHand: true, reading: IDLE }));
    case 'reading': return reading(state, action);
    case 'map': return map(state, action);
    case 'teach-word': return teachWord(state, action);
    case 'teach-figures': {
      const choice = state.tables[action.table];
      return outdated(withTable(state, action.table, { ...choice, figures: withEntry(choice.figures, action.field, action.meaning) }));
    }
    case 'draft': return outdated({ ...state, drafts: withEntry(state.drafts, action.name, action.draft) });
    case 'pay': return outdated({ ...state, pay: { ...state.pay, ...action.change } });
    case 'ledger': return { ...state, ledger: action.ledger };
    case 'given': return outdated({ ...state, given: action.given });
    case 'figures-tried': return { ...state, figuresTried: true };
    case 'calculation': return { ...state, calculation: action.calculation, applying: IDLE };
    case 'applying': return { ...state, applying: action.applying };
    case 'shared': return { ...state, shared: action.shared };
    case 'unfinished': return { ...state, unfinished: action.sheets };
    case 'editing': return { ...state, editing: action.editing };
    case 'changed-scheme': return changedScheme(state, action);
    case 'runs': return { ...state, runs: action.runs };
    case 'checking': return { ...state, checking: action.checking };
    case 'modelling': return { ...state, modelling: action.open, problems: [], notice: null, copying: null };
    case 'copy': return { ...state, copying: action.copying };
    case 'problems': return { ...state, problems: action.problems };
    case 'notice': return { ...state, notice: action.notice };
  }
}

function withSchemes(state: PaneState, schemes: PaneState['schemes']): PaneState {
  const there = schemes.some(({ scheme }) => scheme.id === state.schemeId);
  return there ? { ...state, schemes } : outdated({ ...state, schemes, schemeId: null });
}

function chooseScheme(state: PaneState, id: string): PaneState {
  if (state.schemeId === id) return state;
  return outdated({ ...state, schemeId: id, drafts: {}, pay: NO_CHOICE, figuresTried: false });
}

/** Of what was filled in, what the changed scheme still asks for stays. */
function changedScheme(state: PaneState, { id, drafts }: Extract<Action, { type: 'changed-scheme' }>): PaneState {
  const asked = new Map(currentScheme(state.schemes, id)?.parameters.map((parameter) => [parameter.name, parameter]));
  const still = Object.entries(drafts).filter(([name, draft]) => {
    const parameter = asked.get(name);
    return parameter !== undefined && draftOf(parameter, undefined).kind === draft.kind;
  });
  return outdated({ ...state, schemeId: id, drafts: Object.fromEntries(still), figuresTried: false, editing: null });
}

/** What arrives for a source that is no longer chosen is dropped. */
function reading(state: PaneState, action: Extract<Action, { type: 'reading' }>): PaneState {
  const choice = state.tables[action.table];
  if (choice.source !== action.source) return state;
  const next = withTable(state, action.table, { ...choice, reading: action.reading });
  return action.reading.state === 'working' ? next : outdated(next);
}

function map(state: PaneState, { table, field, headers }: Extract<Action, { type: 'map' }>): PaneState {
  const choice = state.tables[table];
  return outdated(withTable(state, table, { ...choice, overrides: withEntry(choice.overrides, field, headers) }));
}

function teachWord(state: PaneState, { table, field, word, meaning }: Extract<Action, { type: 'teach-word' }>): PaneState {
  const choice = state.tables[table];
  return outdated(withTable(state, table, { ...choice, words: withEntry(choice.words, field, withEntry(choice.words[field] ?? {}, word, meaning)) }));
}

function withTable(state: PaneState, table: keyof PaneState['tables'], choice: TableChoice): PaneState {
  return { ...state, tables: { ...state.tables, [table]: choice } };
}

function outdated(state: PaneState): PaneState {
  return { ...state, calculation: IDLE, applying: IDLE };
}
