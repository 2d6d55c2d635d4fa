import type { Component } from '../../scheme';
import { resultsAskedOf } from '../../scheme';

/** The components so that each comes after those whose results it asks for; otherwise in the order in which they are written. */
export function inSequence(components: readonly Component[]): readonly Component[] {
  const byId = new Map(components.map((component) => [component.id, component]));
  const done = new Set<Component>();
  const visit = (component: Component, within: ReadonlySet<Component>): void => {
    if (done.has(component) || within.has(component)) return;
    const inside = new Set([...within, component]);
    for (const id of resultsAskedOf(component)) {
      const asked = byId.get(id);
      if (asked !== undefined) visit(asked, inside);
    }
    done.add(component);
  };
  for (const component of components) visit(component, new Set());
  return [...done];
}
