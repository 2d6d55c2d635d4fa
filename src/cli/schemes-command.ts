import type { Language } from '../i18n';
import { GALLERY, presetById, PRESETS, type Preset } from '../presets';
import { describeScheme } from '../scheme';

/** The presets, and after them the examples to start from (`"gallery": true`), as JSON: what each is called, which fields it reads and which parameters it takes. */
export function schemesJson(language: Language): string {
  const described = (presets: readonly Preset[]) => presets.flatMap(({ id }) => presetById(id) ?? []).map((scheme) => describeScheme(scheme, language));
  const schemes = [...described(PRESETS), ...described(GALLERY).map((scheme) => ({ ...scheme, gallery: true }))];
  return `${JSON.stringify(schemes, null, 2)}\n`;
}
