import { failure, sentence, success, type Result } from '../i18n';
import { fileTexts } from '../i18n/texts/xlsx';
import type { Cell, Grid } from '../table';
import { decodeText, type Encoding } from './encoding';
import { kindOf } from './kind';

/**
 * Reads a text table: UTF-8 with or without mark, UTF-16 with mark, or GBK; separated by comma, semicolon or tab; cells are text.
 * Problems: old-workbook, html, encrypted, not-a-spreadsheet (a workbook or other binary file under a name that ends in .csv), empty-file, encoding, open-quote.
 */
export function readCsv(bytes: Uint8Array, file: string, encoding?: Encoding): Result<Grid> {
  const kind = kindOf(bytes);
  if (kind === 'empty') return failure({ code: 'empty-file', sentence: sentence(fileTexts.emptyFile, { file }) });
  if (kind !== 'text') return failure({ code: 'not-a-spreadsheet', sentence: sentence(fileTexts.binaryText, { file }) });
  const text = decodeText(bytes, encoding);
  if (text === null) {
    const wrong = encoding === undefined ? sentence(fileTexts.binaryText, { file }) : sentence(fileTexts.wrongEncoding, { file, encoding });
    return failure({ code: 'encoding', sentence: wrong });
  }
  const separator = separatorOf(text);
  const parsed = parseCsv(text, separator);
  if (!parsed.ok) return failure({ code: 'open-quote', sentence: sentence(fileTexts.openQuote, { file, line: parsed.line }) });
  for (const row of parsed.rows) for (let column = 0; column < row.length; column += 1) row[column] = cellOf(row[column] ?? null);
  return success({ name: file, cells: parsed.rows, ...(separator === ';' ? { semicolons: true } : {}) });
}

const FLOAT = /^[+-]?\d+\.\d{8,}(?:[eE][+-]?\d+)?$/;

/**
 * A cell as it is, but for one that holds more than the 15 digits that Excel keeps because a program printed a binary float
 * (1000.0000000000001): that is a number, to be read as Excel would show it.
 */
function cellOf(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.length < 17 || !FLOAT.test(cell)) return cell;
  const digits = cell.replace(/[eE].*$/, '').replace(/\D/g, '').replace(/^0+/, '').length;
  return digits > 15 ? Number(cell) : cell;
}

type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
const SAMPLE = 50;

/** The separator that occurs most evenly: the one with the highest median count over the first lines, quoted text left out. */
function separatorOf(text: string): Separator {
  const lines = text.slice(0, 100_000).replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').slice(0, SAMPLE);
  let best: Separator = ',';
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1).sort((a, b) => a - b);
    const median = counts[Math.floor(counts.length / 2)] ?? 0;
    if (median > most) [best, most] = [separator, median];
  }
  return best;
}

type Parsed = { readonly ok: true; readonly rows: Cell[][] } | { readonly ok: false; readonly line: number };

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/** Splits text into rows by RFC 4180, with any of the three line ends; an empty field is a blank cell. */
export function parseCsv(text: string, separator: Separator): Parsed {
  const split = separator.charCodeAt(0);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  while (at < text.length) {
    let end: number;
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at);
      if (close === -1) return { ok: false, line: lineOf(text, at) };
      end = fieldEnd(text, close + 1, split);
      row.push(text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, end).trimEnd());
    } else {
      end = fieldEnd(text, at, split);
      row.push(end === at ? null : text.slice(at, end));
    }
    if (text.charCodeAt(end) === split) {
      at = end + 1;
      if (at === text.length) row.push(null);
      continue;
    }
    rows.push(row);
    row = [];
    at = text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
  }
  if (row.length > 0) rows.push(row);
  return { ok: true, rows };
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function fieldEnd(text: string, from: number, split: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === split || code === LINE_FEED || code === RETURN) return at;
  }
  return text.length;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length;
}
