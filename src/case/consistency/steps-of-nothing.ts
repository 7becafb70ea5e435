import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Steps that do something to a demand, and name none. A warning: the source may not say which. */
export function stepsOfNothing(c: LenientCase): Contradiction[] {
  return listed(c.demands).flatMap(({ at, of: { id, kind, withdraws, accepts } }): Contradiction[] => {
    const name = `\`${id ?? at + 1}\``;
    const path = ["demands", at, "kind"];
    if (kind === "withdrawal" && withdraws === undefined) {
      const what = `the withdrawal ${name} does not say what it withdraws`;
      return [{ path, what, cure: "add `withdraws:` with the id of the demand", severity: "warning" }];
    }
    if (kind === "acceptance" && listed(accepts).length === 0) {
      const what = `the acceptance ${name} does not say what it accepts`;
      return [{ path, what, cure: "add `accepts:` with the ids of the demands", severity: "warning" }];
    }
    return [];
  });
}
