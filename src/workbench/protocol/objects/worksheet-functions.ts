import { dayOf, toSerial } from '../../../calendar';
import { Refusal, type Workbook } from '../../model';
import { integer } from '../given';
import { Kind, type Remote } from '../remote';

/** Excel's worksheet functions, as far as the add-in calls them. */
export const worksheetFunctionsOf = (workbook: Workbook): Remote => functionsKind.of(workbook);

class FunctionResult {
  constructor(readonly value: number) {}
}

function serialOf({ date1904 }: Workbook, year: number, month: number, day: number): number {
  const found = dayOf(year, month, day);
  if (found === null) throw new Refusal('NotImplemented', 'the stand-in knows DATE for days of the calendar only');
  return toSerial(found, date1904 ? 1904 : 1900);
}

const functionsKind = new Kind<Workbook>('Functions', {}, {
  since: 2,
  members: {
    date: { call: (workbook, [year, month, day]) => resultKind.of(new FunctionResult(serialOf(workbook, integer(year), integer(month), integer(day)))) },
  },
});

const resultKind = new Kind<FunctionResult>('FunctionResult', {}, {
  since: 2,
  members: { value: { get: (result) => result.value }, error: { get: () => null } },
});

export const functionKinds = [functionsKind, resultKind] as const;
