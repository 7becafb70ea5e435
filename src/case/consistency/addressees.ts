import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";

/**
 * What is addressed to the one who does it, or read into a party by itself. Nobody demands anything of himself: what a party will do is an offer. An act may be
 * aimed at oneself, but hardly is; what several do together goes to each of them from the others.
 */
export function addressees(c: LenientCase): Contradiction[] {
  return [
    ...listed(c.demands).flatMap(({ at, of: { id, actor, to } }) =>
      listed(to).flatMap(({ at: place, of: each }): Contradiction[] =>
        each !== actor
          ? []
          : [
              {
                path: ["demands", at, "to", place],
                what: `the demand \`${id ?? at + 1}\` of \`${actor}\` is addressed to itself`,
                cure: "name in `to` who is asked; what a party will do itself is an offer to others",
              },
            ],
      ),
    ),
    ...listed(c.demands).flatMap(({ at, of: { id, actor, voice, readBy } }): Contradiction[] =>
      voice !== "reading" || readBy === undefined || readBy !== actor
        ? []
        : [
            {
              path: ["demands", at, "readBy"],
              what: `the demand \`${id ?? at + 1}\` of \`${actor}\` is told as its own reading of itself`,
              cure: "what a party says of itself is `voice: stated`; name in `readBy` who reads it into the party",
              severity: "warning",
            },
          ],
    ),
    ...listed(c.events).flatMap(({ at, of: { id, by, to } }) => {
      const only = by?.length === 1 ? by[0] : undefined;
      if (only === undefined) return [];
      return listed(to).flatMap(({ at: place, of: each }): Contradiction[] =>
        each !== only
          ? []
          : [
              {
                path: ["events", at, "to", place],
                what: `the event \`${id ?? at + 1}\` is an act of \`${only}\` directed to itself`,
                cure: "name in `to` whom it concerned, or leave it out",
                severity: "warning",
              },
            ],
      );
    }),
  ];
}
