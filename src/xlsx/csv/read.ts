import { failure, sentence, success, type Problem, type Result, type Text } from '../../i18n';
import { fileTexts } from '../../i18n/texts/xlsx';
import type { Cell, Grid } from '../../table';
import { decoderOf, ENCODINGS, markOf, unmarkedUtf16, type Encoding } from '../encoding';
import { kindOf } from '../kind';
import { damaged, Unreadable } from '../package/fault';
import { firstOutside, recognised } from './recognise';
import { type PackedRows, rowsOf } from './rows';
import type { ByteSource } from './source';

/** A text table as a grid, and what it is written in. */
export interface TextTable {
  readonly grid: Grid;
  readonly encoding: Encoding;
}

/**
 * Reads a text table in the encoding asked for, or else in its own: by its mark, UTF-8, UTF-16, GB 18030 or Windows-1252. It is separated by comma,
 * semicolon or tab; cells are text. However large it is, it is read once, piece by piece, into columns.
 * Problems: old-workbook, html, encrypted, not-a-spreadsheet (a workbook or other binary file under a name that ends in .csv), empty-file, encoding, open-quote,
 * too-wide.
 */
export function readCsv(source: ByteSource, file: string, asked?: Encoding): Result<TextTable> {
  const kind = kindOf(source.head);
  if (kind === 'empty') return failure(problem('empty-file', fileTexts.emptyFile, file));
  if (kind !== 'text') return failure(problem('not-a-spreadsheet', fileTexts.binaryText, file));
  const mark = markOf(source.head);
  const told = mark !== null && (asked === undefined || asked.startsWith('utf')) ? mark.encoding : asked ?? unmarkedUtf16(source.head) ?? undefined;
  const pieces = behind(source.pieces(), mark?.encoding === told ? mark?.length ?? 0 : 0);
  const isWide = told === 'utf-16le' || told === 'utf-16be';
  try {
    const rows = rowsIn(isWide ? transcoded(pieces, told) : pieces, source, file, isWide ? told : 'windows-1252');
    return rows.ok ? inEncoding(rows.value, file, isWide ? 'utf-8' : told, told) : rows;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return failure(wrongEncoding(file, told ?? 'utf-8', 0));
  }
}

function rowsIn(pieces: Iterable<Uint8Array>, { head }: ByteSource, file: string, looksLike: Encoding): Result<PackedRows & { readonly separator: number }> {
  const sample = new TextDecoder(looksLike === 'windows-1252' ? 'latin1' : looksLike).decode(head);
  const separator = separatorOf(sample).charCodeAt(0);
  const rows = rowsOf(pieces, separator);
  if (rows === 'too-wide') return failure(problem('too-wide', fileTexts.tooWide, file));
  return 'openQuote' in rows ? failure(problem('open-quote', fileTexts.openQuote, file, { line: rows.openQuote })) : success({ ...rows, separator });
}

/** `encoding`: what the pieces are written in, if that is known; `told`: what the file is. */
function inEncoding({ cells, pools, separator }: PackedRows & { readonly separator: number }, file: string, encoding: Encoding | undefined, told: Encoding | undefined): Result<TextTable> {
  const outside = encoding === undefined ? null : firstOutside(pools, encoding);
  if (outside !== null && encoding !== undefined) return failure(wrongEncoding(file, encoding, outside));
  const own = encoding ?? recognised(pools);
  if (typeof own !== 'string') return failure(problem('encoding', own.isMixed ? fileTexts.mixedEncoding : fileTexts.unclearEncoding, file, { line: own.row + 1, encodings: NAMES }));
  const decode = decoderOf(own);
  for (const pool of pools) pool.decodeBy(decode);
  const first = Array.from({ length: Math.min(cells.height, SEARCHED) }, (_, row) => cells.columns.map((column) => column.at(row)));
  const grid: Grid = { name: file, cells: first.map(trimmedRow), packed: cells, ...(separator === SEMICOLON ? { semicolons: true } : {}) };
  return success({ grid, encoding: told ?? own });
}

const SEMICOLON = 59;
const NAMES = ENCODINGS.join(', ');

/** The header of a table lies among so many rows. */
const SEARCHED = 100;

function trimmedRow(cells: readonly Cell[]): Cell[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length -= 1;
  return cells.slice(0, length);
}

function* behind(pieces: Iterable<Uint8Array>, mark: number): Generator<Uint8Array> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst ? piece.subarray(mark) : piece;
    isFirst = false;
  }
}

/** UTF-16 as UTF-8, piece by piece. @throws Unreadable where it is none. */
function* transcoded(pieces: Iterable<Uint8Array>, encoding: Encoding): Generator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  for (const piece of pieces) yield encoder.encode(decodedBy(decoder, piece));
  yield encoder.encode(decodedBy(decoder));
}

function decodedBy(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    return damaged();
  }
}

type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
const SAMPLE = 50;

/** The separator that occurs most evenly: the one with the highest median count over the first lines, quoted text left out, and of two that in more of them. */
function separatorOf(text: string): Separator {
  const lines = text.replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').slice(0, SAMPLE);
  let best: Separator = ',';
  let [most, even] = [0, 0];
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.split(separator).length - 1).sort((a, b) => a - b);
    const median = counts[Math.floor(counts.length / 2)] ?? 0;
    const same = counts.filter((count) => count === median).length;
    if (median > most || (median === most && same > even)) [best, most, even] = [separator, median, same];
  }
  return most > 0 ? best : ',';
}

function wrongEncoding(file: string, encoding: Encoding, row: number): Problem {
  return problem('encoding', fileTexts.wrongEncoding, file, { encoding, line: row + 1, encodings: NAMES });
}

function problem(code: string, text: Text, file: string, values: Readonly<Record<string, string | number>> = {}): Problem {
  return { code, sentence: sentence(text, { file, ...values }) };
}
