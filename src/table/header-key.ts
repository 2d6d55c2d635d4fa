import { nameKey } from './name';

/** Headers name a field as a whole; blanks, line breaks, underscores, hyphens and marks around them make no difference. */
export function headerKey(header: string): string {
  return nameKey(header).replace(/[\s_-]+/g, '').replace(/^[*#•]+|[*#:.▲▼↑↓]+$/g, '').replace(/[([【](?:必填|选填|required|optional)[)\]】]$/, '');
}
