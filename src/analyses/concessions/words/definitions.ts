import type { Text } from "#outcome/text.ts";
import type { Definition } from "../answers.ts";

/** What a party does under each definition, as the reader sees it. */
export const DEFINITION_NAMES: Readonly<Record<Definition, string>> = {
  drops: "drops a demand",
  trims: "cuts a demand",
  tone: "changes only venue or tone",
};

/** The same, as what it has done. */
export const DEFINITION_DONE: Readonly<Record<Definition, string>> = {
  drops: "dropped a demand",
  trims: "cut a demand",
  tone: "changed only venue or tone",
};

/** The three definitions, as the reader is told them. */
export const DEFINITION_TEXT: Text = [
  "“Backing down” is answered under three definitions. A party ",
  {
    term: "drops a demand",
    meaning:
      "on or after the turn it takes back, by word or deed, an ask, a precondition, a refusal or a threat of substance " +
      "that it held before; silence does not count",
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
