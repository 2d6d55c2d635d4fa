import type { Problem } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import type { Host } from './host';
import { cannotWrite, codeOf, reasonOf } from './reason';

/** Writes to standard output. Problem: out, where the system takes no more. */
export async function printOut(chunks: Iterable<Uint8Array>, host: Host): Promise<Problem | null> {
  try {
    await host.print(chunks);
    return null;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return cannotWrite(cliTexts.standardOutput, reasonOf(error));
  }
}
