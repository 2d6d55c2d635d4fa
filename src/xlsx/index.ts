export { readWorkbook, type SheetData, type WorkbookFile } from './workbook/read';
export { unpackWorkbook } from './workbook/unpack';
export { parseCsv, readCsv } from './csv';
export { csvRow, encodeCsv, type CsvField } from './csv-out';
export { decodeText, encodeGbk, type Encoding } from './encoding';
export { readJson, readJsonRecords } from './json';
export { bytesOf, csvOf, jsonOf, type CsvHeaders } from './payout-text';
export { writeReport } from './write';
export { kindOf, type FileKind } from './kind';
