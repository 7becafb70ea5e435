import type { Flip } from "#outcome/explanation.ts";
import { FAR, FAR_FLIPS } from "../thresholds.ts";
import type { Words } from "./words.ts";

/** The fewest changes that do something: "3", "2 to 4", "more than 3", or that nothing does it, in the words given. */
export function fewestText(
  change: { readonly least: number; readonly most: number | null } | null,
  impossible: string,
): string {
  if (!change) return impossible;
  const { least, most } = change;
  if (most === null) return `more than ${least - 1}`;
  return most === least ? String(least) : `${least} to ${most}`;
}

/** Whether a state holds, and the smallest change that turns this round, if any does. */
interface Row<Change> {
  readonly state: number;
  readonly holds: boolean;
  readonly overall: Change | null;
}

/**
 * Changes of more than one step that break what holds, or make today's state hold; single steps are told elsewhere.
 * `told` gives the change as a clause; `nothing` names what was tried: "nothing smaller"; `alone` gives what goes
 * behind what is told of a state, where others hold only while each party moves alone.
 */
export function farFlips<Change extends { readonly least: number; readonly most: number | null }>(
  rows: readonly Row<Change>[],
  told: (change: Change) => Pick<Flip, "change" | "cites">,
  nothing: string,
  alone: (state: number, holds: boolean) => string,
  words: Words,
): Flip[] {
  // Where no outcome holds there is none beside which another could.
  const made = rows.some(({ holds }) => holds) ? "hold too" : "hold, where none does";
  return rows
    .flatMap(({ state, holds, overall }): Flip[] => {
      if (!overall || overall.least < FAR || overall.most !== overall.least) return [];
      const { change, cites } = told(overall);
      const effect = `${words.quoted(state)} would ${holds ? "no longer hold" : made}${alone(state, holds)}; ${nothing} does that.`;
      return [{ change: `If, against what the case states, ${change}`, effect, steps: overall.least, cites }];
    })
    .sort((a, b) => a.steps - b.steps)
    .slice(0, FAR_FLIPS);
}

/** What the turning round of one state makes or breaks. */
export function changeOf(state: number, holds: boolean) {
  return { gained: holds ? [] : [state], lost: holds ? [state] : [] };
}
