import { inFigures } from "#case/counts-in-words.ts";

/** What a picture only shows behind the rest has so many rows in the table that stands for it: nobody reads a hundred. */
const MUTED_ROWS = 16;

/** Things with the first of those that stand back, in their order, and how many of these are left. */
export function firstOfMuted<One extends { readonly emphasis?: "strong" | "muted" }>(
  things: readonly One[],
): { readonly shown: readonly One[]; readonly left: number } {
  const muted = things.filter(({ emphasis }) => emphasis === "muted");
  // One more takes no more room than the line that counts it.
  if (muted.length <= MUTED_ROWS + 1) return { shown: things, left: 0 };
  const kept = new Set(muted.slice(0, MUTED_ROWS));
  return {
    shown: things.filter((one) => one.emphasis !== "muted" || kept.has(one)),
    left: muted.length - MUTED_ROWS,
  };
}

/**
 * The note of a table that says so, and how many points it has none of; nothing where there are none. `what`: what they are
 * called, if anything.
 */
export function leftInData(left: number, what = "", points = 0): { readonly note?: string } {
  const called = what === "" ? "" : ` (${what})`;
  const notes = [
    ...(left === 0 ? [] : [`${inFigures(left)} more${called} are in the data.`]),
    ...(points === 0
      ? []
      : [
          `${inFigures(points)} ${points === 1 ? "point" : "points"}${called} ${points === 1 ? "is" : "are"} in the picture and the data only.`,
        ]),
  ];
  return notes.length === 0 ? {} : { note: notes.join(" ") };
}
