import type { Exact } from '../money';
import { ExactColumn, scaled, toNumber } from '../money';
import type { NumberRule } from './number';
import { readNumber } from './number';
import type { PackedFigures } from './packed';
import type { Column } from './read-cells';
import { READ, UNREADABLE } from './read-cells';
import type { Trouble } from './reading';

/** Amounts have cents, whether a column shows them or not. */
const CENTS = 2;

/**
 * Reads a packed column of figures as a whole: its units are those of the exact column already. Only what stands beside them is looked at row by row.
 * Figures of the column are read as they are, so the rule says nothing about units, commas and doubts.
 */
export function readFigures(cells: PackedFigures, rule: NumberRule): { readonly read: Column; readonly values: ExactColumn; readonly snapped: number } {
  const { figures: { units, scale }, others, length } = cells;
  const places = Math.max(scale, CENTS);
  const factor = 10 ** (places - scale);
  const least = rule.least === 'any' ? -Infinity : rule.least === 'zero' ? 0 : Number.MIN_VALUE;
  const lifted = new Float64Array(length);
  const state = new Uint8Array(length);
  const beside: [row: number, value: Exact][] = [];
  let snapped = 0;
  for (let row = 0; row < length; row++) {
    const own = units[row] ?? NaN;
    const value = own * factor;
    if (Number.isSafeInteger(value)) {
      if (own < least) state[row] = UNREADABLE;
      else [lifted[row], state[row]] = [value, READ];
    } else if (!Number.isNaN(own) && own >= least) {
      beside.push([row, scaled(own, scale)]);
      state[row] = READ;
    } else if (!Number.isNaN(own) || others.size > 0) {
      const cell = cells.at(row);
      const reading = readNumber(cell, rule);
      state[row] = STATES[reading.state];
      if (reading.state !== 'read') continue;
      beside.push([row, reading.value]);
      if (typeof cell === 'number' && cell > 0 && toNumber(reading.value) !== cell) snapped += 1;
    }
  }
  const values = ExactColumn.ofUnits(lifted, places);
  for (const [row, value] of beside) values.set(row, value);
  const trouble = (row: number): Trouble | undefined => {
    const reading = state[row] === UNREADABLE ? readNumber(cells.at(row), rule) : undefined;
    return reading?.state === 'unreadable' ? reading : undefined;
  };
  return { read: { state, trouble }, values, snapped };
}

const STATES = { blank: 0, read: READ, unreadable: UNREADABLE } as const;
