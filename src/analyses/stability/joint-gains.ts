import { ascendingOrder } from "#math/dense-ranks.ts";
import { bitCount } from "#math/gather-bits.ts";
import type { JointGain, JointGains } from "./coalition-result.ts";
import { coalitionsOf } from "./coalitions.ts";
import { betterForAll, type JointMoves, jointReach } from "./joint-moves.ts";
import type { Model, Sampler } from "./model.ts";
import type { MoveGraph } from "./move-graph.ts";
import { shortestPaths, stepsTo } from "./paths.ts";
import type { RankedMoves } from "./ranked-moves.ts";
import { boundaryMarks, lowestByImprovements, writeFloors } from "./reverse-search.ts";
import { isIn, type Tally } from "./tally.ts";

/** The most parties whose coalitions are all looked at. */
const MOST_PARTIES = 8;
/** Coalitions × states × outcomes above which they are not. */
const MOST_WORK = 2 ** 22;
/** How many completions in which an outcome holds are looked at. */
const EXAMINED = 40;

/** What one coalition could do in the completions looked at so far. */
interface Account {
  readonly members: readonly number[];
  readonly reach: Int32Array;
  improves: number;
  free: number;
  example: Pick<JointGain, "to" | "answer"> | null;
}

/**
 * Which coalitions of two or more parties could jointly improve from states that hold, all coalitions being tried, in
 * the first completions in which the state holds (SEQ); null where there are more than 8 parties or too many states.
 */
export function jointGains(
  { graph, input }: Model,
  sampler: Sampler,
  tally: Tally,
  outcomes: readonly number[],
  convention: JointMoves,
): JointGains[] | null {
  const partyCount = graph.parties.length;
  if (partyCount > MOST_PARTIES) return null;
  const coalitions = coalitionsOf(partyCount);
  if (coalitions.length * graph.codes.length * outcomes.length > MOST_WORK) return null;
  const accounts = outcomes.map((): Account[] => []);
  for (const members of coalitions) {
    const reach = jointReach(graph, members, convention);
    outcomes.forEach((state, at) => {
      accounts[at]!.push({ members, reach: reach(state), improves: 0, free: 0, example: null });
    });
  }
  const examined = outcomes.map(() => 0);
  const answers = new Uint8Array(sampler.unknowns.length);
  for (let run = 0; run < tally.completions; run++) {
    const due = outcomes.flatMap((state, at) =>
      examined[at]! < EXAMINED && isIn(tally.held[run]!, state) ? [{ state, at }] : [],
    );
    if (due.length === 0) continue;
    const ranked = sampler.draw(run, answers);
    const deterrable = deterrence(graph, ranked);
    for (const { state, at } of due) {
      examined[at]!++;
      for (const account of accounts[at]!) examine(account, state);
    }

    function examine(account: Account, state: number): void {
      const { members, reach } = account;
      const change = (to: number) => bitCount(graph.codes[to]! ^ graph.codes[state]!);
      const gains = [...reach]
        .filter((to) => betterForAll(ranked, members, state, to))
        .sort((a, b) => change(a) - change(b) || a - b);
      if (gains.length === 0) return;
      account.improves++;
      const harmful = (end: number) => !betterForAll(ranked, members, state, end);
      const rest = ranked.map((_, party) => party).filter((party) => !members.includes(party));
      const deters = deterrable(rest, harmful);
      const free = gains.find((to) => !deters[to]);
      if (free !== undefined) {
        if (account.free++ === 0) account.example = { to: graph.codes[free]!, answer: null };
      } else if (!account.example) {
        const search = shortestPaths(graph, gains[0]!, ranked, { movers: rest, until: harmful });
        const answer = stepsTo(search, search.found).map(({ mover, to }) => ({
          party: input.parties[mover]!.id,
          to: graph.codes[to]!,
        }));
        account.example = { to: graph.codes[gains[0]!]!, answer };
      }
    }
  }
  return outcomes.map((state, at) => ({
    state: graph.codes[state]!,
    examined: examined[at]!,
    coalitions: accounts[at]!.flatMap(({ members, improves, free, example }) =>
      example
        ? [{ parties: members.map((member) => input.parties[member]!.id), improves, free, ...example }]
        : [],
    ),
  }));
}

/**
 * For the states from which some parties can bring about a harmful one by their improvements: 1, for the others 0. By
 * the reverse search of SEQ, with two values only.
 */
function deterrence(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
): (rest: readonly number[], harmful: (state: number) => boolean) => Uint8Array {
  const stateCount = graph.codes.length;
  const partyCount = graph.parties.length;
  const floors = new Int32Array(stateCount * partyCount);
  const boundaries = graph.parties.map((moves) => boundaryMarks(moves, stateCount));
  ranked.forEach((own, party) => {
    writeFloors(floors, party, partyCount, own, boundaries[party]!);
  });
  const label = new Int32Array(stateCount);
  const order = new Int32Array(stateCount);
  const work = new Int32Array(Math.max(stateCount, 3));
  return (rest, harmful) => {
    const value = Int32Array.from(graph.codes, (_, state) => (harmful(state) ? 0 : 1));
    ascendingOrder(value, 2, order, work);
    const movers = rest.map((party) => ({
      moves: graph.parties[party]!,
      ranked: ranked[party]!,
      party,
      mark: boundaries[party]!.slice(),
    }));
    lowestByImprovements(movers, floors, partyCount, value, order, label, work);
    return Uint8Array.from(label, (lowest) => (lowest === 0 ? 1 : 0));
  };
}
