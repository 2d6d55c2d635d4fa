import { accessSync, closeSync, constants, existsSync, fchmodSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { failure, sentence, success, type Problem, type Result } from '../i18n';
import { cliTexts, systemReasons } from '../i18n/texts/cli';
import { decodeText } from '../xlsx';
import { cannotWrite, codeOf, reasonOf } from './reason';
import { tidy, unfinishedIn } from './unfinished';

/** Reads a whole file. Problem: file, with the reason. */
export function readBytes(file: string): Result<Uint8Array> {
  try {
    if (statSync(file).isDirectory()) return failure({ code: 'file', sentence: sentence(cliTexts.isFolder, { file }) });
    return success(readFileSync(file));
  } catch (error) {
    return failure(readingProblem(file, error));
  }
}

/** Reads a file of text in UTF-8, or with a mark of what it is in. */
export function readText(file: string): Result<string> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  return text === null ? failure({ code: 'file', sentence: sentence(cliTexts.notText, { file }) }) : success(text);
}

/** Why a file cannot be read. What the system did not say is thrown on. */
export function readingProblem(file: string, error: unknown): Problem {
  if (codeOf(error) === null) throw error;
  if (codeOf(error) === 'ENOENT') return { code: 'file', sentence: sentence(cliTexts.noFile, { file }) };
  return { code: 'file', sentence: sentence(cliTexts.unreadable, { file, reason: reasonOf(error) }) };
}

export function fileExists(file: string): boolean {
  return existsSync(file);
}

/**
 * Whether a result could be written to `out`, found out before anything is worked out. `inputs` are the files read: none of them is ever
 * written over. Problem: out.
 */
export function checkOutput(out: string, inputs: readonly string[]): Problem | null {
  try {
    const target = targetOf(out);
    const input = inputs.find((file) => existsSync(file) && realpathSync(file) === target);
    if (input !== undefined) return { code: 'out', sentence: sentence(cliTexts.outIsInput, { file: input }) };
    accessSync(path.dirname(target), constants.W_OK);
    if (!statSync(path.dirname(target)).isDirectory()) return cannotWrite(out, systemReasons.ENOTDIR);
    if (!existsSync(target)) return null;
    const found = statSync(target);
    if (found.isDirectory()) return cannotWrite(out, systemReasons.EISDIR);
    // A new file would take its place.
    if (!found.isFile()) return cannotWrite(out, cliTexts.noRegularFile);
    accessSync(target, constants.W_OK);
    return null;
  } catch (error) {
    return cannotWrite(out, reasonOf(error));
  }
}

/** Writes a file whole or not at all: beside its place first, then moved there. Problem: out. */
export function writeWhole(out: string, chunks: Iterable<Uint8Array>): Problem | null {
  let unfinished: string | null = null;
  for (const signal of SIGNALS) process.on(signal, finishFirst);
  try {
    const target = targetOf(out);
    tidy(path.dirname(target));
    unfinished = unfinishedIn(path.dirname(target));
    writeAll(unfinished, chunks, modeOf(target));
    renameSync(unfinished, target);
    return null;
  } catch (error) {
    if (unfinished !== null) rmSync(unfinished, { force: true });
    if (codeOf(error) === null) throw error;
    return cannotWrite(out, reasonOf(error));
  } finally {
    for (const signal of SIGNALS) process.off(signal, finishFirst);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** While a file is being written, an interruption waits: nothing unfinished is left lying about. */
function finishFirst(): void {
  return undefined;
}

/** Who may read a result: whoever could read the file that it replaces; a new one is as the system makes files. */
function modeOf(target: string): number {
  return existsSync(target) ? statSync(target).mode & 0o7777 : 0o666 & ~process.umask();
}

/** While it is being written, nobody else may read it. */
function writeAll(file: string, chunks: Iterable<Uint8Array>, mode: number): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    for (const chunk of chunks) for (let at = 0; at < chunk.length;) at += writeSync(handle, chunk, at);
    fchmodSync(handle, mode);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Where a path really leads: a link is followed to the file it stands for. */
function targetOf(out: string): string {
  if (existsSync(out)) return realpathSync(out);
  return path.join(realpathSync(path.dirname(path.resolve(out))), path.basename(out));
}
