import type { Listed } from "#math/joint-search.ts";
import type { Variant } from "#math/listed-forms.ts";
import type { Concept } from "../concepts/concept.ts";
import type { PartyOrder } from "./party-order.ts";

/** Another order of preference that a party might have; `form` says how it comes of the stated one. */
export type Alternative<Form> = Variant<Form, PartyOrder>;

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

/** What a party's order might be instead, and what it takes to change the party's own verdict; null if nothing does. */
export interface Alternatives<Form> extends Listed<Alternative<Form>> {
  readonly own: (aim: Aim) => OwnChange<Form> | null;
}

/** The first listed alternative from `least` changes on that reaches the aim. */
export function firstListed<Form>(
  { at, largest }: Listed<Alternative<Form>>,
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
function kept<Form>({ at }: Listed<Alternative<Form>>): Alternatives<Form> {
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
