import type { Language } from '../i18n';
import { presetById, PRESETS } from '../presets';
import { describeScheme } from '../scheme';

/** The presets as JSON: what each is called, which fields it reads and which parameters it takes. */
export function schemesJson(language: Language): string {
  const schemes = PRESETS.flatMap(({ id }) => presetById(id) ?? []).map((scheme) => describeScheme(scheme, language));
  return `${JSON.stringify(schemes, null, 2)}\n`;
}
