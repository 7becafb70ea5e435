import { type Contradiction, warning } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** What is separable in all that it belongs to, but for states and organisations, of which the format says so. */
const FOR_THEMSELVES: Readonly<Record<string, readonly string[]>> = {
  group: ["coalition"],
  coalition: ["group", "coalition"],
  media: ["group", "coalition"],
};

/**
 * Members of a party that speak for themselves all the same, so that no act of theirs counts as the party's. Members of what has none. A state belongs to nobody; a firm or a staff may be said to be somebody's, but no act of it counts
 * as his, so that is a warning.
 */
export function belonging(c: LenientCase): Contradiction[] {
  const kinds = new Map(listed(c.actors).map(({ of: { id, kind } }) => [id, kind] as const));
  const parties = new Set(listed(c.actors).flatMap(({ of: { id, party } }) => (party ? [id] : [])));
  return listed(c.actors).flatMap(({ at, of: { id, kind, memberOf, party } }) =>
    listed(memberOf).flatMap(({ at: place, of: { of: larger } }): Contradiction[] => {
      if (larger === undefined || larger === id) return [];
      const whole = kinds.get(larger);
      if (!party && parties.has(larger) && FOR_THEMSELVES[kind ?? ""]?.includes(whole ?? ""))
        return [
          warning(
            ["actors", at, "memberOf", place, "of"],
            `\`${id ?? at + 1}\` (${kind}) is a member of the party \`${larger}\`, a ${whole}, and acts for itself all the same: nothing that it does counts as done by the party`,
            `make \`${larger}\` an organisation, or \`${id ?? at + 1}\` a party; or name \`${larger}\` too where it acted for that`,
          ),
        ];
      if (whole !== "person" && !(whole === "media" && kind === "state")) return [];
      return [
        {
          path: ["actors", at, "memberOf", place, "of"],
          what: `\`${id ?? at + 1}\` (${kind ?? "of no known kind"}) is said to be a member of \`${larger}\`, ${whole === "person" ? "who is a person" : "which is media"}`,
          cure: "`memberOf` names a state, an organisation, a group or a coalition: exchange the two, or name that for which both act",
          ...(kind === "state" ? {} : { severity: "warning" as const }),
        },
      ];
    }),
  );
}
