import { localeLanguage } from '../../src/cli/locale';
import { run } from '../../src/cli/run';
import { today } from '../../src/cli/today';
import type { Outcome } from './program';

/**
 * Runs the program's sources in this process, as if by a user in a folder of theirs: what it prints, tells and ends with, without the time that a
 * process takes to start. Whether the built program says the same is seen in runner.test.ts.
 */
export async function payladder(folder: string, args: readonly string[]): Promise<Outcome> {
  const before = process.cwd();
  const decoder = new TextDecoder();
  let [out, err] = ['', ''];
  process.chdir(folder);
  try {
    const status = await run(args, {
      localeLanguage: localeLanguage({ LANG: 'en_US.UTF-8' }),
      today,
      print: (chunks) => {
        for (const chunk of chunks) out += decoder.decode(chunk, { stream: true });
        return Promise.resolve();
      },
      tell: (line) => { err += `${line}\n`; },
    });
    return { status, out, err };
  } finally {
    process.chdir(before);
  }
}
