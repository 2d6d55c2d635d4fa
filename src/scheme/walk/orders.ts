import type { Component } from '../types';
import { walkComponent } from './walk';

const known = new WeakMap<Component, boolean>();

/** Whether a component takes back orders that rows of refunds name. */
export function takesBackOrders(component: Component): boolean {
  let found = known.get(component) ?? false;
  if (!known.has(component)) walkComponent(component, { expression: (what) => { found ||= what.kind === 'takenBack' && what.linked; } });
  known.set(component, found);
  return found;
}
