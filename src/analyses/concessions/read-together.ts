import { changeOf } from "./distance.ts";
import type { Held } from "./held.ts";
import { FAMILIES, type Family } from "./statement.ts";
import type { Status } from "./status.ts";

/** What a party holds on one issue, by family; families of which it states nothing are absent. */
export type HeldBy = { readonly [family in Family]?: Held };

/**
 * What became of a family's statements on an issue in one world. What is said before and since in the same family is
 * compared; where the family falls silent and the party says something else on the issue, the two are read together.
 */
export function statusOf(family: Family, by: HeldBy): Status {
  const held = by[family]!;
  if (!held.before && !held.after) return "gone";
  if (held.before && held.after) return compared(family, held);
  if (held.after) {
    // What takes the place of something else that the party said before is told with that.
    if (FAMILIES.some((other) => isTurned(by[other]) && turned(other, by[other]!, by).into === family))
      return "read together";
    return family === "offer" ? "offered" : family === "stance" ? "takes no side" : "new";
  }
  if (isTakenBack(held)) return family === "offer" ? "hardened" : family === "stance" ? "gone" : "dropped";
  const silent = FAMILIES.every((other) => !(by[other]?.after || by[other]?.takenBack));
  if (silent) return held.met ? "met" : "silent";
  const { status } = turned(family, held, by);
  // What was done is not asked again, whatever else the party says on the issue.
  return held.met && status === "left aside" ? "met" : status;
}

/** Whether it stood before, was not all taken back, and is not said any more. */
function isTurned(held: Held | undefined): boolean {
  if (!held) return false;
  return held.before && !held.after && !isTakenBack(held);
}

/** Whether all that stood before has been taken back: what of it is merely unsaid has not been dropped. */
function isTakenBack({ takenBack, notTakenBack }: Held): boolean {
  return takenBack && !notTakenBack;
}

/** What stands before and since, in one family. */
function compared(family: Family, held: Held): Status {
  if (family === "stance") return "takes no side";
  const change = changeOf(family, held);
  // Who only goes on with a part of what it said has left the rest unsaid; nothing new says so.
  if (change < 0 && !held.newWords && !held.takenBack && !held.accepted && !held.done) return "left aside";
  if (family === "threat" && held.done) return "hardened";
  if (family === "offer") {
    // Who accepts what others put forward gives that, whatever he offered before.
    if (held.accepted) return "offered";
    if (change < 0) return "hardened";
    if (change > 0 || held.done) return "offered";
  }
  if (change > 0) return "hardened";
  if (change < 0) return "softened";
  return held.sameWords ? "repeated" : "re-worded";
}

/** What became of something that is not said any more, and the family that takes its place, if one does. */
interface Turned {
  readonly status: Status;
  readonly into?: Family;
}

/** It is neither taken back nor contradicted by what the party says on the issue since. */
const LEFT_ASIDE: Turned = { status: "left aside" };

function turned(family: Family, held: Held, by: HeldBy): Turned {
  const since = (other: Family) => (other !== family && by[other]?.after ? by[other] : undefined);
  // What stood before as it stands now was said beside this line, and so takes no place now.
  const takenUp = (other: Family) => (since(other)?.takenUp ? since(other) : undefined);
  const [demand, refusal, threat, offer, stance] = FAMILIES.map(takenUp);
  const speaks = (...others: Family[]) => others.some(since);
  const against = (other: Held) => changeOf(family, { ...held, up: other.up, down: other.down });
  if (family === "stance") return LEFT_ASIDE;
  if (family !== "threat" && threat) return { status: "hardened", into: "threat" };
  if (family === "offer") {
    // Who refuses what he offered, or asks for something else, offers it no more.
    if (refusal && (refusal.up <= held.wasUp || refusal.down <= held.wasDown))
      return { status: "hardened", into: "refusal" };
    if (demand) return { status: against(demand) === 0 ? "re-worded" : "hardened", into: "demand" };
    return stance ? { status: "hardened", into: "stance" } : LEFT_ASIDE;
  }
  if (family === "demand" && offer) {
    // To offer less than one asked is to ask less; an offer as far is the demand in other words.
    const change = against(offer);
    // Who asked that things stay as they are gives way by whatever else it offers.
    const asksNoChange = held.wasUp === 0 && held.wasDown === 0;
    if (change < 0 || (asksNoChange && change > 0 && !offer.accepted))
      return { status: "softened", into: "offer" };
    // Whoever accepts as much as he asked has got it: that is told of the acceptance.
    if (offer.accepted) return { status: "met" };
    return change > 0 ? LEFT_ASIDE : { status: "re-worded", into: "offer" };
  }
  if (family === "refusal") {
    // Who offers or asks for what he refused refuses it no more.
    const covers = (other: Held | undefined) =>
      other !== undefined && (other.up >= held.wasUp || other.down >= held.wasDown);
    if (covers(offer)) return { status: "softened", into: "offer" };
    if (covers(demand)) return { status: "softened", into: "demand" };
  }
  if (family === "threat" && offer) return { status: "softened", into: "offer" };
  return stance && !speaks("demand", "refusal", "offer")
    ? { status: "softened", into: "stance" }
    : LEFT_ASIDE;
}
