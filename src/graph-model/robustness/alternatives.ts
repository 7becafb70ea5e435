import type { Concept } from "../concepts/concept.ts";
import type { PartyOrder } from "./party-order.ts";

/** Another order of preference that a party might have; `form` says how it comes of the stated one. */
export interface Alternative<Form> {
  readonly form: Form;
  /** By how many elementary changes it differs from the stated one, which has 0. */
  readonly changes: number;
  readonly order: PartyOrder;
}

/** What is asked: that a party, or all of them, stay in all of the states, or, if not `wanted`, that they leave one. */
export interface Aim {
  readonly states: readonly number[];
  readonly concept: Concept;
  readonly wanted: boolean;
}

/** The smallest change of one party's own verdict: at least `least`; `by` does it, and is null if none was found. */
export interface OwnChange<Form> {
  readonly least: number;
  readonly by: Alternative<Form> | null;
}

/** What a party's order of preference might be instead, listed by number of changes. */
export interface Listed<Form> {
  /** How many there are with so many changes. */
  readonly count: (changes: number) => number;
  readonly at: (changes: number) => readonly Alternative<Form>[];
  /** All with up to so many changes are listed; infinite if there are no others. */
  readonly complete: number;
  /** No listed one has more changes. */
  readonly largest: number;
}

/** The same, and what it takes to change the party's own verdict; null if nothing does. */
export interface Alternatives<Form> extends Listed<Form> {
  readonly own: (aim: Aim) => OwnChange<Form> | null;
}

/** The forms that a party's preferences may take, by number of changes. */
export interface Forms<Form> {
  /** How many forms there are with exactly so many changes; 0 beyond the largest number. */
  readonly countAt: (changes: number) => number;
  readonly at: (changes: number) => Iterable<Form>;
  readonly orderOf: (form: Form) => PartyOrder;
  /** Whether each gives an order of its own. */
  readonly distinct: boolean;
}

/**
 * Lists the alternatives of one party by number of changes, when they are asked for, as long as all forms of that number
 * fit into `most`. Of forms that order the states alike the first is listed, which has the fewest changes.
 */
export function listedForms<Form>(forms: Forms<Form>, most: number): Listed<Form> {
  let largest = 0;
  let left = most - forms.countAt(0);
  while (forms.countAt(largest + 1) > 0 && forms.countAt(largest + 1) <= left) {
    left -= forms.countAt(++largest);
  }
  const seen = new Set<PartyOrder>();
  const groups: Alternative<Form>[][] = [];
  const at = (changes: number): readonly Alternative<Form>[] => {
    while (groups.length <= Math.min(changes, largest)) {
      const group: Alternative<Form>[] = [];
      for (const form of forms.at(groups.length)) {
        const order = forms.orderOf(form);
        if (seen.has(order)) continue;
        if (!forms.distinct) seen.add(order);
        group.push({ form, changes: groups.length, order });
      }
      groups.push(group);
    }
    return groups[changes] ?? [];
  };
  return {
    at,
    count: (changes) => {
      if (!forms.distinct) return at(changes).length;
      return changes <= largest ? forms.countAt(changes) : 0;
    },
    largest,
    complete: forms.countAt(largest + 1) === 0 ? Infinity : largest,
  };
}

/** The first listed alternative from `least` changes on that reaches the aim. */
export function firstListed<Form>(
  { at, largest }: Listed<Form>,
  { states, concept, wanted }: Aim,
  least = 0,
): Alternative<Form> | null {
  for (let changes = least; changes <= largest; changes++) {
    const by = at(changes).find(({ order }) => order.stays(states, concept) === wanted);
    if (by) return by;
  }
  return null;
}

/** A party that keeps what it wants. */
function kept<Form>({ at }: Listed<Form>): Alternatives<Form> {
  const stated = at(0);
  const { order } = stated[0]!;
  return {
    at: (changes) => (changes === 0 ? stated : []),
    count: (changes) => (changes === 0 ? 1 : 0),
    complete: Infinity,
    largest: 0,
    own: ({ states, concept, wanted }) =>
      order.stays(states, concept) === wanted ? { least: 0, by: stated[0]! } : null,
  };
}

/** The same where all but one party keep what they want. */
export function onlyBy<Form>(choices: readonly Alternatives<Form>[], party: number): Alternatives<Form>[] {
  return choices.map((own, at) => (at === party ? own : kept(own)));
}
