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
  const isOf = belongingIn(c);
  return listed(c.explanations).flatMap(({ at, of: set }) => {
    const explained = set.effect?.of;
    if (explained === undefined) return [];
    return listed(set.hypotheses).flatMap(({ at: place, of: { id, locus, actors } }): Contradiction[] => {
      const all = listed(actors).map(({ of }) => of);
      if (locus !== "internal" || all.length === 0 || all.some((actor) => isOf(actor, explained))) return [];
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

/** Makes the function that tells whether an actor is another, a member of it, or acts for it at any time. */
function belongingIn(c: LenientCase): (actor: string, whole: string) => boolean {
  let ready: ReturnType<typeof lookUp> | undefined;
  const lookUp = () => ({
    sound: ofSoundEntries(c),
    larger: new Map(listed(c.actors).map(({ of: { id, memberOf } }) => [id, listed(memberOf)] as const)),
  });
  return (actor, whole) => {
    if (actor === whole) return true;
    ready ??= lookUp();
    const { sound, larger } = ready;
    return (
      larger.get(actor)?.some(({ of: membership }) => membership.of === whole) === true ||
      principalOf(sound, actor, UNDATED) === principalOf(sound, whole, UNDATED)
    );
  };
}
