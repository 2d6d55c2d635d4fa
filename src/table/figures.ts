import type { Problem, Result, Sentence } from '../i18n';
import { failure, sentence, success } from '../i18n';
import { tableTexts } from '../i18n/texts/table';
import type { Exact } from '../money';
import { integer } from '../money';
import type { RawTable } from './grid';
import type { Field } from './fields';
import { isYuan, unitOf } from './header';
import { marksOf } from './marks';
import type { NumberRule } from './number';
import { shownAs } from './number-format';
import { Vocabulary } from './word';

/** How the figures of a field can be meant, in the words that users have for it. */
export const FIGURES = new Vocabulary([
  ['yuan', '元', 'rmb', 'cny', '人民币', '人民币元'], ['thousand', '千元', '千', 'k'], ['ten-thousand', '万元', '万', '10k', 'w'],
  ['million', '百万元', '百万', 'm'], ['hundred-million', '亿元', '亿'],
  ['1,234.56', '1,234.56'], ['1.234,56', '1.234,56'],
]);

/** The answers to each question, to be offered. */
export const UNIT_ANSWERS = ['yuan', 'thousand', 'ten-thousand', 'million', 'hundred-million'] as const;
export const MARK_ANSWERS = ['1,234.56', '1.234,56'] as const;

const FACTORS: Readonly<Record<string, Exact>> = { thousand: integer(1e3), 'ten-thousand': integer(1e4), million: integer(1e6), 'hundred-million': integer(1e8) };

/** How the figures of a column are read, beyond what holds for its field. */
export type FigureReading = Pick<NumberRule, 'comma' | 'doubtful' | 'factor'>;

/** What a user has said of a field's figures: unit and marks, each at most once. Problem: `unknown-figures`. */
function answersOf(field: Field, given: readonly string[]): Result<{ readonly unit?: string; readonly marks?: string }> {
  let answers: { readonly unit?: string; readonly marks?: string } = {};
  for (const each of given) {
    const reading = FIGURES.read(each);
    if (field.kind !== 'number' || reading.state !== 'read') {
      const text = field.kind === 'number' ? tableTexts.unknownFigures : tableTexts.noFigures;
      return failure({ code: 'unknown-figures', place: { table: field.table, field: field.name }, sentence: sentence(text, { label: field.label, given: each, words: FIGURES.offer }) });
    }
    const isMarks = MARK_ANSWERS.some((mark) => mark === reading.value);
    answers = isMarks ? { ...answers, marks: reading.value } : { ...answers, unit: reading.value };
  }
  return success(answers);
}

/**
 * How the figures of a field are read in a column. Problems: `figures-unclear` where nothing tells whether 1.500 is above a
 * thousand, `unit-unclear` where a format or a note says another unit than the yuan; either is settled by an answer.
 */
export function figuresIn(table: RawTable, field: Field, column: number, given: readonly string[]): Result<FigureReading> {
  const answers = answersOf(field, given);
  if (!answers.ok) return answers;
  const { unit, marks } = answers.value;
  const found = marksOf(table, column);
  const problems: Problem[] = [];
  if (unit === undefined) problems.push(...otherUnits(table, field, column));
  if (marks === undefined && found.kind === 'open') {
    problems.push(problem('figures-unclear', table, field, column, sentence(tableTexts.figuresUnclear, { ...named(table, field, column), example: found.example })));
  }
  if (problems.length > 0) return failure(...problems);
  const factor = FACTORS[unit ?? ''];
  const isComma = marks === undefined ? found.kind === 'comma' : marks === '1.234,56';
  return success({
    ...(isComma ? { comma: true as const } : {}),
    ...(marks === undefined && found.kind === 'mixed' ? { doubtful: 'points' as const } : {}),
    ...(marks === undefined && found.kind === 'unlike' ? { doubtful: 'all' as const } : {}),
    ...(factor === undefined ? {} : { factor }),
  });
}

/** Amounts of money, and targets, which mostly are. */
function isMoney(field: Field): boolean {
  return field.money === true || field.name === 'target';
}

function otherUnits(table: RawTable, field: Field, column: number): Problem[] {
  const byFormat = unitOfFormats(table, column);
  if (byFormat !== undefined) {
    const { unit, cell } = byFormat;
    const values = { ...named(table, field, column), unit: unit === '' ? tableTexts.scaledDown : unit, cell };
    return [problem('unit-unclear', table, field, column, sentence(tableTexts.unitOfFormat, values))];
  }
  const note = table.unitNote;
  const own = unitOf(table.headers[column] ?? '')?.unit;
  if (note === undefined || !isMoney(field) || (own !== undefined && isYuan(own))) return [];
  return [problem('unit-unclear', table, field, column, sentence(tableTexts.unitOfNote, { ...named(table, field, column), note: note.text, unit: note.unit }))];
}

/** The first cell that is shown in a unit of its own. */
function unitOfFormats(table: RawTable, column: number): { readonly unit: string; readonly cell: string } | undefined {
  const cells = table.column(column);
  if (cells.format === undefined) return undefined;
  for (let row = 0; row < cells.length; row++) {
    if (typeof cells.at(row) !== 'number') continue;
    const shown = shownAs(cells.format(row));
    if (shown.kind === 'unit') return { unit: shown.unit, cell: table.address(row, column) ?? '' };
  }
  return undefined;
}

function named(table: RawTable, field: Field, column: number): Sentence['values'] {
  const option = `${field.table === 'sales' ? '' : `${field.table}.`}${field.name}`;
  return { table: table.name, label: field.label, header: (table.headers[column] ?? '').trim(), option };
}

function problem(code: string, table: RawTable, field: Field, column: number, said: Sentence): Problem {
  const cell = table.address(-1, column);
  return { code, place: { table: field.table, field: field.name, ...(cell === undefined ? {} : { cell }) }, sentence: said };
}
