import type { Contradiction } from "../contradiction.ts";
import { UNDATED } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { principalOf } from "../membership.ts";
import { ofSoundEntries } from "./sound-entries.ts";

/**
 * Explanations that seek the cause inside the actor explained, and in acts of others alone. The other way round is no slip: what
 * an actor does itself may answer to something outside. Warnings.
 */
export function loci(c: LenientCase): Contradiction[] {
  const sound = ofSoundEntries(c);
  const belongs = new Map(
    listed(c.actors).map(
      ({ of: { id, memberOf } }) => [id, listed(memberOf).map(({ of: larger }) => larger.of)] as const,
    ),
  );
  return listed(c.explanations).flatMap(({ at, of: set }) => {
    const explained = set.effect?.of;
    if (explained === undefined) return [];
    const party = principalOf(sound, explained, UNDATED);
    const isInside = (actor: string) =>
      actor === explained ||
      belongs.get(actor)?.includes(explained) === true ||
      principalOf(sound, actor, UNDATED) === party;
    return listed(set.hypotheses).flatMap(({ at: place, of: { id, locus, actors } }): Contradiction[] => {
      const all = listed(actors).map(({ of }) => of);
      if (locus !== "internal" || all.length === 0 || all.some(isInside)) return [];
      return [
        {
          path: ["explanations", at, "hypotheses", place, "locus"],
          what: `\`${id ?? place + 1}\` seeks the cause inside \`${explained}\`, but in acts of \`${all[0]}\`${all.length > 1 ? " and others" : ""}`,
          cure: "mend `locus` or `actors`",
          severity: "warning",
        },
      ];
    });
  });
}
