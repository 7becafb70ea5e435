import { foreignWords } from "./names.ts";

export interface Clause {
  /** What joins it to the one before, none for the first. */
  readonly after: string;
  readonly text: string;
}

/** What a side did is told in clauses of which there are many orders, and so is how many of several are how. */
const DID =
  "stood by|said no more|granted|made|put forward|not repeated|dropped|fallen|seen|come to|carried out|softened|hardened|did not";
const HOW = "are|is|to|only|more loosely|not|certainly|fell|began";
const NUMBER = "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none)";
const JOINT = new RegExp(
  `(; |, and (?=\\S+ \\S)|, but (?=\\S+ \\S+ \\S)|: (?=it )|,? and (?=(?:${DID})(?! \\p{L}))|,? (?:and )?(?=${NUMBER} (?:${HOW}) ))(?![^(]*\\))`,
  "u",
);
/** Stands for a blank that is no joint. */
const HELD = "\u00a0";

/** Takes sentences apart at their joints, but for those inside of names and brackets; `names` are what cases call things. */
export function clausesBy(names: readonly string[]): (sentence: string) => readonly Clause[] {
  const foreign = new RegExp(foreignWords(names), "gu");
  return (sentence) => {
    const parts = sentence
      .replace(foreign, (name) => name.replaceAll(" ", HELD))
      .split(JOINT)
      .map((part) => part.replaceAll(HELD, " "));
    return parts.flatMap((text, at) => (at % 2 === 0 ? [{ after: parts[at - 1] ?? "", text }] : []));
  };
}
