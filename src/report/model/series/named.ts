import { say, type Text } from '../../../i18n';
import { settingAt, type ReadyScenario } from '../../../model';
import { bindParameters } from '../../../scheme';
import { figureName } from '../figure-name';

/** A name that is the same in every language. Braces are no places for values here. */
export function named(name: string): Text {
  return { zh: name, en: name };
}

/** A figure of a scenario as people call it; its path where the scenario is not known. */
export function namedFigure(path: string, scenario: ReadyScenario | undefined): Text {
  const holder = scenario?.plan.find(({ scheme, parameters }) => settingAt(path, scheme, parameters).ok);
  const bound = holder === undefined ? undefined : bindParameters(holder.scheme, holder.parameters);
  if (holder === undefined || bound?.ok !== true) return named(path);
  const said = (language: 'zh' | 'en'): string => figureName(path, holder.scheme, bound.value, (what) => say(what, language));
  return { zh: said('zh'), en: said('en') };
}
