import type { Entry } from "../entry.ts";
import type { Ordered } from "../order.ts";

/** An act around the turn, and the other entry of the case that tells of it, if there is one. */
export interface OneAct {
  readonly act: Ordered;
  readonly told: Entry;
  /** The step of sanctions that is the same act as the event `told`. */
  readonly again: Entry | undefined;
  /** Whether either entry is said to bear on the effect. */
  readonly bearing: boolean;
}

/**
 * Entries as acts: a step of sanctions on the days of an event of which its own passage tells, not only a dating of either, is
 * that event, and is counted once. An event is one step at most; two events, or two steps, of one day are two acts.
 */
export function actsOf(entries: readonly Ordered[], find: (act: Ordered) => Entry): OneAct[] {
  const steps = entries.filter(({ of }) => of !== "event").map(find);
  const again = new Map<Entry, Entry>();
  for (const event of entries.filter(({ of }) => of === "event").map(find)) {
    const step = steps.find((one) => isTold(one, event));
    if (!step) continue;
    steps.splice(steps.indexOf(step), 1);
    again.set(event, step);
  }
  const left = new Set(steps);
  return entries.flatMap((act) => {
    const told = find(act);
    const step = again.get(told);
    const bearing = told.bearing || step?.bearing === true;
    return act.of === "event" || left.has(told) ? [{ act, told, again: step, bearing }] : [];
  });
}

function isTold(step: Entry, event: Entry): boolean {
  return (
    event.earliest === step.earliest &&
    event.latest === step.latest &&
    ownCites(event).some((cite) => ownCites(step).includes(cite)) &&
    mayBeSame(event.to, step.to)
  );
}

/**
 * Whether two entries may have been addressed to the same: one sentence can tell of a refusal to the one and of a threat to
 * another. Who acted does not tell acts apart so, since a minister's step is his state's.
 */
function mayBeSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((each) => others.includes(each));
}

/** What an entry itself cites, and not only for another dating. */
function ownCites({ datings }: Entry): readonly string[] {
  return datings[0]?.cite ?? [];
}
