import type { Flip } from "#outcome/explanation.ts";
import { citeMark } from "./cite-mark.ts";
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
  const names = new Map(input.entries.map(({ id, what }) => [id, `“${what}”`]));
  const left = result.decisiveDatings.map(
    ({ id, when, cites, changed }): Flip => ({
      change: [`If the dating of ${names.get(id)} as ${when} were left out`, ...citeMark(cites)],
      effect:
        changed.length === 1
          ? `the order of ${names.get(changed[0]!.id)} and the turn would be “${changed[0]!.to}” instead of “${changed[0]!.from}”`
          : `${changed.length} acts would stand otherwise to the turn: ${tally(changed)}`,
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

function tally(changed: ChronologyResult["decisiveDatings"][number]["changed"]): string {
  const counts = new Map<string, number>();
  for (const { from, to } of changed) {
    const key = `“${from}” to “${to}”`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${count} from ${key}`).join(", ");
}
