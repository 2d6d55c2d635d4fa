import { isoDay } from '../../calendar';
import { failure, say, sentence } from '../../i18n';
import { schemeSheetTexts as texts } from '../../i18n/texts/scheme-sheet';
import { describeSchemeSheet } from '../../report';
import { bindAsFar } from '../../scheme';
import { givenOf } from '../state/bound';
import { currentScheme } from '../state/select';
import { fileName, handOver, unexpected, type Desk } from './desk';

/** Hands out the scheme, with its figures as they stand in the form, as a sheet to print and sign: a file, or a new workbook where nothing can be downloaded. */
export async function printScheme(desk: Desk): Promise<void> {
  const { schemes, schemeId, drafts } = desk.store.get();
  const scheme = currentScheme(schemes, schemeId);
  if (scheme === undefined) return;
  const day = desk.today();
  const report = describeSchemeSheet({ scheme, ...bindAsFar(scheme, givenOf(schemes, scheme, drafts)), day }, desk.language);
  if (!desk.downloads) {
    const written = await desk.book.writeToNewWorkbook(report).catch((error: unknown) => failure(unexpected(error)));
    return desk.store.dispatch(written.ok ? { type: 'notice', notice: { sentence: sentence(texts.opened) } } : { type: 'problems', problems: written.problems });
  }
  const { writeReport } = await import('../../xlsx');
  const name = `${fileName(say(sentence(texts.fileName, { scheme: scheme.name, date: isoDay(day) }), desk.language))}.xlsx`;
  handOver(desk, { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', parts: [await writeReport(report, { created: day })] });
  desk.store.dispatch({ type: 'notice', notice: { sentence: sentence(texts.handed, { file: name }) } });
}
