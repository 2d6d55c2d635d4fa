import type { Day } from '../../calendar';
import { failure, type Result } from '../../i18n';
import type { PayoutStep } from '../../report';
import type { Adjustment, Line } from '../../payout';
import type { Cell, TableName } from '../../table';
import type { ParameterDraft } from '../state/drafts';
import { changed, paused, redone, typed, undone } from '../state/editing/editing';
import type { DecisionForm } from '../state/pay/decisions';
import type { PayChoice, PlanForm } from '../state/pay/types';
import { reduce } from '../state/reducer';
import { INITIAL, type Action, type Destination, type PaneState } from '../state/state';
import { IDLE } from '../state/work';
import { createStore, type Store } from '../state/store';
import type { Step } from '../state/steps';
import { apply } from './apply';
import { loadSchemes } from './catalogue';
import { checkExcel } from './check';
import { stop, unexpected, type Desk, type World } from './desk';
import { applyEdit, dropExamples, edit, editScheme } from './edit';
import { exportScheme, forget, importScheme, keepAs, putBack } from './keep';
import { calculate, stopCalculating } from './calculate';
import { confirmRow, dropRun, readRuns, stepRun } from './runs';
import { lookForLeftovers, lookWhetherShared, removeUnfinished } from './leftovers';
import { printScheme } from './print-scheme';
import { followChanges } from './changes';
import { decide, endDecision } from './pay/decide';
import { givePaid, type GivenFile } from './pay/given';
import { readLedger } from './pay/ledger';
import { openPlan, savePlan } from './pay/plan';
import { chooseAlso, chooseSource, lookForTables, readWhatIsNeeded, stopReading } from './tables';

/** What the pane can be asked to do. Nothing here throws: what goes wrong is told in the state. */
export interface Session {
  readonly store: Store<PaneState, Action>;
  /** Loads schemes, looks for tables, and for what an interrupted run left behind. */
  open(): Promise<void>;
  /** The pane has come into view: opens it, and later on looks again at what may have changed meanwhile. */
  shown(): Promise<void>;
  /** Whether files can be handed to the user; else texts are shown to be copied. */
  readonly downloads: boolean;
  chooseScheme(id: string): void;
  lookForTables(): Promise<void>;
  chooseSource(table: TableName, source: string | null): Promise<void>;
  /** Takes further sources together with the chosen one. */
  chooseAlso(table: TableName, also: readonly string[]): Promise<void>;
  stopReading(table: TableName): void;
  /** Gives a field its column by the header, or its columns where several may hold it; none where the list is empty. */
  mapField(table: TableName, field: string, headers: readonly string[]): void;
  /** Says what a word of a field means, or takes that back. */
  teachWord(table: TableName, field: string, word: string, meaning: string | undefined): void;
  /** Says how the figures of a field are meant, or takes that back. */
  teachFigures(table: TableName, field: string, meaning: string | undefined): void;
  setDraft(name: string, draft: ParameterDraft | undefined): void;
  /** Says which period is paid, and on top of what. */
  setPay(change: Partial<PayChoice>): void;
  /** Takes files of earlier payouts: they count as paid. */
  givePaid(files: readonly GivenFile[]): Promise<void>;
  /** Takes a plan of several schemes from its file, and hands out the one that stands in the form. */
  openPlan(file: GivenFile): Promise<void>;
  savePlan(): void;
  /** Says what is paid together with the chosen scheme; null for it alone. */
  setPlan(plan: PlanForm | null): void;
  /** Notes what people decide of a line, or without one; whether it is noted. */
  decide(form: DecisionForm, line: Line | null): Promise<boolean>;
  /** Releases what was held, withdraws what was added or corrected. */
  endDecision(adjustment: Adjustment, said: Pick<Adjustment, 'reason' | 'decidedBy'>): Promise<boolean>;
  /** Accepts differences that come from changed people alone, and works out again. */
  acceptPeople(): void;
  go(step: Step): void;
  /** Tells what is missing among the figures. */
  tryFigures(): void;
  readAgain(): Promise<void>;
  stopCalculating(): void;
  /** Selects a cell of a table. */
  show(table: TableName, cell: string): Promise<void>;
  /** Selects the first cell of a data row of the sales table, rows from 1. */
  showRow(row: number): Promise<void>;
  showSheet(sheet: string): Promise<void>;
  /** Selects a cell of any sheet. */
  showCell(sheet: string, cell: string): Promise<void>;
  apply(destination: Destination): Promise<void>;
  cancelApply(): void;
  removeUnfinished(): Promise<void>;
  /** Keeps the chosen scheme with its figures under a new name. */
  keepAs(name: string): Promise<void>;
  importScheme(text: string): Promise<void>;
  /** Opens the chosen scheme to be changed, as text or by forms, and closes it without a change. */
  editScheme(): void;
  closeEdit(): void;
  /** Changes the text: as typed, or to what a form makes of it. */
  typeEdit(text: string): void;
  changeEdit(json: unknown, typing?: boolean): void;
  /** The text was left: what is typed later is undone by itself. */
  pauseEdit(): void;
  undoEdit(): void;
  redoEdit(): void;
  /** Leaves out the examples of the changed scheme that no longer come out. */
  dropExamples(): void;
  /** The cells that are selected in the workbook, for a table of the changed scheme. */
  selectedCells(): Promise<Result<readonly (readonly Cell[])[]>>;
  /** Keeps the changed scheme, if it is right. */
  applyEdit(): Promise<void>;
  exportScheme(id: string): void;
  /** Hands out the scheme with its figures as a sheet to print and sign. */
  printScheme(): Promise<void>;
  /** Removes a scheme from the workbook; `putBack` undoes it. */
  forgetScheme(id: string): Promise<void>;
  putBack(): Promise<void>;
  /** Adds a sheet on which every function of the add-in is at work. */
  insertExamples(): Promise<void>;
  /** Opens the page on which this Excel is checked, does the check, and closes the page. */
  openCheck(): void;
  check(): Promise<void>;
  closeCheck(): void;
  readonly today: () => Day;
  /** Opens the page of payouts, reads them anew, and closes the page. */
  openRuns(): Promise<void>;
  readRuns(): Promise<void>;
  closeRuns(): void;
  /** Brings a payout into its next state; who did it and on which day, as it was typed. Returns whether it is there. */
  stepRun(id: string, to: PayoutStep, who: string, day: string): Promise<boolean>;
  /** Removes a draft, its sheets and its row. */
  dropRun(id: string): Promise<boolean>;
  /** Says that a row of the register that was changed by hand is right as it stands. */
  confirmRow(id: string): Promise<boolean>;
  /** Opens the page on which the cost is modelled, and closes it. */
  openModel(): void;
  closeModel(): void;
  /** For pages that are loaded only when they are asked for. */
  readonly desk: Desk;
  /** Puts away the text that was to be copied. */
  copied(): void;
  /** Back to the choice of a scheme, with everything still filled in. */
  restart(): void;
}

