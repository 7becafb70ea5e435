import type { GraphModel } from "../model/graph-model.ts";
import { type PartyPreferences, type StatedPreference, statementsIn } from "../model/party-preferences.ts";
import type { Compiler } from "./compiler.ts";
import { drawPriorities, restOf, type UnmadeStatement, withIdle } from "./open-statements.ts";
import type { Plan, UnknownDirection } from "./plan.ts";
import { rankingPlan, utilityPlan } from "./value-plan.ts";
import { weightPlan } from "./weight-plan.ts";

/** How the preferences of one party are completed. */
export function completionPlan(
  model: GraphModel,
  party: number,
  preferences: PartyPreferences,
  compiler: Compiler,
): Plan {
  switch (preferences.by) {
    case "ranking":
      return rankingPlan(preferences.entries, compiler);
    case "utilities":
      return utilityPlan(preferences.entries, compiler);
    case "weights":
      return weightPlan(model, party, preferences, compiler);
    case "statements":
      return statementPlan(model, party, preferences, compiler);
  }
}

/**
 * Statements in order of priority; those of unknown direction are turned either way with equal chance, groups of
 * unknown priority are shuffled. Where the rest is unknown, the options that no statement names follow, in random
 * order and each in a random direction: a completion is itself a list of prioritised statements.
 */
function statementPlan(
  model: GraphModel,
  party: number,
  preferences: PartyPreferences & { by: "statements" },
  compiler: Compiler,
): Plan {
  const unknowns: UnknownDirection[] = [];
  let entry = 0;
  const stated = ({ holds, known }: StatedPreference): UnmadeStatement => {
    const column = () => compiler.column(holds);
    const place = entry++;
    if (known) return { column, unknown: -1 };
    unknowns.push({ party, kind: "statement", entry: place });
    return { column, unknown: unknowns.length - 1 };
  };
  const { prints } = compiler;
  const groups = preferences.entries.map((group) => {
    const statements = statementsIn(group).map((each) => ({
      ...stated(each),
      print: prints.proposition(each.holds),
    }));
    return statements.sort((a, b) => a.print - b.print);
  });
  const all = withIdle(
    [
      ...groups,
      restOf(model, party, preferences, compiler, unknowns).map(({ column, ...rest }) => ({
        ...rest,
        column: () => column,
      })),
    ],
    compiler.codes.length,
  );
  const shuffled = all.filter((group) => group.length > 1).length;
  return {
    fixed: unknowns.length === 0 && shuffled === 0,
    unknowns,
    open: unknowns.length + shuffled,
    orders: shuffled,
    complete: (random, answers) => compiler.prioritise(drawPriorities(all, random, answers)),
  };
}
