import { Meter } from "#math/budget.ts";
import { byConcept, type Concept } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import { statementsOf } from "../model/party-preferences.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { type Alternatives, alternative, alternativesOf, onlyBy } from "./alternatives.ts";
import { allHold, changesOf, type JointChange, smallestJointChange } from "./joint-change.ts";
import { type StatementList, statementForms } from "./statement-orders.ts";

// Result types are types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** A party's list of statements after a change, the most important first. */
export type ChangedStatements = {
  readonly party: string;
  readonly statements: StatementList;
};

/**
 * The smallest number of changes of statements that makes or breaks an equilibrium: at least `least`; with `most` it is
 * done, and `lists` is one way. The two are equal where the number is exact; `most` is null where no way was found.
 */
export type StatementChange = {
  readonly least: number;
  readonly most: number | null;
  /** The parties whose statements change. */
  readonly lists: readonly ChangedStatements[];
};

/** The smallest changes by any parties together and by one party alone; null where none does it. */
export type StatementChanges = {
  readonly holds: boolean;
  readonly overall: StatementChange | null;
  readonly byParty: { readonly [party: string]: StatementChange | null };
};

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
 * Prepares the search for the smallest changes of statements in a model in which nothing is unknown. `work` bounds the
 * states × parties × lists that are run to prepare it, and the same again for each question. Null where no party's
 * preferences are statements, or the model is so large that not even one change could be tried.
 */
export function statementSearch(
  model: SolvableModel,
  ranked: readonly RankedMoves[],
  work: number,
): StatementSearch | null {
  const { parties } = model.input;
  const stating = parties.filter(({ preferences }) => preferences.by === "statements").length;
  const runs = Math.floor(work / (model.graph.codes.length * parties.length));
  const lists = Math.min(GRAPH_MODEL_LIMITS.statementLists.most, Math.floor(runs / (2 * stating)));
  const longest = Math.max(0, ...parties.map(({ preferences }) => statementsOf(preferences).length));
  if (stating === 0 || lists <= 2 * longest) return null;
  const alternatives = (reversals: boolean) =>
    ranked.map((own, party): Alternatives<StatementList> => {
      const forms = statementForms(model, party, reversals);
      const stated = alternative<StatementList>(model, ranked, party, [], 0, own);
      const given = forms && alternativesOf(model, ranked, party, forms, lists);
      return { ...(given ?? { list: [stated], complete: Infinity }), bound: () => 0 };
    });
  const exchanges = alternatives(false);
  const changes = alternatives(true);
  const ways = Math.min(GRAPH_MODEL_LIMITS.statementWays.most, runs);
  return (states) => ({
    exchanges: byConcept((concept) => smallest(model, exchanges, states, concept, ways)),
    changes: byConcept((concept) => smallest(model, changes, states, concept, ways)),
  });
}

function smallest(
  model: SolvableModel,
  choices: readonly Alternatives<StatementList>[],
  states: readonly number[],
  concept: Concept,
  ways: number,
): StatementChanges {
  const { parties } = model.input;
  const stated = choices.map(({ list }) => list[0]!);
  // Half of what may be tried is for single parties.
  const find = (movers: readonly Alternatives<StatementList>[], orders: number) =>
    told(
      model,
      stated.map(({ form }) => form),
      smallestJointChange(model, movers, states, concept, new Meter(orders)),
    );
  const each = Math.floor(ways / (2 * parties.length));
  return {
    holds: allHold(model, stated, states, concept),
    overall: find(choices, ways / 2),
    byParty: Object.fromEntries(parties.map(({ id }, party) => [id, find(onlyBy(choices, party), each)])),
  };
}

function told(
  { input }: SolvableModel,
  stated: readonly StatementList[],
  change: JointChange<StatementList> | null,
): StatementChange | null {
  if (!change) return null;
  const { least, way } = change;
  return {
    least,
    most: way && changesOf(way),
    lists: (way ?? []).flatMap(({ form }, at) => {
      if (form === stated[at]) return [];
      return [{ party: input.parties[at]!.id, statements: form }];
    }),
  };
}
