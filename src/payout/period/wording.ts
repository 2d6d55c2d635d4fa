import type { Sentence, Text } from '../../i18n';
import type { TaxCategory } from '../../scheme';
import type { Prepared } from '../prepare/prepare';
import { componentsOfAll } from '../prepare/stage';
import { componentNamed } from '../work/draft';
import type { OwedDraft } from './owed';
import type { NumberedRow } from './rows/changes';
import type { SumOf } from './types';

/** What the sentences of differences are made with. */
export interface Wording {
  readonly places: number;
  /** What a component is called of which nothing is owed any more. */
  component(of: SumOf): { readonly label: Text; readonly taxCategory: TaxCategory };
  /** Which rows came, went or changed since a sum was paid, as far as that is known. */
  rowsChanged(of: SumOf, owed: readonly OwedDraft[]): Sentence | undefined;
  /** Those of them that are still there. */
  changedRows(of: SumOf, owed: readonly OwedDraft[]): readonly NumberedRow[];
}

export function wordingOf(schemes: readonly Prepared[], places: number, { rowsChanged, changedRows }: Pick<Wording, 'rowsChanged' | 'changedRows'>): Wording {
  return {
    places, rowsChanged, changedRows,
    component({ scheme, component }) {
      const found = componentNamed(component, componentsOfAll(schemes.filter((each) => each.scheme.id === scheme)));
      return { label: found?.label ?? { zh: component, en: component }, taxCategory: found?.taxCategory ?? 'none' };
    },
  };
}
