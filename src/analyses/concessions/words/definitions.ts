import type { Text } from "#outcome/text.ts";
import type { Definition } from "../answers.ts";
import { anyInsistence, type Insistences, verbOfTrimming } from "./insistences.ts";

/** What a party has done under each definition with what it insisted on: `dropped a refusal`. */
export function definitionDone(definition: Definition, kinds: Insistences): string {
  if (definition === "tone") return "changed only venue or tone";
  return `${definition === "drops" ? "dropped" : verbOfTrimming(kinds)} a ${anyInsistence(kinds)}`;
}

/** The three definitions, as the reader is told them. */
export const DEFINITION_TEXT: Text = [
  "“Backing down” is answered under three definitions. A party ",
  {
    term: "drops a demand",
    meaning:
      "on or after the turn it takes back, by word or deed, an ask, a precondition, a refusal or a threat of substance, " +
      "and puts nothing as far or farther in its place; silence does not count",
  },
  "; or it ",
  {
    term: "cuts a demand",
    meaning:
      "since the turn it asks or threatens less than before, by the issue's scale, or refuses only what lies farther " +
      "from where things stand today; or it newly says, in place of a demand, refusal or threat that it says no more, that it " +
      "offers or accepts less than it asked or what it refused, or that it takes no side; what it offers beside a demand that " +
      "it keeps up is no cut",
  },
  "; or it ",
  {
    term: "changes only venue or tone",
    meaning:
      "it has moved on venue, format, timing or wording, and has given nothing of substance nor hardened on any",
  },
  ".",
];
