import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { guidePath, type Guide } from '../../excel';
import { guideTexts } from '../../i18n/texts/guides';
import { useLanguage, useWords } from './words';

/** Opens the help of a page, beside Excel. */
export function Help({ guide }: { readonly guide: Guide }): ReactNode {
  const words = useWords();
  return <Link href={guidePath(useLanguage(), guide)} target="_blank" rel="noopener" data-help={guide}>{words(guideTexts.link)}</Link>;
}
