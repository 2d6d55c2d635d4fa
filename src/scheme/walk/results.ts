import type { Component } from '..';
import { walkComponent } from './walk';

/** The ids of the components whose results a component asks for. */
export function resultsAskedOf(component: Component): ReadonlySet<string> {
  const found = new Set<string>();
  walkComponent(component, { expression: (expression) => { if (expression.kind === 'result') found.add(expression.component); } });
  return found;
}
