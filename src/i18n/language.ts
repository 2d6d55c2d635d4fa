/** The two languages in which every sentence of the product exists. */
export type Language = 'zh' | 'en';

/** The language for a locale tag such as `zh-CN` or `en-US`: all Chinese is Chinese, everything else English. */
export function languageOf(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh' : 'en';
}
