import type { Text } from '../sentence';

/** Awards that are kept in accounts. */
export const accountTexts = {
  account: {
    zh: '“{recipient}”的{label}：获得 {earned}，已用 {spent}，过期 {expired}，余 {left}{unit}。',
    en: '{recipient} has earned {earned} of {label}, spent {spent} and lost {expired}, which had expired: {left}{unit} are left.',
  },
  openedAccount: {
    zh: '“{recipient}”的{label}：期初 {opening}，获得 {earned}，已用 {spent}，过期 {expired}，余 {left}{unit}。',
    en: '{recipient} began with {opening} of {label}, has earned {earned}, spent {spent} and lost {expired}, which had expired: {left}{unit} are left.',
  },
} satisfies Record<string, Text>;
