import { greatestOf } from "#math/extremes.ts";
import { grouped } from "#math/grouped.ts";
import { wordsOf } from "./held.ts";
import { type Family, familyOf, isAnalysts, type Statement } from "./statement.ts";

/** All that a party said in the same words, and when. */
interface Said {
  readonly family: Family;
  readonly all: readonly Statement[];
  /** The first days on which each of these may have been said, so far as they are known. */
  readonly begun: readonly number[];
  /** The last of these; null where none is known. */
  readonly newest: number | null;
  /** The last day on which it may still have been said; undefined where that is open. */
  readonly last: number | undefined;
}

/**
 * What a party may not stand by any more, of all that it said on one issue: it certainly said something else of the kind
 * later, or offered something after it had refused, and by the scale it cannot be told whether that takes its place, since one
 * of the two names no point of it.
 */
export function perhapsReplaced(own: readonly Statement[]): Statement[] {
  const spoken = own.filter((one) => one.act === null && familyOf(one) !== undefined);
  const said = [...grouped(spoken, (one) => `${familyOf(one)} ${wordsOf(one)}`).values()].map(saidIn);
  // The newest first: what was said before another cannot take its place, and nobody need look for it.
  const newest = said.filter(({ newest: day }) => day !== null).sort((a, b) => b.newest! - a.newest!);
  const unplaced = newest.filter(({ all }) => all.some(({ level }) => level === null));
  return said.flatMap((one) => {
    const { last } = one;
    if (last === undefined) return [];
    return one.all.filter((each) => {
      for (const other of each.level === null ? newest : unplaced) {
        if (other.newest! <= last) return false;
        if (isLater(other, one) && other.all.some((later) => mayReplace(later, each))) return true;
      }
      return false;
    });
  });
}

/** Whether what was said after another can stand in its place, if words and levels allow it. */
function isLater(other: Said, one: Said): boolean {
  return (
    other !== one &&
    isInPlace(other.family, one.family) &&
    // What was said on one day stands together, whichever of it is said again.
    !other.begun.some((day) => one.begun.includes(day))
  );
}

function saidIn(all: readonly Statement[]): Said {
  const ends = all.map(({ standing }) => (standing.goesOn ? null : standing.end.latest));
  const begun = all.flatMap(({ standing: { undated, sinceLongBefore, start } }) =>
    undated || sinceLongBefore || start.earliest === null ? [] : [start.earliest],
  );
  return {
    family: familyOf(all[0]!)!,
    all,
    begun,
    newest: begun.length === 0 ? null : greatestOf(begun),
    last: ends.includes(null) ? undefined : greatestOf(ends as number[]),
  };
}

function isInPlace(later: Family, earlier: Family): boolean {
  if (earlier === "stance") return false;
  return later === earlier || (later === "offer" && earlier === "refusal");
}

function mayReplace(later: Statement, earlier: Statement): boolean {
  if (later.level !== null && earlier.level !== null) return false;
  // What a party says itself is not doubted for what somebody reads into it.
  if (earlier.voice === "stated" ? later.voice !== "stated" : isAnalysts(later) && !isAnalysts(earlier))
    return false;
  const isToOthers = later.to.length > 0 && earlier.to.length > 0;
  return !isToOthers || later.to.some((each) => earlier.to.includes(each));
}