export function createSession(world: World): Session {
  const store = createStore(reduce, INITIAL);
  const desk: Desk = { ...world, store, running: new Map(), changed: new Set() };
  const { dispatch } = store;
  return {
    store,
    open: () => open(desk),
    shown: onceAtATime(() => open(desk), () => lookAgain(desk)),
    downloads: world.downloads,
    chooseScheme: (id) => {
      dispatch({ type: 'choose-scheme', id });
      void readWhatIsNeeded(desk);
    },
    lookForTables: () => lookForTables(desk),
    chooseSource: (table, source) => chooseSource(desk, table, source),
    chooseAlso: (table, also) => chooseAlso(desk, table, also),
    stopReading: (table) => stopReading(desk, table),
    teachWord: (table, field, word, meaning) => dispatch({ type: 'teach-word', table, field, word, meaning }),
    teachFigures: (table, field, meaning) => dispatch({ type: 'teach-figures', table, field, meaning }),
    mapField: (table, field, headers) => dispatch({ type: 'map', table, field, headers }),
    setPay: (change) => dispatch({ type: 'pay', change }),
    givePaid: (files) => givePaid(desk, files),
    openPlan: (file) => openPlan(desk, file),
    savePlan: () => savePlan(desk),
    setPlan: (plan) => {
      dispatch({ type: 'pay', change: { plan } });
      void readWhatIsNeeded(desk);
    },
    decide: (form, line) => decide(desk, form, line),
    endDecision: (adjustment, said) => endDecision(desk, adjustment, said),
    acceptPeople: () => {
      dispatch({ type: 'pay', change: { acceptPeople: true } });
      void calculate(desk);
    },
    setDraft: (name, draft) => dispatch({ type: 'draft', name, draft }),
    go: (step) => {
      dispatch({ type: 'step', step });
      if (needsResult(step) && store.get().calculation.state === 'idle') void calculate(desk);
      if (step === 'apply') void lookWhetherShared(desk);
    },
    tryFigures: () => dispatch({ type: 'figures-tried' }),
    readAgain: async () => {
      await lookForTables(desk);
      await calculate(desk);
    },
    stopCalculating: () => stopCalculating(desk),
    show: (table, cell) => show(desk, sheetOf(desk, table), cell),
    showRow: (row) => showRow(desk, row),
    showSheet: (sheet) => show(desk, sheet, 'A1'),
    showCell: (sheet, cell) => show(desk, sheet, cell),
    apply: (destination) => apply(desk, destination),
    cancelApply: () => stop(desk, 'apply'),
    removeUnfinished: () => removeUnfinished(desk),
    keepAs: (name) => keepAs(desk, name),
    importScheme: (text) => importScheme(desk, text),
    editScheme: () => editScheme(desk),
    closeEdit: () => dispatch({ type: 'editing', editing: null }),
    typeEdit: (text) => edit(desk, (editing) => typed(editing, text)),
    changeEdit: (json, typing) => edit(desk, (editing) => changed(editing, json, typing)),
    pauseEdit: () => edit(desk, paused),
    undoEdit: () => edit(desk, undone),
    redoEdit: () => edit(desk, redone),
    dropExamples: () => dropExamples(desk),
    selectedCells: () => desk.book.selected().catch((error: unknown) => failure(unexpected(error))),
    applyEdit: () => applyEdit(desk),
    printScheme: () => printScheme(desk),
    exportScheme: (id) => exportScheme(desk, id),
    forgetScheme: (id) => forget(desk, id),
    putBack: () => putBack(desk),
    insertExamples: () => insertExamples(desk),
    openCheck: () => dispatch({ type: 'checking', checking: IDLE }),
    check: () => checkExcel(desk),
    closeCheck: () => {
      stop(desk, 'check');
      dispatch({ type: 'checking', checking: null });
    },
    today: () => desk.today(),
    openRuns: () => readRuns(desk),
    readRuns: () => readRuns(desk),
    closeRuns: () => {
      dispatch({ type: 'runs', runs: null });
      dispatch({ type: 'notice', notice: null });
    },
    stepRun: (id, to, who, day) => stepRun(desk, id, to, who, day),
    dropRun: (id) => dropRun(desk, id),
    confirmRow: (id) => confirmRow(desk, id),
    openModel: () => dispatch({ type: 'modelling', open: true }),
    closeModel: () => dispatch({ type: 'modelling', open: false }),
    desk,
    copied: () => dispatch({ type: 'copy', copying: null }),
    restart: () => dispatch({ type: 'restart' }),
  };
}

