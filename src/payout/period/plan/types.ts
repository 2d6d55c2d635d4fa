import type { PeriodKind } from '../../../calendar';
import type { Text } from '../../../i18n';
import type { Exact } from '../../../money';

/** One or several schemes that are paid together. */
export interface Plan {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly schemes: readonly { readonly scheme: string; readonly params: Readonly<Record<string, unknown>> }[];
  /** What a recipient gets at most in each period of a kind, all schemes together. */
  readonly capPerRecipient: { readonly amount: Exact; readonly per: PeriodKind } | null;
  readonly budget: Exact | null;
}
