import type { Flip } from "#outcome/explanation.ts";
import { citeMark } from "../cites.ts";
import { quoted } from "../sentence-parts.ts";
import type { ChronologyInput } from "./input.ts";
import { turnWords } from "./judgements.ts";
import type { ChronologyResult } from "./result.ts";

/** How many of the closest orders are shown on each side of the turn. */
const CLOSEST = 2;

/**
 * What would change the order around the turn: leaving out one dating on which some order depends, and, for the
 * acts that stand closest to the turn, the error in days at which their order is no longer certain.
 */
export function flipsOf(result: ChronologyResult, input: ChronologyInput): Flip[] {
  const names = new Map(input.entries.map(({ id, short }) => [id, quoted(short)]));
  const left = result.decisiveDatings.map(
    ({ id, when, cites, changed }): Flip => ({
      change: [`If the dating of ${names.get(id)} as ${when} were left out`, ...citeMark(cites)],
      effect:
        changed.length === 1
          ? `${names.get(changed[0]!.id)} would stand to the turn as “${changed[0]!.to}” instead of “${changed[0]!.from}”`
          : effectOn(changed),
      steps: 1,
      cites,
    }),
  );
  const close = (["before", "after"] as const).flatMap((relation) =>
    (result.turn?.order ?? [])
      .filter((act) => act.relation === relation)
      .sort((a, b) => a.gap - b.gap)
      .slice(0, CLOSEST),
  );
  const entries = new Map(input.entries.map((entry) => [entry.id, entry]));
  return [
    ...left,
    ...close.map(({ id, relation, gap }): Flip => {
      const entry = entries.get(id)!;
      return {
        change: [
          `If ${names.get(id)} (${entry.when}) were ${gap} ${gap === 1 ? "day" : "days"} ${relation === "before" ? "later" : "earlier"}`,
          ...citeMark(entry.cites),
        ],
        effect: `it would no longer be certain that it came ${relation} the turn (${turnWords(input)})`,
        steps: 1,
        cites: entry.cites,
      };
    }),
  ];
}

/** How the order of several acts would change, in one clause. */
function effectOn(changed: ChronologyResult["decisiveDatings"][number]["changed"]): string {
  const lost = changed.filter(({ to }) => to === "cannot be told");
  if (lost.length === changed.length) {
    return `whether ${changed.length} acts came before or after the turn could no longer be told`;
  }
  const rest = changed.length - lost.length;
  const unsettled = lost.length > 0 ? `, and that of ${lost.length} could no longer be told` : "";
  return `the order of ${rest} acts and the turn would be another${unsettled}`;
}
