import type { awardHeaders, awardTexts } from '../../src/i18n/texts/report';
import type { StandardAward } from '../../src/scheme';
import type { TableName } from '../../src/table';
import type { tableNames } from '../../src/i18n/texts/payout';
import type { Equal, Expect, Is } from '../types';

// A kind of award or a table that is forgotten somewhere is an error here, never a column that silently is not there.

export type Complete = [
  Expect<Equal<Exclude<StandardAward, keyof typeof awardTexts>, never>>,
  Expect<Equal<Exclude<StandardAward, keyof typeof awardHeaders>, never>>,
  Expect<Equal<Exclude<TableName, keyof typeof tableNames>, never>>,
  Expect<Equal<Is<string, StandardAward>, false>>,
  Expect<Equal<Is<StandardAward, TableName>, false>>,
];
