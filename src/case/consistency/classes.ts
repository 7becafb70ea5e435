import { type Contradiction, warning } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";
import { plainText } from "./plain-text.ts";

/** Classes that do not say what begins and ends a spell of them, or say more than their kind has. */
export function classes(c: LenientCase): Contradiction[] {
  return listed(c.classes).flatMap(({ at, of }): Contradiction[] => {
    const path: Path = ["classes", at];
    const name = `the class \`${of.id ?? at + 1}\``;
    if (of.shipped !== undefined) {
      const own = (["name", "begins", "ends", "columns", "dataEnd"] as const).find(
        (key) => of[key] !== undefined,
      );
      return own === undefined
        ? []
        : [
            {
              path: [...path, own],
              what: `${name} ships with the program and brings its own \`${own}\``,
              cure: "remove it; a class of your own is named by `file`",
            },
          ];
    }
    if (of.file === undefined && of.rounds === undefined) return [];
    const lacking = (["name", "begins", "ends"] as const).filter((key) => of[key] === undefined);
    if (lacking.length > 0)
      return [
        {
          path,
          what: `${name} does not say ${lacking.map((key) => WORDS[key]).join(", and ")}`,
          cure: `add ${lacking.map((key) => `\`${key}\``).join(", ")}: what is counted decides what comes out`,
        },
      ];
    if (plainText(of.begins!) === plainText(of.ends!))
      return [
        warning(
          [...path, "ends"],
          `${name} ends with what begins it: “${of.ends}”`,
          "say what ends a spell of it, and what begins one",
        ),
      ];
    const more =
      of.rounds === undefined ? undefined : (["columns", "dataEnd"] as const).find((key) => of[key]);
    return more === undefined
      ? []
      : [
          {
            path: [...path, more],
            what: `\`${more}\` is of a file, and ${name} has none`,
            cure: "remove it",
          },
        ];
  });
}

const WORDS = {
  name: "what it is called",
  begins: "what begins a spell of it",
  ends: "what ends one",
} as const;
