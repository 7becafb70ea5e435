import { byConcept, type Concept } from "../concepts/concept.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";
import type { Model } from "../model.ts";
import { statementsOf } from "../preferences/party-preferences.ts";
import { type Alternatives, alternative, alternativesOf, onlyBy } from "./alternatives.ts";
import { allHold, changesOf, type JointChange, smallestJointChange } from "./joint-change.ts";
import type { StatementChange, StatementChanges, StatementFirmness } from "./statement-changes-result.ts";
import { type StatementList, statementForms } from "./statement-orders.ts";

/** A party's lists that are tried, at most. */
const LISTS = 20_000;
/** Joint ways that are tried for one question of SEQ, at most. */
const WAYS = 20_000;

/** Tells what changes of statements would do for some states together. */
export type StatementSearch = (states: readonly number[]) => StatementFirmness;

/**
 * Prepares the search for the smallest changes of statements in a model in which nothing is unknown. `work` bounds the
 * states × parties × lists that are run to prepare it, and the same again for each question. Null where no party's
 * preferences are statements, or the model is so large that not even one change could be tried.
 */
export function statementSearch(
  model: Model,
  ranked: readonly RankedMoves[],
  work: number,
): StatementSearch | null {
  const { parties } = model.input;
  const stating = parties.filter(({ preferences }) => preferences.by === "statements").length;
  const runs = Math.floor(work / (model.graph.codes.length * parties.length));
  const lists = Math.min(LISTS, Math.floor(runs / (2 * stating)));
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
  const ways = Math.min(WAYS, runs);
  return (states) => ({
    exchanges: byConcept((concept) => smallest(model, exchanges, states, concept, ways)),
    changes: byConcept((concept) => smallest(model, changes, states, concept, ways)),
  });
}

function smallest(
  model: Model,
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
      smallestJointChange(model, movers, states, concept, { orders }),
    );
  const each = Math.floor(ways / (2 * parties.length));
  return {
    holds: allHold(model, stated, states, concept),
    overall: find(choices, ways / 2),
    byParty: Object.fromEntries(parties.map(({ id }, party) => [id, find(onlyBy(choices, party), each)])),
  };
}

function told(
  { input }: Model,
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
      const { id, preferences } = input.parties[at]!;
      const texts = statementsOf(preferences);
      return [
        {
          party: id,
          statements: form.map(({ statement, reversed }) => ({ text: texts[statement]!.text, reversed })),
        },
      ];
    }),
  };
}
