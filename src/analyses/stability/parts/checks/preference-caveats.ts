import { hasRanges } from "#graph-model/model/party-preferences.ts";
import type { Text } from "#outcome/text.ts";
import type { Facts } from "../../facts.ts";
import type { StabilityInput } from "../../input.ts";

/** What is to be kept in mind of the forms in which the preferences are given. */
export function preferenceCaveats(facts: Facts, input: StabilityInput): Text[] {
  const given = input.model.parties.map(({ preferences }) => preferences);
  const caveats: Text[] = [];
  if (facts.error > 0 && given.some(({ by }) => by !== "ranking")) {
    caveats.push(
      "The stated error is one of rankings; preferences that are given in another form were taken as they are.",
    );
  }
  if (given.some(({ by }) => by === "statements")) {
    caveats.push(
      "Statements count in strict order: a party gives up any number of lesser wishes for a more important one.",
    );
  }
  if (given.some(({ by }) => by === "weights")) {
    caveats.push("Weights add up: enough lesser wishes outweigh a greater one.");
  }
  if (given.some(hasRanges)) {
    caveats.push(
      "Within the range of a weight or value every number was taken as equally likely, independently of the others.",
    );
  }
  if (given.some((each) => each.by === "weights" && each.entries.some(({ weight }) => weight === null))) {
    caveats.push(
      "A weight that is not stated was taken to lie anywhere from outweighing all that are stated, taken together, to the opposite.",
    );
  }
  return caveats;
}
