import { sentence } from '../../i18n';
import { saidTexts as texts } from '../../i18n/texts/said';
import type { Exact } from '../../money';
import type { DecidedBy, DecisionTable, Expression, FigureRange, TableCell, TableColumn } from '../types';
import { expression } from './expression';
import { bare, namedTable, rate } from './figures';
import type { Said } from './join';
import { joined } from './join';
import type { Sayer } from './sayer';

/** A decision table, row by row: its conditions and its value; and what its columns are held against, in their order. */
export function decideSaid({ table, by, otherwise }: Extract<Expression, { readonly kind: 'decide' }>, sayer: Sayer): Said {
  const parameter = sayer.parameter(table.parameter);
  const say = parameter?.value === 'rate' ? rate : bare;
  const held = (parameter?.columns ?? []).flatMap(({ name }) => by.filter(({ column }) => column === name)).map((each) => heldSaid(each, sayer));
  const rows = [
    namedTable(table, (value) => (value.kind === 'table' ? rowsSaid(value.table, say) : undefined), sayer),
    ...(parameter?.hit === 'first' ? [texts.firstRowCounts] : []),
    ...(otherwise === undefined ? [] : [sentence(texts.noRowHolds, { otherwise: expression(otherwise, sayer) })]),
  ];
  return sentence(texts.decide, { by: joined(held, texts.comma), table: joined(rows, texts.semicolon) });
}

function heldSaid(by: DecidedBy, sayer: Sayer): Said {
  if ('value' in by) return expression(by.value, sayer);
  if ('people' in by) return sentence(by.of === 'referrer' ? texts.ofReferrer : texts.ofPeople, { field: sayer.field(by.people, 'people') });
  return 'teams' in by ? sentence(texts.ofTeams, { field: sayer.field(by.teams, 'teams') }) : sayer.field(by.field);
}

function rowsSaid({ columns, rows }: DecisionTable, say: (value: Exact) => string): Said {
  if (rows.length === 0) return texts.nothing;
  return joined(rows.map(({ cells, value }) => sentence(texts.decisionRow, {
    when: joined(columns.map((column, index) => cellSaid(column, cells[index] ?? null)), texts.comma), value: say(value),
  })), texts.semicolon);
}

function cellSaid({ label }: TableColumn, cell: TableCell): Said {
  if (cell === null) return sentence(texts.anyCell, { column: label });
  if ('words' in cell) return sentence(texts.cellWords, { column: label, words: joined(cell.words.map((word) => sentence(texts.word, { word })), texts.or) });
  return rangeSaid(label, cell.range);
}

function rangeSaid(column: TableColumn['label'], { atLeast, above, atMost, below }: FigureRange): Said {
  const bounds = [[texts.rangeAtLeast, atLeast], [texts.rangeAbove, above], [texts.rangeAtMost, atMost], [texts.rangeBelow, below]] as const;
  const said = bounds.flatMap(([text, bound]) => (bound === undefined ? [] : [sentence(text, { column, bound: bare(bound) })]));
  return said.length === 0 ? sentence(texts.anyCell, { column }) : joined(said, texts.and);
}
