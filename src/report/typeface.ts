import type { Language } from '../i18n';

/** The letters of the payout sheets, the same in every host. Arial has a double of the same widths on every system. */
export function typeface(language: Language): { readonly name: string; readonly size: number } {
  return { name: language === 'zh' ? '微软雅黑' : 'Arial', size: 10 };
}
