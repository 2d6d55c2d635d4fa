import { say, type Language } from '../i18n';
import { presetById, PRESETS } from '../presets';
import type { Parameter } from '../scheme';

/** The presets as JSON: what each is called, which fields it reads and which parameters it takes. */
export function schemesJson(language: Language): string {
  const schemes = PRESETS.flatMap(({ id }) => {
    const scheme = presetById(id);
    if (scheme === undefined) return [];
    const { name, description, source, fields, parameters } = scheme;
    return [{
      id, name: say(name, language), description: say(description, language), source,
      fields: fields.map(({ table, field, need }) => ({ table, field, need })),
      parameters: parameters.map((parameter) => describe(parameter, language)),
    }];
  });
  return `${JSON.stringify(schemes, null, 2)}\n`;
}

function describe({ name, type, label, required, default: fallback, choices }: Parameter, language: Language): object {
  return {
    name, type, label: say(label, language), ...(required ? { required } : {}), ...(fallback === undefined ? {} : { default: fallback }),
    ...(choices.length === 0 ? {} : { choices: choices.map(({ word }) => word) }),
  };
}
