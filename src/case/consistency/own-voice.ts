import { citedSources } from "../citation.ts";
import { type Contradiction, warning } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { isAuthorOf } from "../stance.ts";

/** Claims that a source's own author makes, and that are told as what somebody else says (`stance: reports`), or as what he rejects. Warnings. */
export function ownVoice(c: LenientCase): Contradiction[] {
  const actors = listed(c.actors).map(({ of }) => of);
  const sources = listed(c.sources).map(({ of }) => of);
  return listed(c.claims).flatMap(({ at, of: { id, by, stance, cite } }) => {
    if (stance !== "reports" && stance !== "rejects") return [];
    const cited = new Set(citedSources(listed(cite).map(({ of }) => of)));
    const claimants = new Set(listed(by).map(({ of }) => of));
    for (const actor of actors) {
      if (actor.id === undefined || !claimants.has(actor.id)) continue;
      const source = sources.find(
        (each) => each.id !== undefined && cited.has(each.id) && isAuthorOf(actor, each),
      );
      if (source === undefined) continue;
      return [
        warning(
          ["claims", at, "stance"],
          `\`${id ?? at + 1}\` is a claim of \`${actor.id}\`, who is the author of \`${source.id}\`, and is told as what that ${stance === "reports" ? "only reports" : "rejects"}`,
          "leave `stance` out, or write `endorses`; or name in `by` whose claim is reported",
        ),
      ];
    }
    return [];
  });
}
