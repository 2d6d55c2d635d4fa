import { Checkbox, Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Source } from '../../../excel';
import { dataTexts } from '../../../i18n/texts/pane';
import type { TableName } from '../../../table';
import { useSession } from '../../parts/session';
import { counted, useWords } from '../../parts/words';
import { alike } from '../../state/sources';
import type { TableChoice } from '../../state/state';

interface Props {
  readonly table: TableName;
  readonly sources: readonly Source[];
  readonly choice: TableChoice;
}

/** Sheets with the headers of the chosen one, to be taken together with it, as where each month has its own. */
export function AlsoPart({ table, sources, choice }: Props): ReactNode {
  const words = useWords();
  const session = useSession();
  const others = alike(sources, choice.source);
  if (others.length === 0) return null;
  const chosen = (id: string, on: boolean): string[] => others.map((other) => other.id).filter((other) => (other === id ? on : choice.also.includes(other)));
  return (
    <Field label={words(dataTexts.together)} hint={words(dataTexts.togetherHint, { count: others.length })}>
      <div role="group" aria-label={words(dataTexts.together)}>
        {others.map(({ id, name, rows }) => (
          <Checkbox key={id} label={`${name} · ${words(dataTexts.sourceRows, counted(rows))}`} checked={choice.also.includes(id)} onChange={(_, { checked }) => void session.chooseAlso(table, chosen(id, checked === true))} />
        ))}
      </div>
    </Field>
  );
}
