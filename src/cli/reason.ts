import { sentence, type Problem, type Text } from '../i18n';
import { cliTexts, systemReasons } from '../i18n/texts/cli';

/** The system's code of an error, such as ENOENT; null for any other. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Why the system would not do something. */
export function reasonOf(error: unknown): Text | string {
  const code = codeOf(error);
  const reasons: Readonly<Record<string, Text>> = systemReasons;
  return (code === null ? undefined : reasons[code]) ?? code ?? String(error);
}

/** Problem: out. */
export function cannotWrite(file: Text | string, reason: Text | string): Problem {
  return { code: 'out', sentence: sentence(cliTexts.cannotWrite, { file, reason }) };
}
