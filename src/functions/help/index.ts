import { NAMESPACE } from '../../excel';
import { say, type Language } from '../../i18n';
import { helpTexts } from '../../i18n/texts/functions';
import { FUNCTIONS } from '../library';
import { functionPage, NAMES, TAGS } from './function-page';
import { escaped, page } from './html';
import { HELP_INDEX, helpPath } from './paths';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** All help pages of the functions, by their paths below the address that the add-in is served from. */
export function helpPages(): Record<string, string> {
  const pages = LANGUAGES.flatMap((language) => FUNCTIONS.map((definition): [string, string] => [helpPath(language, definition.id), functionPage(definition, language)]));
  return Object.fromEntries([[HELP_INDEX, indexPage()], ...pages]);
}

function indexPage(): string {
  const links = LANGUAGES.map((language) => `<a href="#${language}" lang="${TAGS[language]}">${NAMES[language]}</a>`).join('\n');
  const title = LANGUAGES.map((language) => say(helpTexts.indexTitle, language)).join(' / ');
  return page(TAGS.zh, title, `<nav>${links}</nav>\n<main>\n<h1>${escaped(title)}</h1>\n${LANGUAGES.map(listIn).join('\n')}\n</main>`);
}

function listIn(language: Language): string {
  const entries = FUNCTIONS.map(({ id, summary }) => `<dt><a href="${language}/${id}.html"><code>${NAMESPACE}.${id}</code></a></dt><dd>${escaped(say(summary, language))}</dd>`);
  return `<section class="language" id="${language}" lang="${TAGS[language]}">
<h2>${escaped(say(helpTexts.functions, language))} - ${NAMES[language]}</h2>
<p>${escaped(say(helpTexts.intro, language))}</p>
<dl>
${entries.join('\n')}
</dl>
</section>`;
}
