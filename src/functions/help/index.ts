import { guidePath, GUIDES, NAMESPACE } from '../../excel';
import { say, type Language } from '../../i18n';
import { helpTexts } from '../../i18n/texts/functions';
import { guideTexts } from '../../i18n/texts/guides';
import { FUNCTIONS } from '../library';
import { functionPage, NAMES, TAGS } from './function-page';
import { guidePage, guideTitle } from './guide-page';
import { escaped, page } from './html';
import { HELP_INDEX, helpPath } from './paths';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** All help pages of the functions and of the pane's pages, by their paths below the address that the add-in is served from. */
export function helpPages(): Record<string, string> {
  const pages = LANGUAGES.flatMap((language) => FUNCTIONS.map((definition): [string, string] => [helpPath(language, definition.id), functionPage(definition, language)]));
  const guides = LANGUAGES.flatMap((language) => GUIDES.map((guide): [string, string] => [guidePath(language, guide), guidePage(guide, language)]));
  return Object.fromEntries([[HELP_INDEX, indexPage()], ...pages, ...guides]);
}

function indexPage(): string {
  const links = LANGUAGES.map((language) => `<a href="#${language}" lang="${TAGS[language]}">${NAMES[language]}</a>`).join('\n');
  const title = LANGUAGES.map((language) => say(helpTexts.indexTitle, language)).join(' / ');
  return page(TAGS.zh, title, `<nav>${links}</nav>\n<main>\n<h1>${escaped(title)}</h1>\n${LANGUAGES.map(listIn).join('\n')}\n</main>`);
}

function listIn(language: Language): string {
  const entries = FUNCTIONS.map(({ id, summary }) => `<dt><a href="${language}/${id}.html"><code>${NAMESPACE}.${id}</code></a></dt><dd>${escaped(say(summary, language))}</dd>`);
  const guides = GUIDES.map((guide) => `<li><a href="${language}/${guide}.html">${escaped(say(guideTitle(guide), language))}</a></li>`);
  return `<section class="language" id="${language}" lang="${TAGS[language]}">
<h2>${escaped(say(helpTexts.functions, language))} - ${NAMES[language]}</h2>
<p>${escaped(say(helpTexts.intro, language))}</p>
<dl>
${entries.join('\n')}
</dl>
<h2>${escaped(say(guideTexts.guides, language))}</h2>
<ul>
${guides.join('\n')}
</ul>
</section>`;
}
