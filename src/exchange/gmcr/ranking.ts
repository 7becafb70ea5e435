import type { Fault } from "#case/fault.ts";
import type { Path } from "#case/walk.ts";
import { stateName } from "../graph-model.ts";
import type { ParsedGmcr } from "./parse.ts";

/** Of the states that a ranking leaves out so many are named. */
const MOST_NAMED = 8;

/**
 * A ranking of state numbers as one of state names, best first. States are numbered from 1 in ascending order of the
 * options taken, the first option being the lowest bit. What the ranking leaves out stays unknown.
 */
export function rankingOf(
  ranking: readonly (number | readonly number[])[],
  path: Path,
  party: string,
  codes: Int32Array,
  options: readonly string[],
  fault: ParsedGmcr["fault"],
): { ranking: (string | string[])[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const seen = new Set<number>();
  const place = (number: number, at: Path): string[] => {
    const code = codes[number - 1];
    if (code === undefined) {
      const cure = `the model has the states 1 to ${codes.length}`;
      faults.push(fault(at, `the ranking of ${party} names the state ${number}`, cure));
      return [];
    }
    if (seen.has(number)) {
      const cure = "a state has one place; remove one of the two";
      faults.push(fault(at, `the ranking of ${party} names the state ${number} twice`, cure));
      return [];
    }
    seen.add(number);
    return [stateName(code, options)];
  };
  const entries = ranking.flatMap((entry, at): (string | string[])[] => {
    if (typeof entry === "number") return place(entry, [...path, at]);
    const tied = entry.flatMap((number, inner) => place(number, [...path, at, inner]));
    return tied.length > 1 ? [tied] : tied;
  });
  const leftOut = codes.length - seen.size;
  if (faults.length === 0 && leftOut > 0) {
    // Of the millions of states that there may be only as many as are named.
    const first: number[] = [];
    for (let number = 1; first.length < Math.min(leftOut, MOST_NAMED); number++)
      if (!seen.has(number)) first.push(number);
    const named = first.join(", ") + (leftOut > MOST_NAMED ? " …" : "");
    faults.push(
      fault(
        path,
        `the ranking of ${party} leaves out ${leftOut} of ${codes.length} states: ${named}`,
        "their places count as unknown; add them if they are known",
        "warning",
      ),
    );
  }
  return { ranking: entries, faults };
}
