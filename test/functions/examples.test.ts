import type { Language } from '../../src/i18n';
import { FUNCTIONS } from '../../src/functions/library';
import { callIn, inLanguage } from './call';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

describe.each(FUNCTIONS.map((definition) => [definition.id, definition] as const))('the help of %s', (_, definition) => {
  test('has examples', () => expect(definition.examples.length).toBeGreaterThan(0));

  test.each(LANGUAGES.flatMap((language) => definition.examples.map((example) => [language, example.says[language], example] as const)))('%s: %s', async (language, __, example) => {
    const given = definition.parameters.map((___, index) => inLanguage(example.arguments[index] ?? null, language));
    expect(await callIn({ language }, definition.id, ...given)).toEqual(inLanguage(example.result, language));
  });
});
