import type { Text } from '..';

/** What a model says when it cannot do what it is asked. */
export const modelTexts = {
  unknownParameter: { zh: '方案“{scheme}”没有参数“{path}”，可用：{names}。', en: 'The scheme “{scheme}” has no parameter “{path}”; it has: {names}.' },
  unknownParameterNear: { zh: '方案“{scheme}”没有参数“{path}”，是不是“{near}”？', en: 'The scheme “{scheme}” has no parameter “{path}”; did you mean “{near}”?' },
  unknownPart: { zh: '参数路径“{path}”走不通：“{place}”下面只有 {parts}。', en: 'The path “{path}” leads nowhere: “{place}” has only {parts}.' },
  wantsPart: { zh: '“{path}”是一张表，请指明其中一个数，如 {parts}。', en: '“{path}” is a table; name one figure in it, such as {parts}.' },
  noFurtherPart: { zh: '参数路径“{path}”走不通：“{place}”是单个值，没有下一级。', en: 'The path “{path}” leads nowhere: “{place}” is a single value.' },
  noSuchColumn: { zh: '{path}：销售表没有可用的列“{field}”，可用：{fields}。', en: '{path}: the sales table has no column “{field}” that could be used here; it has: {fields}.' },
  badGrid: { zh: '参数“{path}”的取值范围内没有步长 {step} 的整倍数，请调整范围或步长。', en: 'Between the bounds of “{path}” there is no multiple of the step {step}: change the bounds or the step.' },
  impossible: { zh: '没有取值能控制在预算 {budget} 以内：“{path}”取 {value} 时成本最低，也要 {cost}。', en: 'No value keeps the budget of {budget}: even at {path} = {value}, where it costs least, it costs {cost}.' },
  badLevel: { zh: '销售水平应满足 0 < 低 ≤ 可能 ≤ 高（相对于表中的销售，如 92%、104%、115%）。', en: 'The level of sales must be 0 < low ≤ likely ≤ high, as parts of the sales in the table (such as 92 %, 104 %, 115 %).' },
} satisfies Record<string, Text>;
