import { bottom, cellName, parseArea, quotedSheet, Refusal, right, splitAddress, type DefinedName, type Sheet, type Workbook } from '../../model';
import { isGiven, object, text, truth } from '../given';
import { Kind, Remote } from '../remote';
import { CellRange } from './cell-range';
import { finders, listing, type Listing } from './collection';
import { orNotFound } from './found';
import { rangeOf } from './range';
import { sheetOf } from './worksheet';

/** The names known in the whole workbook, or on one sheet only. */
class Names {
  constructor(readonly workbook: Workbook, readonly scope: Sheet | null) {}
}

export const namesOf = (workbook: Workbook, scope: Sheet | null): Remote => namesKind.of(new Names(workbook, scope));

const names: Listing<Names, DefinedName> = {
  all: ({ workbook, scope }) => workbook.names.filter((name) => name.scope === scope),
  find: ({ workbook, scope }, key) => workbook.name(key, scope),
  remote: (name) => nameKind.of(name),
};

const namesKind: Kind<Names> = new Kind<Names>('NamedItemCollection', listing(names), ...finders(names, { item: 1, orNull: 4, count: 4 }), {
  since: 4,
  members: {
    add: {
      call: ({ workbook, scope }, [name, reference, comment]) => {
        const refersTo = reference instanceof Remote ? object(CellRange, reference) : meaningOf(workbook, text(reference));
        return nameKind.of(workbook.addName(text(name), refersTo, scope, isGiven(comment) ? text(comment) : ''));
      },
    },
  },
});

/** What a formula given to a name means: cells where it is the plain address of some, else the formula itself. */
function meaningOf(workbook: Workbook, formula: string): DefinedName['refersTo'] {
  if (!formula.startsWith('=')) throw new Refusal('InvalidArgument', `not a formula: ${formula}`);
  const { sheet: sheetName, local } = splitAddress(formula.slice(1));
  const sheet = sheetName === null ? undefined : workbook.sheet(sheetName);
  const area = parseArea(local);
  return sheet === undefined || area === null ? formula : { sheet, area };
}

function change(workbook: Workbook, doIt: () => void): void {
  workbook.requireWritable();
  doIt();
  workbook.tell({ kind: 'names' });
}

function cellsOf(name: DefinedName): CellRange | null {
  return typeof name.refersTo === 'object' ? new CellRange(name.refersTo.sheet, name.refersTo.area) : null;
}

function formulaOf(name: DefinedName): string {
  if (typeof name.refersTo === 'string') return name.refersTo;
  const { sheet, area } = name.refersTo;
  const corners = [cellName(area.top, area.left), cellName(bottom(area), right(area))].map((cell) => cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'));
  return `=${quotedSheet(sheet.name)}!${corners[0] === corners[1] ? corners[0] ?? '' : corners.join(':')}`;
}

const nameKind: Kind<DefinedName> = new Kind<DefinedName>('NamedItem', {
  id: (name) => name.name,
  requireAlive: (name, { workbook }) => {
    if (!workbook.names.includes(name)) throw new Refusal('ItemNotFound', `the name ${name.name} is gone`);
  },
}, {
  since: 1,
  members: {
    name: { get: (name) => name.name },
    type: { get: (name) => (typeof name.refersTo === 'object' ? 'Range' : name.refersTo.includes('#REF!') ? 'Error' : 'String') },
    value: { get: (name) => (typeof name.refersTo === 'object' ? formulaOf(name).slice(1) : name.refersTo) },
    visible: { get: (name) => name.visible, set: (name, given, { workbook }) => change(workbook, () => { name.visible = truth(given); }) },
    getRange: { call: (name) => rangeOf(orNotFound(cellsOf(name), `${name.name} means no cells`)) },
  },
}, {
  since: 4,
  members: {
    comment: { get: (name) => name.comment, set: (name, given, { workbook }) => change(workbook, () => { name.comment = text(given); }) },
    scope: { get: (name) => (name.scope === null ? 'Workbook' : 'Worksheet') },
    worksheet: { link: (name) => sheetOf(orNotFound(name.scope, 'the name belongs to the workbook')) },
    worksheetOrNullObject: { link: (name) => (name.scope === null ? null : sheetOf(name.scope)) },
    delete: { run: (name, _, { workbook }) => workbook.removeName(name) },
    getRangeOrNullObject: {
      call: (name) => {
        const cells = cellsOf(name);
        return cells === null ? null : rangeOf(cells);
      },
    },
  },
}, {
  since: 7,
  members: {
    formula: {
      get: formulaOf,
      set: (name, given, { workbook }) => {
        const refersTo = meaningOf(workbook, text(given));
        change(workbook, () => { name.refersTo = refersTo; });
      },
    },
  },
});

export const nameKinds = [namesKind, nameKind];
