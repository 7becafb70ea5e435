import { type Contradiction, warning } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Explanations of which it is told what a text makes of them (`stance`), though no source puts them forward. Warnings. */
export function putForwardByNobody(c: LenientCase): Contradiction[] {
  return listed(c.explanations).flatMap(({ at, of: set }) =>
    listed(set.hypotheses).flatMap(({ at: place, of: { id, stance, from } }) =>
      stance === undefined || stance === "open" || from === undefined || from.length > 0
        ? []
        : [
            warning(
              ["explanations", at, "hypotheses", place, "stance"],
              `the text under analysis ${stance} \`${id ?? place + 1}\`, and no source puts that forward`,
              "name in `from` the sources that do, the text itself where it names it; or leave `stance` out",
            ),
          ],
    ),
  );
}
