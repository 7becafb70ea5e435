import { inFigures } from "#case/counts-in-words.ts";

/** What a picture only shows behind the rest has so many rows in the table that stands for it: nobody reads a hundred. */
export const MUTED_ROWS = 16;

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

/** The note of a table that says so; nothing where none is left. `what`: what they are called, if anything. */
export function leftInData(left: number, what = ""): { readonly note?: string } {
  return left === 0 ? {} : { note: `${inFigures(left)} more${of(what)} are in the data.` };
}

/** The same of points of which the table has none. */
export function cloudInData(points: number, what = ""): { readonly note?: string } {
  if (points === 0) return {};
  return {
    note: `${inFigures(points)} ${points === 1 ? "point" : "points"}${of(what)} ${points === 1 ? "is" : "are"} in the picture and the data only.`,
  };
}

function of(what: string): string {
  return what === "" ? "" : ` (${what})`;
}
