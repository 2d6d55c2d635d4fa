import type { Exact } from '../../money';
import { equals } from '../../money';
import type { Item, SchemeRef } from '../parameters';
import type { DecisionTable, Tier } from '../types';
import { cellText } from './decision-cell';
import type { BoundValue } from './bound';

/** Whether two values of a parameter are the same, however they were written. */
export function isSameValue(a: BoundValue | undefined, b: BoundValue | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  switch (a.kind) {
    case 'figure':
      return b.kind === 'figure' && equals(a.value, b.value);
    case 'figures':
      return b.kind === 'figures' && isSameList(a.values, b.values, equals);
    case 'tiers':
      return b.kind === 'tiers' && isSameList(a.tiers, b.tiers, isSameTier);
    case 'mapping':
      return b.kind === 'mapping' && isSameMap(a.entries, b.entries);
    case 'table':
      return b.kind === 'table' && isSameTable(a.table, b.table);
    case 'words':
      return b.kind === 'words' && isSameList(a.words, b.words, Object.is);
    case 'word':
      return b.kind === 'word' && a.word === b.word;
    case 'date':
      return b.kind === 'date' && a.day === b.day;
    case 'dates':
      return b.kind === 'dates' && isSameList(a.days, b.days, Object.is);
    case 'items':
      return b.kind === 'items' && isSameList(a.items, b.items, isSameItem);
    case 'dated':
      return b.kind === 'dated' && isSameList(a.entries, b.entries, (one, other) => one.from === other.from && isSameValue(one.value, other.value));
    case 'scheme':
      return b.kind === 'scheme' && isSameRef(a.ref, b.ref);
  }
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((each, index) => {
    const other = b[index];
    return other !== undefined && isSame(each, other);
  });
}

/** Columns belong to the parameter and are the same; rows are compared in their order. */
function isSameTable({ rows }: DecisionTable, other: DecisionTable): boolean {
  return isSameList(rows, other.rows, (a, b) => equals(a.value, b.value) && isSameList(a.cells.map(cellText), b.cells.map(cellText), Object.is));
}

function isSameTier(a: Tier, b: Tier): boolean {
  return a.side === b.side && equals(a.bound, b.bound) && equals(a.value, b.value);
}

/** The order of the entries counts: where two stand for one word, the first is taken. */
function isSameMap(a: ReadonlyMap<string, Exact>, b: ReadonlyMap<string, Exact>): boolean {
  return isSameList([...a], [...b], ([key, value], [other, otherValue]) => key === other && equals(value, otherValue));
}

function isSameItem(a: Item, b: Item): boolean {
  return a.name === b.name && a.label.zh === b.label.zh && a.label.en === b.label.en && isSameMap(a.figures, b.figures);
}

/** The parameters of another scheme are compared as they were written. */
function isSameRef(a: SchemeRef, b: SchemeRef): boolean {
  return a.scheme === b.scheme && JSON.stringify(a.params) === JSON.stringify(b.params);
}
