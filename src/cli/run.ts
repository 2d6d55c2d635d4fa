import { say, sentence, type Language, type Problem } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import { languageAsked, parseArguments } from './arguments';
import type { Host } from './host';
import { printOut } from './print';
import { printable } from './printable';

/** Everything was done. */
const DONE = 0;
/** Something was wrong with what was asked; nothing was written. */
const REFUSED = 2;

/** Runs the program with the arguments behind its name, and gives its exit code. Never throws. */
export async function run(given: readonly string[], machine: Host): Promise<number> {
  // Whatever is told may have come from a cell or from the name of a file.
  const host: Host = { ...machine, tell: (line) => machine.tell(printable(line)) };
  const language = languageAsked(given) ?? host.localeLanguage;
  try {
    return await carryOut(given, host, language);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    host.tell(oneLine(say(sentence(cliTexts.unexpected, { reason }), language)));
    return REFUSED;
  }
}

async function carryOut(given: readonly string[], host: Host, language: Language): Promise<number> {
  const command = parseArguments(given);
  if (!command.ok) return refuse(command.problems, host, language);
  switch (command.value.command) {
    case 'help':
      return print(say(cliTexts.help, language), host, language);
    case 'schemes': {
      const { schemesJson } = await import('./schemes-command');
      return print(schemesJson(language), host, language);
    }
    case 'check': {
      const { checkPayout } = await import('./check-command');
      const result = await checkPayout(command.value.file);
      return result.ok ? print(`${say(result.value, language)}\n`, host, language) : refuse(result.problems, host, language);
    }
    case 'model': {
      const { runModel } = await import('./model-command');
      const result = await runModel(command.value, host, language);
      return result.ok ? DONE : refuse(result.problems, host, language);
    }
    case 'explain': {
      const { explainScheme, writeSchemeSheet } = await import('./explain-command');
      if (command.value.out !== null) {
        const written = await writeSchemeSheet(command.value, command.value.out, host, language);
        if (!written.ok) return refuse(written.problems, host, language);
        host.tell(say(written.value, language));
        return DONE;
      }
      const result = explainScheme(command.value, language);
      return result.ok ? print(result.value, host, language) : refuse(result.problems, host, language);
    }
    case 'payout': {
      const { runPayout } = await import('./payout-command');
      const result = await runPayout(command.value, host, language);
      return result.ok ? DONE : refuse(result.problems, host, language);
    }
  }
}

const MOST_PROBLEMS = 5;

/** All problems in one line, so that a script can show it as it is. */
function refuse(problems: readonly Problem[], host: Host, language: Language): number {
  host.tell(oneLine(problems.slice(0, MOST_PROBLEMS).map((problem) => say(problem.sentence, language)).join(' ')));
  return REFUSED;
}

async function print(text: string, host: Host, language: Language): Promise<number> {
  const problem = await printOut([new TextEncoder().encode(text)], host);
  return problem === null ? DONE : refuse([problem], host, language);
}

function oneLine(text: string): string {
  return text.split(/[\r\n]+/).map((line) => line.trim()).join(' ');
}
