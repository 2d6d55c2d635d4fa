import type { Day } from '../../calendar';
import { periodKey } from '../../calendar';
import type { Language, Text } from '../../i18n';
import type { Exact } from '../../money';
import type { AwardKind, TaxCategory } from '../../scheme';
import type { Draft } from '../work/draft';
import { componentOf, dueDayOf, periodOf } from '../work/draft';
import type { RecipientKind } from '../work/recipients';
import { nameOf } from '../work/recipients';
import type { Line } from './types';
import { placesOf, rowNumbers, whyOf } from './why';

/** A payout line over its draft; what is seldom asked for is worked out when it is. */
export class PayoutLine implements Line {
  constructor(private readonly draft: Draft) {}

  get recipient(): string {
    return nameOf(this.draft.recipient, this.draft.worked.scope.data);
  }

  get recipientKind(): RecipientKind {
    return this.draft.recipient.kind;
  }

  get personId(): string | undefined {
    const { recipient, worked } = this.draft;
    return recipient.kind === 'person' ? worked.scope.data.people.id(recipient.code) : undefined;
  }

  get period(): string {
    const { per, period } = periodOf(this.draft);
    return periodKey(period, per);
  }

  get component(): string {
    return componentOf(this.draft);
  }

  get label(): Text {
    return this.draft.label ?? this.draft.worked.component.label;
  }

  get award(): AwardKind {
    return this.draft.worked.component.award;
  }

  get amount(): Exact {
    return this.draft.amount;
  }

  get rows(): readonly number[] {
    return rowNumbers(this.draft);
  }

  get places(): readonly string[] {
    return placesOf(this.draft);
  }

  get due(): Day | undefined {
    return dueDayOf(this.draft);
  }

  get taxCategory(): TaxCategory {
    return this.draft.worked.component.taxCategory;
  }

  why(language: Language): string {
    return whyOf(this.draft, language);
  }
}
