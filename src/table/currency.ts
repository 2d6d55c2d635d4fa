/*
 * Currencies other than the yuan, as people write them: by code, by sign, by name.
 */

const CODES = ['usd', 'hkd', 'eur', 'gbp', 'jpy', 'krw', 'twd', 'sgd', 'aud', 'cad', 'mop', 'chf'];
/** Written before a dollar sign, and found alone too. */
const DOLLARS = ['nt', 'hk', 'us'];
const SIGNS = '€£₩₽₹฿₫₱';
const NAMES = [
  '美元', '美金', '欧元', '英镑', '日元', '日圆', '港元', '港币', '韩元', '新台币', '台币', '澳门元', '澳元', '加元', '新元', '新加坡元', '法郎', '卢布',
];

/** A foreign currency somewhere in a cell or a number format. */
export const FOREIGN = new RegExp(`[a-z]{0,3}\\$|[${SIGNS}]|\\b(?:${[...CODES, ...DOLLARS].join('|')})\\b|${NAMES.join('|')}`, 'i');

/** A unit, as `unitOf` reads it, that is a foreign currency and nothing else. */
export const FOREIGN_UNIT = new RegExp(`^(?:${[...CODES, ...NAMES].join('|')}|(?:hk|us)?\\$|[${SIGNS}])$`);
