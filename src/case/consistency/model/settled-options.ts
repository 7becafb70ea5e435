import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import { type Moves, stateOf } from "../../moves.ts";
import { optionsOfState } from "../../moves-notation.ts";

/** Options that cannot be changed any more from today's state on. Warnings: the way there may be what is asked about. */
export function settledToday({ options, today }: Lenient<Moves>): Contradiction[] {
  if (today === undefined) return [];
  if (typeof today !== "string" && today.some((option) => option === undefined)) return [];
  const taken = new Set(optionsOfState(stateOf(today as string | string[])));
  return listed(options).flatMap(({ at, of: { id, reversible } }): Contradiction[] => {
    if (id === undefined) return [];
    const isTaken = taken.has(id);
    if (reversible !== (isTaken ? "cannot be undone" : "cannot be taken up again")) return [];
    const what = isTaken
      ? `the option \`${id}\` is taken today and cannot be undone: there is nothing left to choose`
      : `the option \`${id}\` is left today and cannot be taken up again: there is nothing left to choose`;
    const cure = "mend `today` or `reversible`, or leave the option out";
    return [{ path: ["moves", "options", at, "reversible"], what, cure, severity: "warning" }];
  });
}
