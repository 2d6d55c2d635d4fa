import { sentence } from '../../i18n';
import { saidTexts } from '../../i18n/texts/said';
import { saidCreditTexts as texts } from '../../i18n/texts/said-credit';
import type { ComponentCredit, ManagerCredit, RowCredit } from '../credit';
import { figure, rate } from './figures';
import type { Said } from './join';
import { joined } from './join';
import type { Sayer } from './sayer';

/** To whom a row is credited; a kind that is forgotten does not compile. */
export function creditSaid(credit: ComponentCredit, sayer: Sayer): readonly Said[] {
  switch (credit.kind) {
    case 'none':
      return [texts.none];
    case 'managers':
      return [managers(credit, sayer), counted(credit)];
    case 'cell':
      return [sentence(credit.overlay ? texts.cellOverlay : texts.cell, { field: sayer.field(credit.field) }), ...sharing(credit)];
    case 'columns': {
      const all = credit.of.map(({ field, share }) => (share === undefined ? sayer.field(field) : sentence(texts.columnShare, { field: sayer.field(field), share: sayer.field(share) })));
      return [sentence(texts.columns, { all: joined(all, saidTexts.comma) }), ...(credit.of.some(({ share }) => share === undefined) ? [credit.overlay ? texts.wholeParts : texts.equalParts] : []), ...sharing(credit)];
    }
    case 'roles': {
      const all = credit.of.map(({ field, share }) => sentence(texts.role, { field: sayer.field(field), share: figure(share, sayer, rate) }));
      return [sentence(texts.roles, { all: joined(all, saidTexts.comma) }), ...(credit.emptyTo === undefined ? [] : [sentence(texts.emptyTo, { field: sayer.field(credit.emptyTo) })]), ...sharing(credit)];
    }
  }
}

function sharing(credit: RowCredit): readonly Said[] {
  return [credit.overlay ? texts.overlay : texts.whole, counted(credit)];
}

function counted({ counts }: Pick<RowCredit, 'counts'>): Said {
  return counts === 'share' ? texts.countShare : texts.countWhole;
}

function managers({ shares }: ManagerCredit, sayer: Sayer): Said {
  if (shares === 'whole') return texts.managersWhole;
  if ('rate' in shares) return sentence(shares.less ? texts.managersLess : texts.managersRate, { rate: sayer.field(shares.rate, 'people') });
  return sentence(texts.managersShares, { all: joined(shares.map((share) => figure(share, sayer, rate)), saidTexts.comma) });
}
