import type { Ranking } from "#math/dense-ranks.ts";
import { CONCEPT_BIT, type Concept } from "../concepts/concept.ts";
import { verdictsIf } from "../concepts/equilibria.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";

/** Nash, GMR and SMR: a party's verdict depends on its own order of preference alone. */
const OWN = CONCEPT_BIT.nash | CONCEPT_BIT.gmr | CONCEPT_BIT.smr;

/** Another order of preference that a party might have; `form` says how it comes of the stated one. */
export interface Alternative<Form> {
  readonly form: Form;
  /** By how many elementary changes it differs from the stated one, which has 0. */
  readonly changes: number;
  readonly moves: RankedMoves;
  /** The party's own verdicts by Nash, GMR and SMR under it: bits of concepts per state. */
  readonly own: Uint8Array;
}

/** What a party's order of preference might be instead, by number of changes; the first is the stated one. */
export interface Alternatives<Form> {
  readonly list: readonly Alternative<Form>[];
  /** All alternatives with up to so many changes are listed; infinite if there are no others. Beyond, some may be. */
  readonly complete: number;
  /**
   * The least number of changes, proven otherwise than by the list, after which the party's own verdict by a concept
   * is that it stays in all of some states, or, if `wanted` is false, that it leaves one of them. Infinite if none does it.
   */
  readonly bound: (states: readonly number[], concept: Concept, wanted: boolean) => number;
}

/** The forms that a party's preferences may take, by number of changes. */
export interface Forms<Form> {
  /** How many forms there are with exactly so many changes; 0 beyond the largest number. */
  readonly countAt: (changes: number) => number;
  readonly at: (changes: number) => Iterable<Form>;
  readonly ranking: (form: Form) => Ranking;
}

/** One alternative, with its own verdicts. */
export function alternative<Form>(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  party: number,
  form: Form,
  changes: number,
  ranking: Ranking,
): Alternative<Form> {
  const moves = model.rankMoves(party, ranking);
  return { form, changes, moves, own: verdictsIf(model, ranked, party, moves, OWN) };
}

/**
 * Lists the alternatives of one party by number of changes, as long as all forms of that number fit into `most`. Of
 * forms that order the states alike the first is listed, which has the fewest changes.
 */
export function alternativesOf<Form>(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  party: number,
  forms: Forms<Form>,
  most: number,
): Pick<Alternatives<Form>, "list" | "complete"> {
  const list: Alternative<Form>[] = [];
  const seen = new Set<string>();
  let left = most;
  for (let changes = 0; ; changes++) {
    const count = forms.countAt(changes);
    if (count === 0) return { list, complete: Infinity };
    if (count > left && changes > 0) return { list, complete: changes - 1 };
    left -= count;
    for (const form of forms.at(changes)) {
      const ranking = forms.ranking(form);
      const key = ranking.rank.join();
      if (seen.has(key)) continue;
      seen.add(key);
      list.push(alternative(model, ranked, party, form, changes, ranking));
    }
  }
}

/** The same where all but one party keep what they want. */
export function onlyBy<Form>(choices: readonly Alternatives<Form>[], party: number): Alternatives<Form>[] {
  return choices.map((own, at) =>
    at === party ? own : { list: own.list.slice(0, 1), complete: Infinity, bound: () => 0 },
  );
}