function needsResult(step: Step): boolean {
  return step === 'check' || step === 'result' || step === 'apply';
}

/** Does the first thing at first and the other one from then on; what is asked for while one is under way is that one. */
function onceAtATime(first: () => Promise<void>, later: () => Promise<void>): () => Promise<void> {
  let next = first;
  let running: Promise<void> | undefined;
  return () => {
    running ??= next().finally(() => {
      next = later;
      running = undefined;
    });
    return running;
  };
}

/** The list of tables and schemes may be old. What was worked out stays: before it is written the tables are compared in any case. */
async function lookAgain(desk: Desk): Promise<void> {
  const tables = desk.store.get().calculation.state === 'idle' ? lookForTables(desk) : Promise.resolve();
  await Promise.all([loadSchemes(desk), tables, lookForLeftovers(desk), readLedger(desk)]);
}

async function open(desk: Desk): Promise<void> {
  await Promise.all([loadSchemes(desk), lookForTables(desk), lookForLeftovers(desk), readLedger(desk)]);
  await followChanges(desk);
}

async function insertExamples(desk: Desk): Promise<void> {
  // Wanted seldom, and it knows every function.
  const { examplesSheet } = await import('../../functions');
  const inserted = await desk.book.insertExamples(examplesSheet(desk.language)).catch((error: unknown) => failure(unexpected(error)));
  desk.store.dispatch({ type: 'problems', problems: inserted.ok ? [] : inserted.problems });
}

function sheetOf(desk: Desk, table: TableName): string | undefined {
  const { sources, tables } = desk.store.get();
  return sources.state === 'done' ? sources.value.find(({ id }) => id === tables[table].source)?.sheet : undefined;
}

async function showRow(desk: Desk, row: number): Promise<void> {
  const { reading } = desk.store.get().tables.sales;
  const cell = reading.state === 'done' ? reading.value.address(row - 1, 0) : undefined;
  if (cell !== undefined) await show(desk, sheetOf(desk, 'sales'), cell);
}

/** A cell of a table that several sheets make up is told with its sheet. */
async function show(desk: Desk, sheet: string | undefined, cell: string): Promise<void> {
  const own = cell.lastIndexOf('!');
  const on = own === -1 ? sheet : cell.slice(0, own);
  if (on === undefined) return;
  const shown = await desk.book.show(on, cell.slice(own + 1)).catch((error: unknown) => failure(unexpected(error)));
  desk.store.dispatch({ type: 'problems', problems: shown.ok ? [] : shown.problems });
}
