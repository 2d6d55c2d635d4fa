import { say, sentence, success, failure, type Language, type Result, type Sentence } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import { bindAsFar, lintScheme, paragraphText, sayScheme, type Scheme } from '../scheme';
import { describeSchemeSheet, type SchemeToPrint } from '../report';
import { writeReport } from '../xlsx';
import type { ExplainCommand } from './arguments';
import { checkOutput, writeWhole } from './files';
import type { Host } from './host';
import { readParameters } from './payout-command';
import { readScheme } from './scheme-files';

/** What a scheme does with its parameters, in one language. */
interface Explained {
  readonly scheme: string;
  readonly version: string;
  readonly name: string;
  readonly paragraphs: readonly { readonly component?: string; readonly title: string; readonly text: string }[];
  readonly readings: readonly string[];
  /** What may not be meant. */
  readonly warnings: readonly { readonly code: string; readonly place?: string; readonly text: string }[];
  /** Parameters that must still be given. */
  readonly missing: readonly string[];
}

/** Writes the scheme as a sheet to print and sign. */
export async function writeSchemeSheet(command: ExplainCommand, out: string, host: Host, language: Language): Promise<Result<Sentence>> {
  const read = readBoth(command);
  if (!read.ok) return read;
  const obstacle = checkOutput(out, [command.scheme, ...(command.parametersFile === null ? [] : [command.parametersFile])]);
  if (obstacle !== null) return failure(obstacle);
  const day = command.day ?? host.today();
  const problem = writeWhole(out, [await writeReport(describeSchemeSheet({ ...read.value, day }, language), { created: day })]);
  return problem === null ? success(sentence(cliTexts.explainWritten, { file: out, name: read.value.scheme.name })) : failure(problem);
}

/** The scheme and its parameters, of which only what is missing may be wrong. */
function readBoth(command: ExplainCommand): Result<Omit<SchemeToPrint, 'day'>> {
  const scheme = readScheme(command.scheme);
  if (!scheme.ok) return scheme;
  const given = readParameters(command);
  if (!given.ok) return given;
  const { parameters, problems } = bindAsFar(scheme.value, given.value);
  const wrong = problems.filter(({ code }) => code !== 'missing');
  return wrong.length > 0 ? failure(...wrong) : success({ scheme: scheme.value, parameters, problems });
}

/** The scheme said back, as text or as JSON. A parameter that is wrong is refused; one that is missing is told, since a scheme can be read before it is filled in. */
export function explainScheme(command: ExplainCommand, language: Language): Result<string> {
  const read = readBoth(command);
  if (!read.ok) return read;
  const { scheme, parameters, problems } = read.value;
  const explained: Explained = {
    scheme: scheme.id,
    version: scheme.version,
    name: say(scheme.name, language),
    paragraphs: sayScheme(scheme, parameters).map((paragraph) => ({
      ...(paragraph.component === undefined ? {} : { component: paragraph.component }), title: say(paragraph.title, language), text: say(paragraphText(paragraph), language),
    })),
    readings: scheme.readings.map((reading) => say(reading, language)),
    warnings: lintScheme(scheme, parameters).map(({ code, place, sentence: said }) => ({ code, ...(place?.path === undefined ? {} : { place: place.path }), text: say(said, language) })),
    missing: problems.map(({ sentence: said }) => say(said, language)),
  };
  return success(command.json ? `${JSON.stringify(explained, null, 2)}\n` : textOf(explained, scheme, language));
}

function textOf({ name, paragraphs, warnings, missing }: Explained, { id, version }: Scheme, language: Language): string {
  const part = (title: string, texts: readonly string[]): string => (texts.length === 0 ? '' : `\n${title}\n${texts.map((text) => `- ${text}\n`).join('')}`);
  return [
    `${say(sentence(cliTexts.explainTitle, { name, id, version }), language)}\n`,
    ...paragraphs.map(({ title, text }) => `\n${title}\n${text}\n`),
    part(say(cliTexts.explainMissing, language), missing),
    part(say(cliTexts.explainWarnings, language), warnings.map(({ text }) => text)),
  ].join('');
}
