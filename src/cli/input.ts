import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { failure, success, type Result } from '../i18n';
import { HEAD_BYTES, sourceOf, type ByteSource } from '../xlsx';
import { readBytes, readingProblem } from './files';

/** A file to be read in pieces, or whole. */
export interface Input extends ByteSource {
  whole(): Result<Uint8Array>;
}

/** SHA-256 of a file's bytes. */
export function digestOf(input: ByteSource): string {
  const hash = createHash('sha256');
  for (const piece of input.pieces()) hash.update(piece);
  return hash.digest('hex');
}

const PIECE = 1 << 20;

/** Opens a file. What is no file on a disk, but comes from another program, is read at once, since it comes only once. Problem: file, with the reason. */
export function openInput(file: string): Result<Input> {
  try {
    if (!statSync(file).isFile()) return wholeInput(file);
    return success({ head: headOf(file), pieces: () => piecesOf(file), whole: () => readBytes(file) });
  } catch (error) {
    return failure(readingProblem(file, error));
  }
}

function wholeInput(file: string): Result<Input> {
  const bytes = readBytes(file);
  return bytes.ok ? success({ ...sourceOf(bytes.value), whole: () => bytes }) : bytes;
}

function headOf(file: string): Uint8Array {
  for (const piece of piecesOf(file)) return piece.slice(0, HEAD_BYTES);
  return new Uint8Array();
}

/** Its pieces, each of which is there until the next is asked for. */
function* piecesOf(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    const piece = new Uint8Array(PIECE);
    for (;;) {
      const length = readSync(handle, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}
