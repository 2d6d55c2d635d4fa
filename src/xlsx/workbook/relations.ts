import { damaged } from '../package/fault';
import type { Parts } from '../package/parts';
import { scan } from './scan';

/** Another part that a part names, and as what. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`. */
  readonly type: string;
  /** The name of the other part. */
  readonly target: string;
}

const MOST = 20_000;

/** The parts that a part of a package names; those of the package itself have an empty name. @throws Unreadable */
export async function relationsOf(parts: Parts, name: string): Promise<Relation[]> {
  const slash = name.lastIndexOf('/') + 1;
  const place = `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (!parts.has(place)) return relations;
  await scan(parts, place, {
    open(tag, attributes) {
      if (tag !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const [id = '', type, target] = [attributes.get('Id'), attributes.get('Type'), attributes.get('Target')];
      if (type === undefined || target === undefined || relations.length === MOST) return damaged();
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(name.slice(0, slash), target) });
    },
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
