import { say } from '../i18n';
import { reportTexts } from '../i18n/texts/report';
import type { Report } from './types';

const LONGEST = 100;

/** What stands at the foot of every page, with Excel's codes in it: an ampersand of the title's own is written twice. */
export function footerOf({ title, language }: Report): { readonly left: string; readonly right: string } {
  return { left: title.slice(0, LONGEST).replaceAll('&', '&&'), right: say(reportTexts.page, language) };
}
