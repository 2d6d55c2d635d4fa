import { wordKey } from './word-key';

/** Headers name a field as a whole; blanks, line breaks, underscores, hyphens and marks around them make no difference. */
export function headerKey(header: string): string {
  return wordKey(header).replace(/[\s_-]+/g, '').replace(/^[*#•]+|[*#:.▲▼↑↓]+$/g, '').replace(/[([【](?:必填|选填|required|optional)[)\]】]$/, '');
}
