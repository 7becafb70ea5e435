import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/**
 * Members of what has none. A state belongs to nobody; a firm or a staff may be said to be somebody's, but no act of it counts
 * as his, so that is a warning.
 */
export function belonging(c: LenientCase): Contradiction[] {
  const kinds = new Map(listed(c.actors).map(({ of: { id, kind } }) => [id, kind] as const));
  return listed(c.actors).flatMap(({ at, of: { id, kind, memberOf } }) =>
    listed(memberOf).flatMap(({ at: place, of: { of: larger } }): Contradiction[] => {
      if (larger === undefined || larger === id) return [];
      const whole = kinds.get(larger);
      if (whole !== "person" && !(whole === "media" && kind === "state")) return [];
      return [
        {
          path: ["actors", at, "memberOf", place, "of"],
          what: `\`${id ?? at + 1}\` (${kind ?? "of no known kind"}) is said to be a member of \`${larger}\`, ${whole === "person" ? "who is a person" : "which is media"}`,
          cure: "`memberOf` names a state, an organisation or a coalition: exchange the two, or name that for which both act",
          ...(kind === "state" ? {} : { severity: "warning" as const }),
        },
      ];
    }),
  );
}
