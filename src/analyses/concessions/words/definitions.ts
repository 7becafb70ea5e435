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
      "since the turn it asks for a point of the issue's scale nearer to where things stand today than it asked " +
      "before, refuses only what lies farther away, offers or accepts what it refused or less than it asked, or takes no side " +
      "where it asked, refused or threatened before",
  },
  "; or it ",
  {
    term: "changes only venue or tone",
    meaning:
      "it has moved on venue, format, timing or wording, and has given nothing of substance nor hardened on any",
  },
  ".",
];
