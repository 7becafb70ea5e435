// One point of the growth table, in a process of its own so that its peak memory can be told: reads the point from
// the command line, prints times and peak memory as JSON.
import { ALL_CONCEPTS } from "#graph-model/concepts/concept.ts";
import { stabilitySolver } from "#graph-model/concepts/verdicts.ts";
import type { PartyOptions } from "#graph-model/moves/move-graph.ts";
import { optionGraph } from "#graph-model/moves/option-graph.ts";
import { rankerFor } from "#graph-model/moves/ranked-moves.ts";
import type { Ranking } from "#math/dense-ranks.ts";
import { Random } from "#math/random.ts";
import { assignmentsIn, assignmentsWithout } from "#math/truth-table.ts";
import type { GrowthPoint } from "./growth.ts";

const point = JSON.parse(process.argv[2]!) as GrowthPoint;
const random = new Random(1, "growth");

/** Options dealt out as evenly as they go, so many of each party's one-way. */
function parties(): PartyOptions[] {
  return Array.from({ length: point.parties }, (_, party) => {
    let own = 0;
    for (let option = 0; option < point.options; option++) {
      if (Math.floor((option * point.parties) / point.options) === party) own |= 1 << option;
    }
    let cannotBeUndone = 0;
    for (let rest = own, left = point.oneWay; left > 0 && rest !== 0; left--, rest &= rest - 1) {
      cannotBeUndone |= rest & -rest;
    }
    return { own, cannotBeUndone, cannotBeTakenUp: 0 };
  });
}

/** The states that are left where a quarter, a half … of them, drawn at random, cannot occur. */
function left(): Int32Array {
  const { options, infeasible } = point;
  if (infeasible === 0) return assignmentsWithout([], new Map(), options);
  const table = new Uint32Array(2 ** Math.max(0, options - 5));
  for (let word = 0; word < table.length; word++) {
    table[word] = ~(infeasible === 0.5 ? random.uint32() : random.uint32() & random.uint32());
  }
  return assignmentsIn(table);
}

function ranking(states: number): Ranking {
  const rank = new Int32Array(states);
  if (point.levels !== null) {
    for (let state = 0; state < states; state++)
      rank[state] = state < point.levels ? state : random.below(point.levels);
    return { rank, levels: Math.min(point.levels, states) };
  }
  for (let state = 0; state < states; state++) {
    const other = random.below(state + 1);
    rank[state] = rank[other]!;
    rank[other] = state;
  }
  return { rank, levels: states };
}

const codes = left();
const rankings = Array.from({ length: point.parties }, () => ranking(codes.length));
const before = process.resourceUsage().maxRSS;

const start = performance.now();
const graph = optionGraph(point.options, codes, parties());
const rankMoves = rankerFor(graph);
const ranked = graph.parties.map((_, party) => rankMoves(party, rankings[party]!));
const common = new Uint8Array(codes.length).fill(ALL_CONCEPTS);
stabilitySolver(graph)(ranked, ALL_CONCEPTS, (_, verdicts) => {
  for (let state = 0; state < codes.length; state++) common[state]! &= verdicts[state]!;
});
const milliseconds = performance.now() - start;
let nash = 0;
for (const bits of common) nash += bits & 1;
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ states: codes.length, milliseconds, peak, before: before / 1024, nash }));
