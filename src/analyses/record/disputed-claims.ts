import type { Case } from "#case/case.ts";
import { citedSources } from "#case/citation.ts";
import type { Claim } from "#case/claim.ts";
import { stanceOf } from "#case/stance.ts";
import { type Bearing, bearingActs } from "../chronology/bearing.ts";

/**
 * The pairs of claims that cannot both be true and that bear on today or on a question, each once: neither is rejected where it
 * stands, they are not the same people's, and not all that they speak of is long past and brought forward for nothing. Where
 * the case asks whether a text holds together, what is said against a claim that the text shares is told with the answer.
 */
export function disputedClaims(c: Case, analysed: ReadonlySet<string>): (readonly [Claim, Claim])[] {
  const claims = new Map(c.claims.map((claim) => [claim.id, claim] as const));
  const bearing = bearingActs(c);
  const isAudited = c.questions.some(({ kind }) => kind === "soundness");
  const isShared = (claim: Claim) =>
    stanceOf(c, claim) === "endorses" &&
    citedSources(claim.cite ?? []).some((source) => analysed.has(source));
  const pairs = new Map(
    c.claims.flatMap((claim) =>
      claim.contradicts.flatMap((id) => {
        const other = claims.get(id);
        // The one that contradicts comes second, and of two that contradict each other the later.
        return other === undefined || other === claim
          ? []
          : [[[claim.id, id].sort().join(" "), [other, claim] as const] as const];
      }),
    ),
  );
  return [...pairs.values()].filter(
    (pair) =>
      pair.every((claim) => stanceOf(c, claim) !== "rejects") &&
      !(isAudited && pair.some(isShared)) &&
      !isOfTheSame(pair) &&
      !pair.every((claim) => isPast(c, claim, bearing)),
  );
}

function isOfTheSame([one, other]: readonly [Claim, Claim]): boolean {
  return one.by.length > 0 && one.by.toSorted().join(" ") === other.by.toSorted().join(" ");
}

/** Whether a claim speaks only of acts of before the time of the case, none of which anybody brings forward. */
function isPast(c: Case, { about }: Claim, bearing: Bearing): boolean {
  if (about === undefined || about.issues.length + about.sanctions.length + about.rounds.length > 0)
    return false;
  const events = c.events.filter(({ id }) => about.events.includes(id));
  return events.length > 0 && events.every(({ id, mode }) => mode === "historical" && !bearing.event.has(id));
}
