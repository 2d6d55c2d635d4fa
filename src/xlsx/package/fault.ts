/** Why a file cannot be read as a workbook. */
export type Fault = 'damaged' | 'too-large' | 'too-many-cells' | 'suspicious' | 'other-workbook';

/** Ends the reading of a file wherever it stands; caught where the reading began, which tells the fault. */
export class Unreadable extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
  }
}

/** @throws Unreadable */
export function damaged(): never {
  throw new Unreadable('damaged');
}
