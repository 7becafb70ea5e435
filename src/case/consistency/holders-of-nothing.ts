import { type Contradiction, warning } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Claims that say whose interest or intent they tell of (`whose`), and are of another kind. Warnings. */
export function holdersOfNothing(c: LenientCase): Contradiction[] {
  return listed(c.claims).flatMap(({ at, of: { id, kind, whose } }) =>
    kind === undefined || kind === "interest" || kind === "intent" || listed(whose).length === 0
      ? []
      : [
          warning(
            ["claims", at, "whose"],
            `\`${id ?? at + 1}\` is of kind ${kind}, and \`whose\` says who has an interest or intent`,
            "write `kind: interest` or `kind: intent`, or name the actors in `about`",
          ),
        ],
  );
}
