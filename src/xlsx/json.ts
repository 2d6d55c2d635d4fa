import { failure, sentence, success, type Result } from '../i18n';
import { fileTexts } from '../i18n/texts/xlsx';
import { decodeText } from './encoding';

/** Reads a JSON file. Problem: not-json. */
export function readJson(bytes: Uint8Array, file: string): Result<unknown> {
  const text = decodeText(bytes);
  try {
    const value: unknown = JSON.parse(text ?? '');
    return success(value);
  } catch {
    return failure({ code: 'not-json', sentence: sentence(fileTexts.notJson, { file }) });
  }
}

/** Reads a table kept as a JSON array of row objects. Problems: not-json, not-records. */
export function readJsonRecords(bytes: Uint8Array, file: string): Result<readonly Record<string, unknown>[]> {
  const json = readJson(bytes, file);
  if (!json.ok) return json;
  const { value } = json;
  if (Array.isArray(value) && value.every(isRecord)) return success(value);
  return failure({ code: 'not-records', sentence: sentence(fileTexts.notRecords, { file }) });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
