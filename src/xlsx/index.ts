export { readWorkbook, type SheetData, type WorkbookFile } from './read';
export { parseCsv, readCsv } from './csv';
export { csvRow, encodeCsv, type CsvField } from './csv-out';
export { decodeText, encodeGbk, type Encoding } from './encoding';
export { readJson, readJsonRecords } from './json';
export { writeReport } from './write';
export { kindOf, type FileKind } from './kind';
