import type { Component } from '../../scheme';
import type { Context, KeptOfSubjects } from '../../evaluate';
import { Kept } from '../../evaluate';
import type { Subjects } from '../../data';

/** The subjects of a component with what is kept of them, if anything. */
export interface FoundSubjects {
  readonly subjects: Subjects;
  readonly kept?: KeptOfSubjects;
}

/** What one working may take from those before it. */
export interface KeptWork {
  /** How often what was there could be taken. No result depends on it. */
  readonly taken: number;
  of(component: Component, context: Context, find: () => Subjects): FoundSubjects;
}

/** Of rows that stay, worked out with other parameters each time: the subjects themselves, what their measures come to, and their contests. */
export class KeptOfTable implements KeptWork {
  private readonly found = new Kept<Component, Required<FoundSubjects>>();

  get taken(): number {
    return this.found.taken;
  }

  of(component: Component, context: Context, find: () => Subjects): FoundSubjects {
    const make = (): Required<FoundSubjects> => {
      const subjects = find();
      return { subjects, kept: { size: subjects.length, stockRows: undefined, figures: new Kept(), nears: new Kept(), contests: new Kept() } };
    };
    return this.found.of(component, context, make, [component.where, component.per, component.credit, context.takesPart]);
  }
}

/**
 * Of tables that are picked from one stock of rows, each time others, with the same parameters. A subject is known by its first row in the stock:
 * it has to have the same rows whenever it has that one.
 */
export class KeptOfStock {
  private readonly kept = new Map<Component, Pick<KeptOfSubjects, 'size' | 'figures' | 'nears'>>();

  /** `isKnown`: whether subjects of a component, and all that it asks of them, are told by their rows alone. */
  constructor(private readonly size: number, private readonly isKnown: (component: Component) => boolean) {}

  /** How often what was worked out for one table could be taken for another. No result depends on it. */
  get taken(): number {
    return [...this.kept.values()].reduce((sum, { figures, nears }) => sum + figures.taken + nears.taken, 0);
  }

  /** For a table of these rows of the stock. */
  picked(rows: Int32Array): KeptWork {
    return {
      taken: this.taken,
      of: (component, _, find) => {
        if (!this.isKnown(component)) return { subjects: find() };
        const kept = this.kept.get(component) ?? { size: this.size, figures: new Kept(), nears: new Kept() };
        this.kept.set(component, kept);
        return { subjects: find(), kept: { size: kept.size, stockRows: rows, figures: kept.figures, nears: kept.nears, contests: undefined } };
      },
    };
  }
}
