import { failure, sentence, success, type Result } from '../../i18n';
import { fileTexts } from '../../i18n/texts/xlsx';
import { isRisky } from '../../report';
import { byteOrderMark, encodeText } from '../encode';
import type { Encoding } from '../encoding';

/** A field of a text table: text, which may never be executed as a formula, or a figure, which stays as it is. */
export type CsvField = string | { readonly figure: string };

const MUST_QUOTE = /[",\r\n]/;

/** One row as text, ended by CRLF. Text that a spreadsheet could take for a formula gets a leading apostrophe. */
export function csvRow(fields: readonly CsvField[]): string {
  return `${fields.map(fieldText).join(',')}\r\n`;
}

function fieldText(field: CsvField): string {
  if (typeof field !== 'string') return field.figure;
  const safe = isRisky(field) ? `'${field}` : field;
  return MUST_QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const CHUNK = 1 << 20;

/**
 * Rows as bytes, in pieces of about a megabyte, with a byte order mark where the encoding has one.
 * Problem: not-in-encoding, with the characters that it cannot hold and a field that has one.
 */
export function encodeCsv(rows: Iterable<readonly CsvField[]>, encoding: Encoding): Result<Uint8Array[]> {
  const chunks: Uint8Array[] = [byteOrderMark(encoding)];
  const missing = new Map<string, string>();
  let pending = '';
  const flush = (): void => {
    const encoded = encodeText(pending, encoding);
    if ('bytes' in encoded) chunks.push(encoded.bytes);
    else for (const character of encoded.missing) if (!missing.has(character)) missing.set(character, exampleOf(pending, character));
    pending = '';
  };
  for (const row of rows) {
    pending += csvRow(row);
    if (pending.length >= CHUNK) flush();
  }
  flush();
  const example = [...missing.values()][0];
  if (example === undefined) return success(chunks);
  return failure({ code: 'not-in-encoding', sentence: sentence(fileTexts.notInEncoding, { encoding: encoding.toUpperCase(), characters: [...missing.keys()].join(' '), example }) });
}

/** The field in which a character stands. */
function exampleOf(text: string, character: string): string {
  const at = text.indexOf(character);
  const start = Math.max(text.lastIndexOf(',', at), text.lastIndexOf('\n', at)) + 1;
  const ends = [text.indexOf(',', at), text.indexOf('\r', at)].filter((end) => end !== -1);
  return text.slice(start, Math.min(...ends, text.length));
}
