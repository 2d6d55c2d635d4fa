import { Field } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { dataTexts } from '../../../i18n/texts/pane';
import { catalogueOf, type Scheme } from '../../../scheme';
import type { RawTable, TableName } from '../../../table';
import { Select } from '../../parts/Select';
import { useSession } from '../../parts/session';
import { useWords } from '../../parts/words';
import type { TableChoice } from '../../state/state';
import { strangeWords } from '../../state/taught';

interface Props {
  readonly table: TableName;
  readonly scheme: Scheme;
  readonly raw: RawTable;
  readonly choice: TableChoice;
  readonly fields: readonly string[];
}

/** Words of the table that nobody knows: here the user says what they mean. */
export function StrangeWords({ table, scheme, raw, choice, fields }: Props): ReactNode {
  const words = useWords();
  const session = useSession();
  const names = fields.join(' ');
  const strange = useMemo(() => strangeWords(names.split(' '), table, raw, choice, catalogueOf(scheme)), [names, table, raw, choice, scheme]);
  return strange.map(({ field, label, word, rows, meaning, meanings }) => (
    <Field key={`${field} ${word}`} size="small" label={words(dataTexts.strangeWord, { label, word, count: rows })}>
      <Select
        size="small"
        value={meaning ?? ''}
        options={[{ value: '', label: words(dataTexts.noMeaning) }, ...meanings.map((each) => ({ value: each.value, label: words(each.label) }))]}
        onChange={(value) => session.teachWord(table, field, word, value === '' ? undefined : value)}
      />
    </Field>
  ));
}
