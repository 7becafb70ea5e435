import { numberOf } from "./numbering.ts";
import type { OptionGraph } from "./option-graph.ts";
import type { PathLimits, Paths, Stepping } from "./path-tree.ts";

/**
 * Shortest paths in option form. Breadth-first. Successive moves of one party can be joined into one (moves and
 * improvements are transitive within a clique), so that no shortest path has a party move twice in succession, and the
 * rule need not be checked.
 */
export function optionPaths(
  graph: OptionGraph,
  from: number,
  steppings: readonly Stepping[],
  { movers, until, notFirst = -1 }: PathLimits,
): Paths {
  const stateCount = graph.codes.length;
  const distance = new Int32Array(stateCount).fill(-1);
  const before = new Int32Array(stateCount).fill(-1);
  const mover = new Int8Array(stateCount).fill(-1);
  const result = (found: number): Paths => ({
    distance,
    found,
    perState: 1,
    placeDistance: distance,
    before,
    mover,
  });
  // The start may come twice: once more when somebody has led back to it.
  const queue = new Int32Array(stateCount + 1);
  let barred = notFirst;
  const parties = (movers ?? graph.parties.map((_, party) => party)).map((party) => {
    const { cellOf, cellStart, classCount } = graph.parties[party]!;
    const { members, rank } = steppings[party]!;
    // `left`: where the part of each cell ends that has not been opened yet; opened is the best-liked part.
    return { party, cellOf, cellStart, classCount, members, rank, left: cellStart.slice(1) };
  });
  distance[from] = 0;
  queue[0] = from;
  let length = 1;
  for (let next = 0; next < length; next++) {
    const state = queue[next]!;
    for (const { party, cellOf, cellStart, classCount, members, rank, left } of parties) {
      if (party === barred && state === from) continue;
      const cell = numberOf(cellOf, state);
      const unused = ~cell & (classCount - 1);
      for (let more = unused; ; more = (more - 1) & unused) {
        const start = cellStart[cell + more]!;
        let position = left[cell + more]!;
        for (; position > start; position--) {
          const other = members[position - 1]!;
          if (rank && rank[other]! <= rank[state]!) break;
          if (distance[other]! >= 0) {
            if (other === from && barred >= 0 && party !== barred) {
              barred = -1;
              queue[length++] = from;
            }
            continue;
          }
          distance[other] = distance[state]! + 1;
          before[other] = state;
          mover[other] = party;
          if (until?.(other)) return result(other);
          queue[length++] = other;
        }
        left[cell + more] = position;
        if (more === 0) break;
      }
    }
  }
  return result(-1);
}
