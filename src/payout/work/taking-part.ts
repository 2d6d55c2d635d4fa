import type { Component } from '../../scheme';
import type { Scope } from '../../evaluate';
import type { Subject, Subjects } from '../../data';
import { withoutRows } from '../../data';
import type { Award } from '../../rules';
import type { Recipient } from './recipients';

/** Who of the people of a component may receive in a period, and who was left out. */
export class TakingPart {
  private readonly out = new Set<number>();
  private readonly holds: (person: number, period: number) => boolean;

  constructor(private readonly component: Component, private readonly scope: Scope) {
    const test = scope.but({ each: 'member' }).test(scope.takesPart);
    const { people } = scope.data;
    this.holds = test.always === true ? () => true : (person, period) => test.holds(withoutRows(people.row(person), period), -1);
  }

  /** The people who would have received something, or would have had a place or a share. */
  get leftOut(): ReadonlySet<number> {
    return this.out;
  }

  /** Whether a person may receive; who may not is remembered. */
  may(person: number, period: number): boolean {
    if (person < 0 || this.holds(person, period)) return true;
    this.out.add(person);
    return false;
  }

  /** The recipients of an award who may receive. */
  among(recipients: readonly Recipient[], award: Pick<Award, 'subject'>): readonly Recipient[] {
    if (this.scope.takesPart.length === 0) return recipients;
    const { period } = award.subject;
    return recipients.filter(({ kind, code }) => kind !== 'person' || this.may(code, period));
  }

  /** The subjects of a contest: who may not receive has no place in it. */
  entrants(subjects: Subjects): Subjects {
    const person = this.personOf();
    if (this.scope.takesPart.length === 0 || this.component.rule.kind !== 'contest' || person === undefined) return subjects;
    return subjects.where((subject) => this.may(person(subject), subject.period));
  }

  private personOf(): ((subject: Subject) => number) | undefined {
    const { ofPeople } = this.scope.data.people;
    switch (this.component.each) {
      case 'person':
      case 'everyone':
      case 'referrer':
        return ({ key }) => key;
      case 'member':
        return ({ key }) => ofPeople[key] ?? -1;
      default:
        return undefined;
    }
  }
}
