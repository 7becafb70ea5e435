import { hasRanges } from "#graph-model/model/party-preferences.ts";
import { preferenceChecks } from "#graph-model/preferences/preference-checks.ts";
import { definePart } from "../../../part.ts";
import type { Background, Setup } from "../../setup.ts";
import { preferenceCheckCaveats, preferenceCheckTable } from "./check-table.ts";

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
    caveats: [...preferenceCaveats(setup), ...preferenceCheckCaveats(found, setup.words)],
  }),
});

/** What is to be kept in mind of the forms in which the preferences are given. */
function preferenceCaveats({ facts, input }: Background): string[] {
  const given = input.model.parties.map(({ preferences }) => preferences);
  const isOpen = (each: (typeof given)[number]) =>
    each.by === "weights" && each.entries.some(({ weight }) => weight === null);
  const caveats: readonly (readonly [boolean, string])[] = [
    [
      facts.error > 0 && given.some(({ by }) => by !== "ranking"),
      "The stated error is one of rankings; preferences that are given in another form were taken as they are.",
    ],
    [
      given.some(({ by }) => by === "statements"),
      "Statements count in strict order: a party gives up any number of lesser wishes for a more important one.",
    ],
    [
      given.some(({ by }) => by === "weights"),
      "Weights add up: enough lesser wishes outweigh a greater one.",
    ],
    [
      given.some(hasRanges),
      "Within the range of a weight or value every number was taken as equally likely, independently of the others.",
    ],
    [
      given.some(isOpen),
      "A weight that is not stated was taken to lie anywhere from outweighing all that are stated, taken together, to the opposite.",
    ],
  ];
  return caveats.flatMap(([applies, caveat]) => (applies ? [caveat] : []));
}
