import type { Case } from "#case/case.ts";
import type { DateBounds } from "#case/date.ts";
import { principalOf } from "#case/membership.ts";
import type { Mode } from "./entry.ts";

/** The lane of the rounds of negotiation. */
export const ROUNDS_LANE = "rounds";

/** What the lane of a party begins with, before its id. */
export const PARTY_LANE = "by-";

/** With more parties than this a picture has no room for a lane each. */
const MOST_PARTIES = 6;

/**
 * The lane in which an act is drawn. What is contested, planned, imagined or did not happen has a lane of its own, whoever acts;
 * sanction steps have theirs; other acts stand by the party that acts (its officials count as the party), joint
 * acts of several parties and acts of all others apart. With more parties than a picture can carry, all acts
 * share one lane.
 */
export function laneOf(
  c: Case,
  act: {
    readonly of: "event" | "sanction";
    readonly mode: Mode;
    readonly by: readonly string[];
    readonly when: DateBounds;
  },
): string {
  if (act.mode === "contested") return "contested";
  if (act.of === "sanction") return "sanctions";
  if (act.mode === "future") return "planned";
  if (act.mode === "hypothetical" || act.mode === "negated") return act.mode;
  const parties = partiesOf(c);
  if (parties.length === 0 || parties.length > MOST_PARTIES) return "acts";
  const acting = new Set(act.by.map((id) => principalOf(c, id, act.when)));
  if (acting.size > 1) return "joint";
  const [only] = acting;
  return only !== undefined && parties.includes(only) ? `${PARTY_LANE}${only}` : "others";
}

/** Every lane that may be used, in the order in which they are drawn. */
export function lanesOf(parties: readonly string[]): string[] {
  return [
    ROUNDS_LANE,
    "sanctions",
    "acts",
    ...parties.map((id) => `${PARTY_LANE}${id}`),
    "joint",
    "others",
    "contested",
    "planned",
    "hypothetical",
    "negated",
  ];
}

/** The parties to the negotiation. */
export function partiesOf(c: Case): string[] {
  return c.actors.filter(({ party }) => party).map(({ id }) => id);
}
