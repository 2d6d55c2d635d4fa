import type { Cell } from './cell';
import type { UnitNote } from './grid';
import { isOtherUnit } from './header';
import { wordKey } from './word-key';

const SAYS_UNIT = /(?:单位|unit)\s*[:：]?\s*(?:为|是)?\s*(?:人民币|rmb|cny)?\s*([^\s,;:、。()[\]]{1,16})/g;
const ENGLISH = /\bin (thousands?|millions?|k|usd|eur|us\$|hk\$)\b/;
const ALONE = /^[([【]?(?:人民币|rmb|cny)?([^()[\]【】]{1,12})[)\]】]?$/;
const LONGEST = 80;

/** The unit that a cell says amounts are in, where it is not the yuan. */
export function unitNoteIn(cell: Cell): UnitNote | undefined {
  return noteIn(cell, (text) => [...[...text.matchAll(SAYS_UNIT)].map((match) => match[1]), ENGLISH.exec(text)?.[1]]);
}

/** Above a table a unit may stand alone. */
export function unitNoteAbove(cell: Cell): UnitNote | undefined {
  return unitNoteIn(cell) ?? noteIn(cell, (text) => [ALONE.exec(text)?.[1]]);
}

function noteIn(cell: Cell, candidates: (text: string) => readonly (string | undefined)[]): UnitNote | undefined {
  if (typeof cell !== 'string' || cell.length > LONGEST) return undefined;
  const unit = candidates(wordKey(cell)).find((each) => each !== undefined && isOtherUnit(each));
  return unit === undefined ? undefined : { text: cell.trim(), unit };
}
