import type { Flip } from "#outcome/explanation.ts";
import { citeMark } from "../../cites.ts";
import { counted, countedInFigures, inWords, quoted } from "../../sentence-parts.ts";
import type { ChronologyInput } from "../input.ts";
import type { ChronologyResult } from "../result.ts";
import { type Finder, finderOf, nearest } from "./around.ts";
import { askedFlips } from "./asked.ts";
import { whenInWords } from "./dates.ts";
import { type Turn, turnDateInWords } from "./turn.ts";

/** How many of the closest orders are shown on each side of the turn. */
const CLOSEST = 2;

/**
 * What would change the order around the turn: leaving out one dating on which some order depends, and, for the
 * acts that stand closest to the turn, the error in days at which their order is no longer certain.
 */
export function flipsOf(result: ChronologyResult, input: ChronologyInput): Flip[] {
  const find = finderOf(input);
  return [
    ...askedFlips(result, input),
    ...datingFlips(result, find),
    ...(result.turn ? closeFlips(result.turn, find) : []),
  ];
}

function datingFlips({ decisiveDatings }: ChronologyResult, find: Finder): Flip[] {
  return decisiveDatings.map(({ when, cites, changed, ...act }) => {
    const [first] = changed;
    return {
      change: [`If the dating of ${quoted(find(act).short)} as ${when} were left out`, ...citeMark(cites)],
      effect: changed.length === 1 ? orderInWords(quoted(find(first!).short), first!.to) : effectOn(changed),
      steps: 1,
      cites,
    };
  });
}

function closeFlips(turn: Turn, find: Finder): Flip[] {
  return (["before", "after"] as const).flatMap((relation) =>
    nearest(turn.order, relation, find)
      .slice(0, CLOSEST)
      .map((act) => {
        const entry = find(act);
        return {
          change: [
            `If ${quoted(entry.short)} (${whenInWords(entry)}) were ${countedInFigures(act.gap, "day")} ${relation === "before" ? "later" : "earlier"}`,
            ...citeMark(entry.cites),
          ],
          effect: `it would no longer be certain that it came ${relation} the turn (${turnDateInWords(turn)})`,
          steps: 1,
          cites: entry.cites,
        };
      }),
  );
}

/** How an act would then stand to the turn. */
function orderInWords(act: string, to: ChangedOrder["to"]): string {
  switch (to) {
    case "before":
    case "after":
      return `it would be certain that ${act} came ${to} the turn`;
    case "same day":
      return `${act} would fall on the day of the turn`;
    case "across":
      return `${act} would have begun before the turn and gone on after it`;
    case "begun before":
      return `${act} would have begun before the turn, but perhaps not have been over by then`;
    case "begun after":
      return `${act} would have begun after the turn had begun`;
    case "cannot be told":
      return `whether ${act} came before or after the turn could no longer be told`;
    case "not compared":
      return `${act} would lie more than a year from the turn`;
  }
}

type ChangedOrder = ChronologyResult["decisiveDatings"][number]["changed"][number];

/** How the order of several acts would change, in one clause. */
function effectOn(changed: ChronologyResult["decisiveDatings"][number]["changed"]): string {
  const lost = changed.filter(({ to }) => to === "cannot be told");
  if (lost.length === changed.length) {
    return `whether ${inWords(changed.length)} acts came before or after the turn could no longer be told`;
  }
  const rest = changed.length - lost.length;
  const unsettled = lost.length > 0 ? `, and that of ${inWords(lost.length)} could no longer be told` : "";
  return `the order of ${counted(rest, "act")} and the turn would be another${unsettled}`;
}
