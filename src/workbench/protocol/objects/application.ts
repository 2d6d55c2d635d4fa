import type { CalculationMode, Workbook } from '../../model';
import { isGiven, oneOf, text, truth } from '../given';
import { Kind, type Remote } from '../remote';

export const applicationOf = (workbook: Workbook): Remote => applicationKind.of(workbook);
export const runtimeOf = (workbook: Workbook): Remote => runtimeKind.of(workbook);

const MODES: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];
const CALCULATIONS = ['Recalculate', 'Full', 'FullRebuild'] as const;

/** A new workbook on its way: what was asked for, opened by `open()`. */
class NewWorkbook {
  constructor(readonly base64: string) {}
}

const applicationKind = new Kind<Workbook>('Application', {}, {
  since: 1,
  members: {
    calculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, given) => { workbook.calculationMode = oneOf(MODES, given); },
    },
    calculate: {
      run: (workbook, [how]) => {
        oneOf(CALCULATIONS, how);
        workbook.calculator?.recalculate();
      },
    },
  },
}, {
  since: 6,
  members: { suspendApiCalculationUntilNextSync: { run: () => undefined } },
}, {
  since: 8,
  members: { createWorkbook: { call: (_, [base64]) => newWorkbookKind.of(new NewWorkbook(isGiven(base64) ? text(base64) : '')) } },
}, {
  since: 9,
  members: {
    calculationState: { get: (workbook) => (workbook.calculator?.busy === true ? 'Calculating' : 'Done') },
    suspendScreenUpdatingUntilNextSync: { run: () => undefined },
  },
}, {
  since: 11,
  members: {
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
});

const newWorkbookKind = new Kind<NewWorkbook>('WorkbookCreated', { id: () => 'created' }, {
  since: 8,
  members: {
    open: {
      run: (made, _, host) => {
        host.opened.push(made.base64);
        host.onOpened(made.base64);
      },
    },
  },
});

const runtimeKind = new Kind<Workbook>('Runtime', {}, {
  since: 8,
  members: { enableEvents: { get: (_, host) => host.eventsEnabled, set: (_, given, host) => { host.eventsEnabled = truth(given); } } },
});

export const applicationKinds = [applicationKind, runtimeKind];
