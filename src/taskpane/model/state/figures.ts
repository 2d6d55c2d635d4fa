import { grouped, percent } from '../../../money';
import { pathsOf, settingAt, type ReadyScenario, type Setting } from '../../../model';
import { figureName } from '../../../report';
import type { Say } from '../engine/say';
import { bindParameters } from '../../../scheme';
import { slideOf, stopOf, type Slide } from './slide';

/** A figure of the open scenario, with the slider that changes it. */
export interface FigureRow {
  readonly path: string;
  readonly name: string;
  readonly setting: Setting;
  readonly slide: Slide;
  readonly stop: number;
  /** As people write it. */
  readonly text: string;
}

/** The figures of a scenario's first scheme that can be moved; `order` names those first that matter most. */
export function figureRows({ plan: [{ scheme, parameters }] }: ReadyScenario, order: readonly string[], say: Say): readonly FigureRow[] {
  const bound = bindParameters(scheme, parameters);
  if (!bound.ok) return [];
  const all = pathsOf({ scheme, parameters: bound.value });
  const paths = [...order.filter((path) => all.includes(path)), ...all.filter((path) => !order.includes(path))];
  return paths.flatMap((path): FigureRow[] => {
    const setting = settingAt(path, scheme, parameters);
    if (!setting.ok || setting.value.current === null) return [];
    const { current, kind } = setting.value;
    const slide = slideOf(setting.value);
    if (slide === null) return [];
    return [{ path, name: figureName(path, scheme, bound.value, say), setting: setting.value, slide, stop: stopOf(slide, current), text: kind === 'rate' ? percent(current).replace(' ', '') : grouped(current) }];
  });
}
