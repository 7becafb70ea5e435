import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";

type When = CaseDate | string | undefined;

/** What ends before it begins: rounds and their pauses, ties, offices and memberships. */
export function spells(c: LenientCase): Contradiction[] {
  return [
    ...listed(c.rounds).flatMap(({ at, of: { id, start, end, pauses } }) => {
      const round = `the round \`${id ?? at + 1}\``;
      return [
        ...reversed(start, end, ["rounds", at, "end"], `${round} ends`, "it starts"),
        ...listed(pauses).flatMap(({ at: place, of: { from, to } }) =>
          reversed(from, to, ["rounds", at, "pauses", place, "to"], `a pause of ${round} ends`, "it begins"),
        ),
      ];
    }),
    ...listed(c.ties).flatMap(({ at, of: { kind, from, to, since, until } }) =>
      reversed(
        since,
        until,
        ["ties", at, "until"],
        `the tie (${kind ?? "of no known kind"}) of ${[from, to].map((id) => `\`${id ?? "?"}\``).join(" and ")} ends`,
        "it begins",
      ),
    ),
    ...listed(c.actors).flatMap(({ at, of: { id, roles, memberOf } }) => {
      const actor = `\`${id ?? at + 1}\``;
      return [
        ...listed(roles).flatMap(({ at: place, of: { as, from, to } }) =>
          reversed(
            from,
            to,
            ["actors", at, "roles", place, "to"],
            `the part of ${actor} as ${as ?? "what it is"} ends`,
            "it begins",
          ),
        ),
        ...listed(memberOf).flatMap(({ at: place, of: { of: larger, from, to } }) =>
          reversed(
            from,
            to,
            ["actors", at, "memberOf", place, "to"],
            `${actor} leaves \`${larger ?? "?"}\``,
            "it joins",
          ),
        ),
      ];
    }),
  ];
}

function reversed(begin: When, end: When, path: Path, ends: string, begins: string): Contradiction[] {
  if (typeof begin !== "object" || typeof end !== "object" || !certainlyBefore(end, begin)) return [];
  return [
    {
      path,
      what: `${ends} (${end.edtf}) before ${begins} (${begin.edtf})`,
      cure: "exchange or mend the dates",
    },
  ];
}
