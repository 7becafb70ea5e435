import { Meter } from "#math/budget.ts";
import type { Ranking } from "#math/dense-ranks.ts";
import { greatestOf } from "#math/extremes.ts";
import { interning } from "#math/interning.ts";
import { keptBy } from "#math/kept.ts";
import { type Forms, listedForms } from "#math/listed-forms.ts";
import { byConcept, type Concept } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { statementsOf } from "../model/party-preferences.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { type Aim, type Alternatives, firstListed } from "./alternatives.ts";
import { aimOf, inChanges, ofEach, smallestJointChange } from "./joint-change.ts";
import { ordersOf, type PartyOrder } from "./party-order.ts";
import { runWork } from "./run-work.ts";
import type { Smallest, SmallestOfEach } from "./smallest-change.ts";
import { type StatementList, statementForms } from "./statement-orders.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** A party's list of statements after a change, the most important first. */
export type ChangedStatements = {
  readonly party: string;
  readonly statements: StatementList;
};

/** In changes of statements; `lists` has the parties whose statements change. */
export type StatementChange = Smallest<{ readonly lists: readonly ChangedStatements[] }>;
export type StatementChanges = SmallestOfEach<{ readonly lists: readonly ChangedStatements[] }>;

/**
 * What changes of statements would do for one state, or for several together: by exchanging neighbours of a list alone,
 * and by exchanging neighbours and turning single statements into their opposites, each counted as one change.
 */
export type StatementRobustness = {
  readonly exchanges: { readonly [concept in Concept]: StatementChanges };
  readonly changes: { readonly [concept in Concept]: StatementChanges };
};

/** The same for one state of the result. */
export type StateStatements = StatementRobustness & { readonly state: number };

/** Tells what changes of statements would do for some states together. */
export type StatementSearch = (states: readonly number[]) => StatementRobustness;

/**
 * Prepares the search for the smallest changes of statements in a model in which nothing is unknown. Null where no
 * party's preferences are statements, or the model is so large that not even one change could be tried.
 */
export function statementSearch(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  budget: GraphBudget = fullBudget(),
): StatementSearch | null {
  const { parties } = model.input;
  const stating = parties.filter(({ preferences }) => preferences.by === "statements").length;
  // So many lists are run to prepare the search, and as many again for each question.
  const runs = Math.floor(budget.most("statementWork") / runWork(model));
  const lists = Math.min(budget.most("statementLists"), Math.floor(runs / (2 * stating)));
  const longest = greatestOf(
    parties.map(({ preferences }) => statementsOf(preferences).length),
    0,
  );
  if (stating === 0 || lists <= 2 * longest) return null;
  const orders = parties.map((_, party) => orderOfRankings(model, ranked, party));
  const choicesOf = (reversals: boolean) =>
    parties.map((_, party): Alternatives<StatementList> => {
      const stated = (): Forms<StatementList, PartyOrder> => ({
        countAt: (changes) => (changes === 0 ? 1 : 0),
        at: () => [[]],
        orderOf: () => orders[party]!(ranked[party]!),
        distinct: true,
      });
      const forms = statementForms(model, party, reversals, orders[party]!, budget) ?? stated();
      const listed = listedForms(forms, lists);
      const own = (aim: Aim) => {
        const by = firstListed(listed, aim);
        const least = by ? by.changes : listed.complete + 1;
        return Number.isFinite(least) ? { least, by } : null;
      };
      // The bounds of SEQ ask what Nash and GMR asked before.
      const keyOf = ({ concept, wanted, states }: Aim) => `${concept} ${wanted} ${states.join(" ")}`;
      return { ...listed, own: keptBy(keyOf, own) };
    });
  const exchanges = choicesOf(false);
  const changes = choicesOf(true);
  const ways = Math.min(budget.most("statementWays"), runs);
  return (states) => ({
    exchanges: byConcept((concept) => smallest(model, exchanges, states, concept, ways)),
    changes: byConcept((concept) => smallest(model, changes, states, concept, ways)),
  });
}

/** Makes the function that gives the order of a party for a ranking; many lists of statements order the states alike. */
function orderOfRankings(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  party: number,
): (ranking: Ranking) => PartyOrder {
  const numberOf = interning();
  const orderOf = ordersOf(model, ranked, party);
  const orders: PartyOrder[] = [];
  return (ranking) => {
    const number = numberOf(ranking.rank);
    orders[number] ??= orderOf(() => model.rankMoves(party, ranking));
    return orders[number];
  };
}

function smallest(
  { input: { parties } }: SolvableModel,
  choices: readonly Alternatives<StatementList>[],
  states: readonly number[],
  concept: Concept,
  ways: number,
): StatementChanges {
  return {
    holds: !aimOf(choices, states, concept).wanted,
    ...ofEach(parties, choices, (movers, party) => {
      // Half of what may be tried is for single parties.
      const share = party === null ? ways / 2 : Math.floor(ways / (2 * parties.length));
      const change = smallestJointChange(movers, states, concept, new Meter(share));
      return inChanges(change, (way) => ({
        lists: way.flatMap(({ form, changes }, at) =>
          changes > 0 ? [{ party: parties[at]!.id, statements: form }] : [],
        ),
      }));
    }),
  };
}
