import type { Result } from '../i18n';
import { cliTexts } from '../i18n/texts/cli';
import { tableNames } from '../i18n/texts/payout';
import { catalogueOf, type Scheme } from '../scheme';
import { TABLES } from '../table';
import type { PayoutCommand } from './arguments';
import { readSources, type Sources } from './sources';
import { wrong } from './wrong';

/** The tables that schemes are worked out on. Refused where the sales that they need, or a table for which columns or words are named, is not there. */
export async function sourcesFor(schemes: readonly Scheme[], { tables, mapping, taught, encoding }: Pick<PayoutCommand, 'tables' | 'mapping' | 'taught' | 'encoding'>): Promise<Result<Sources>> {
  const needsSales = schemes.some(({ fields }) => fields.some((use) => use.table === 'sales' && use.need === 'required'));
  if (needsSales && tables.sales === undefined) return wrong(cliTexts.salesNeeded);
  const sources = await readSources({ paths: tables, mapping, encoding, needsSales, fields: catalogueOf(...schemes) });
  if (!sources.ok) return sources;
  const unread = TABLES.find((table) => (mapping[table] ?? taught[table]) !== undefined && sources.value.tables[table] === undefined);
  return unread === undefined ? sources : wrong(cliTexts.mapWithoutTable, { table: tableNames[unread], option: unread });
}
