import { failure, success, type Result } from '../../i18n';
import { UNPACKED_LIMIT } from '../package/directory';
import { openWorkbook, problemOf } from './read';

/** All parts of a workbook file by their names, unpacked. Problems as those of `readWorkbook`. */
export async function unpackWorkbook(bytes: Uint8Array, file: string): Promise<Result<ReadonlyMap<string, Uint8Array<ArrayBuffer>>>> {
  const parts = openWorkbook(bytes, file);
  if (!parts.ok) return parts;
  const unpacked = new Map<string, Uint8Array<ArrayBuffer>>();
  try {
    for (const name of parts.value.names) unpacked.set(name, await parts.value.whole(name, UNPACKED_LIMIT));
  } catch (error) {
    return failure(problemOf(error, file));
  }
  return success(unpacked);
}
