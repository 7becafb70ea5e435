import { preferenceChecks } from "#graph-model/preferences/preference-checks.ts";
import { definePart } from "../../../part.ts";
import type { Setup } from "../../setup.ts";
import { preferenceCheckCaveats, preferenceCheckTable } from "./check-table.ts";
import { preferenceCaveats } from "./preference-caveats.ts";

/** For each party whose preferences the case gives in several forms: how the one used agrees with each other. */
export const checks = definePart({
  id: "checks",
  title: "What is said twice of an order",
  needs: [],
  cost: ({ facts }: Setup) => facts.stateCount,
  run: ({ input, model }: Setup, { budget }) =>
    preferenceChecks(
      input.model,
      input.parties.map((party) => party.checks.map(({ preferences }) => preferences)),
      model.compiler,
      budget,
    ),
  explain: (found, setup) => ({
    blocks: preferenceCheckTable(found, setup),
    caveats: [...preferenceCaveats(setup.facts, setup.input), ...preferenceCheckCaveats(found, setup.words)],
  }),
});
