import type { Text } from '../../i18n';
import type { ParameterDefinition } from '../definition';

/** Arguments that several functions take, described once. */

export function cells(name: string, zh: string, en: string): ParameterDefinition {
  return { name, takes: 'cells', optional: false, says: { zh, en } };
}

export function number(name: string, zh: string, en: string): ParameterDefinition {
  return { name, takes: 'number', optional: false, says: { zh, en } };
}

export function optional(parameter: ParameterDefinition): ParameterDefinition {
  return { ...parameter, optional: true };
}

export const tiers = cells('tiers',
  '档位表：两列或三列，下限、比例，可加固定金额；首行文字标题会跳过。下限可写成 >1000、≥1000、1000以上(不含)。',
  'Tier table of two or three columns: bound, rate, and perhaps a fixed amount; a header row is skipped. A bound may be written >1000 or ≥1000.');

export const amountTiers = cells('tiers',
  '档位表：两列，下限和金额；首行文字标题会跳过。',
  'Tier table of two columns: bound and amount; a header row is skipped.');

export const valueTiers = cells('tiers',
  '档位表：两列，下限和金额（或比例）；首行文字标题会跳过。',
  'Tier table of two columns: bound and amount (or rate); a header row is skipped.');

export const method: ParameterDefinition = {
  name: 'method', takes: 'text', optional: true,
  says: { zh: '"graduated" 超额累进（默认）或 "slab" 全额累进。', en: '"graduated" (default): each slice at its own rate; "slab": the whole at the rate of its tier.' },
  words: {
    id: 'METHOD',
    values: [
      { word: 'graduated', says: { zh: '超额累进：每一段按本档比例', en: 'Each slice at the rate of its own tier' } },
      { word: 'slab', says: { zh: '全额累进：全部按所在档位的比例', en: 'The whole at the rate of its tier' } },
    ],
  },
};

export const bound: ParameterDefinition = {
  name: 'bound', takes: 'text', optional: true,
  says: { zh: '"atLeast" 含下限（默认）或 "above" 不含下限。', en: '"atLeast" (default): a tier includes its bound; "above": it does not.' },
  words: {
    id: 'BOUND',
    values: [
      { word: 'atLeast', says: { zh: '含下限：恰好等于下限时进入该档', en: 'A tier includes its bound' } },
      { word: 'above', says: { zh: '不含下限：超过下限才进入该档', en: 'A tier starts above its bound' } },
    ],
  },
};

export const places: ParameterDefinition = {
  name: 'places', takes: 'number', optional: true,
  says: { zh: '小数位数，0–8，默认 2，四舍五入。', en: 'Decimal places, 0 to 8, 2 by default; halves are rounded away from zero.' },
};

/** What is said of errors that several functions share. */
export const errors = {
  unreadable: { code: '#VALUE!', when: { zh: '参数不是数字，或档位表写法有误（如下限未递增、写成区间）。', en: 'An argument is no number, or the tier table is wrong (bounds that do not ascend, a bound written as a range).' } },
  negative: { code: '#NUM!', when: { zh: '金额为负数，或 places 不是 0–8 的整数。', en: 'The amount is negative, or places is no whole number from 0 to 8.' } },
} as const satisfies Record<string, { code: string; when: Text }>;
