import type { Text } from '../sentence';

/** What one figure of a scheme is called. */
export const figureNameTexts = {
  bound: { zh: '{label}：第 {number} 档起点', en: '{label}: where tier {number} starts' },
  value: { zh: '{label}：{bound} 档', en: '{label}: tier {bound}' },
  entry: { zh: '{label}：{key}', en: '{label}: {key}' },
  place: { zh: '{label}：第 {number} 个', en: '{label}: number {number}' },
} satisfies Record<string, Text>;
