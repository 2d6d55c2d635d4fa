import { FOREIGN } from './currency';

/** What a number format makes people see of a number: nothing but the number, or something else than an amount in yuan. */
export type ShownAs =
  | { readonly kind: 'plain' | 'date' | 'percent' }
  | { readonly kind: 'foreign'; readonly currency: string }
  /** In a unit of its own, or scaled down: `unit` is what stands behind the figure, empty where nothing does. */
  | { readonly kind: 'unit'; readonly unit: string };

const PLAIN: ShownAs = { kind: 'plain' };
const UNIT = /[百十]?千万?|[百千十]?[万萬亿億]|百|\b(?:10?k|k|m|mn|w|thousands?|millions?)\b/i;
/** Locales in which ¥ is the yen. */
const JAPANESE = /^0*411$/i;

const known = new Map<string, ShownAs>();

/** How numbers of a format look, by the part of it that positive numbers have. */
export function shownAs(format: string): ShownAs {
  const before = known.get(format);
  if (before !== undefined) return before;
  const shown = looked(format);
  if (known.size < 1000) known.set(format, shown);
  return shown;
}

function looked(format: string): ShownAs {
  if (/^(?:general|@|)$/i.test(format)) return PLAIN;
  const { code, literal, currency } = partsOf(format);
  if (currency !== '') return { kind: 'foreign', currency };
  if (/[ymdhs]|上午|下午|am\/pm|a\/p/i.test(code.replace(/general/gi, ''))) return { kind: 'date' };
  if (/[%‰]/.test(code + literal)) return { kind: 'percent' };
  const unit = UNIT.exec(literal)?.[0];
  if (unit !== undefined) return { kind: 'unit', unit };
  return /[0#?],+(?:[^0#?,.]|$)/.test(code.replace(/\s/g, '')) ? { kind: 'unit', unit: '' } : PLAIN;
}

/** The signs of the first section that act, those that are shown as they stand, and another currency than the yuan. */
function partsOf(format: string): { readonly code: string; readonly literal: string; readonly currency: string } {
  let code = '';
  let literal = '';
  for (let at = 0; at < format.length && format[at] !== ';'; at++) {
    const sign = format[at] ?? '';
    if (sign === '"') {
      const end = format.indexOf('"', at + 1);
      literal += format.slice(at + 1, end === -1 ? undefined : end);
      at = end === -1 ? format.length : end;
    } else if (sign === '\\' || sign === '!') {
      literal += format[++at] ?? '';
    } else if (sign === '_' || sign === '*') {
      at += 1;
    } else if (sign === '[') {
      const end = format.indexOf(']', at);
      const inside = format.slice(at + 1, end === -1 ? undefined : end);
      if (inside.startsWith('$')) literal += currencyIn(inside.slice(1));
      else if (/^[hms]+$/i.test(inside)) code += inside;
      at = end === -1 ? format.length : end;
    } else {
      code += sign;
    }
  }
  return { code, literal, currency: FOREIGN.exec(literal + code.replace(/[^$€£₩₽₹฿₫₱]/g, ''))?.[0] ?? '' };
}

/** `¥-411`: a currency and the place where it is used; without a currency it is a place alone. */
function currencyIn(text: string): string {
  const [sign = '', place = ''] = text.split('-');
  return /[¥￥]/.test(sign) && JAPANESE.test(place) ? 'JPY' : sign;
}
