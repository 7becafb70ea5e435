import { dateOf } from "#case/date.ts";
import type { Day } from "#case/day.ts";
import { knownActor } from "../actors/lexicon.ts";
import type { Draft } from "../draft.ts";
import type { Reading } from "../reading.ts";
import { LONG_AGO } from "./dated.ts";

/**
 * The parties to the negotiation that a text tells of: those whose talks or agreement it tells, and those who both ask, offer
 * or refuse and are asked, or do so more than once as one of the two that it is about. Who only urges others is none, nor is a
 * mediator, a medium or somebody without a name; a person stands for his party.
 */
export function partiesIn(reading: Reading, drafts: readonly Draft[]): Set<string> {
  const { partyOf, mainSides, actors } = reading;
  const asks = new Map<string, number>();
  const asked = new Set<string>();
  const parties = new Set<string>();
  const persons = new Set(actors.persons.map(({ id }) => id));
  const isBody = (id: string) =>
    !persons.has(id) && !id.startsWith("UNNAMED-") && knownActor(id)?.kind !== "media";
  for (const { kind, entry, confidence } of drafts) {
    if (kind === "round" && !isLongOver(entry.end, reading.published))
      for (const id of entry.parties as readonly string[]) parties.add(id);
    if (kind !== "demand" || confidence === "low") continue;
    const actor = entry.actor as string;
    asks.set(actor, (asks.get(actor) ?? 0) + 1);
    for (const id of (entry.to as readonly string[] | undefined) ?? []) asked.add(partyOf(id));
  }
  for (const [id, times] of asks)
    if (asked.has(id) || (times > 1 && (mainSides.includes(id) || times > 2))) parties.add(id);
  for (const id of mainSides) if (asks.has(id)) parties.add(id);
  return new Set([...parties].filter(isBody));
}

/** Whether talks ended so long ago that who took part in them need not bargain any more. */
function isLongOver(end: unknown, published: Day | undefined): boolean {
  const last = typeof end === "string" ? dateOf(end)?.named.latest : undefined;
  return last != null && published !== undefined && last < published - LONG_AGO;
}
