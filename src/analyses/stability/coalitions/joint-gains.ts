import { bitCount } from "#math/gather-bits.ts";
import { isIn, type Tally } from "../concepts/tally.ts";
import { betterForAll, type JointMoves, jointReach } from "../graph/joint-moves.ts";
import { lowestListed } from "../graph/lowest-listed.ts";
import type { MoveGraph } from "../graph/move-graph.ts";
import { numberOf } from "../graph/numbering.ts";
import type { OptionGraph } from "../graph/option-graph.ts";
import { shortestPaths, stepsTo } from "../graph/paths.ts";
import type { RankedMoves } from "../graph/ranked-moves.ts";
import type { Model, Sampler } from "../model.ts";
import type { JointGain, JointGains } from "./coalition-result.ts";
import { coalitionsOf } from "./coalitions.ts";

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
 * the first completions in which the state holds (SEQ): of the first of the wanted ones, as many as time allows; null where
 * there are more than 8 parties or too many states.
 */
export function jointGains(
  { graph, input }: Model,
  sampler: Sampler,
  tally: Tally,
  wanted: readonly number[],
  convention: JointMoves,
): JointGains[] | null {
  const partyCount = graph.parties.length;
  if (partyCount > MOST_PARTIES) return null;
  const coalitions = coalitionsOf(partyCount);
  const most = Math.floor(MOST_WORK / (coalitions.length * graph.codes.length));
  if (most === 0) return null;
  const outcomes = wanted.slice(0, most);
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
    for (const { state, at } of due) {
      examined[at]!++;
      for (const account of accounts[at]!) examine(account, state);
    }

    function examine(account: Account, state: number): void {
      const { members, reach } = account;
      const change = (to: number) =>
        graph.form === "options" ? bitCount(graph.codes[to]! ^ graph.codes[state]!) : 1;
      const gains = [...reach]
        .filter((to) => betterForAll(ranked, members, state, to))
        .sort((a, b) => change(a) - change(b) || a - b);
      if (gains.length === 0) return;
      account.improves++;
      const harmful = (end: number) => !betterForAll(ranked, members, state, end);
      const rest = ranked.map((_, party) => party).filter((party) => !members.includes(party));
      const deters = leadingToHarm(graph, ranked, rest, harmful);
      const free = gains.find((to) => deters[to] === 0);
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

/** The states from which some parties can bring about a harmful one by their improvements, the harmful ones included: 1. */
function leadingToHarm(
  graph: MoveGraph,
  ranked: readonly RankedMoves[],
  movers: readonly number[],
  harmful: (state: number) => boolean,
): Uint8Array {
  if (graph.form === "options") return leadingToHarmByOptions(graph, ranked, movers, harmful);
  const value = Uint8Array.from(graph.codes, (_, state) => (harmful(state) ? 0 : 1));
  return Uint8Array.from(lowestListed(graph, ranked, movers, value), (lowest) => 1 - lowest);
}

/**
 * Backwards from the harmful states: a state is reached from the part of its cell that its mover likes less, and from
 * that part of the cells of which its own can be reached; a pointer per cell opens each state once.
 */
function leadingToHarmByOptions(
  { codes, parties }: OptionGraph,
  ranked: readonly RankedMoves[],
  movers: readonly number[],
  harmful: (state: number) => boolean,
): Uint8Array {
  const leading = Uint8Array.from(codes, (_, state) => (harmful(state) ? 1 : 0));
  const open = Array.from(codes, (_, state) => state).filter((state) => leading[state]);
  const opened = movers.map((party) => parties[party]!.cellStart.slice());
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const [at, party] of movers.entries()) {
      const { cellOf, cellStart, classCount } = parties[party]!;
      const { rank, members } = ranked[party]!;
      const cell = numberOf(cellOf, state);
      const used = cell & (classCount - 1);
      for (let below = used; ; below = (below - 1) & used) {
        const source = cell - used + below;
        let position = opened[at]![source]!;
        for (; position < cellStart[source + 1]!; position++) {
          const other = members[position]!;
          if (rank[other]! >= rank[state]!) break;
          if (leading[other]) continue;
          leading[other] = 1;
          open.push(other);
        }
        opened[at]![source] = position;
        if (below === 0) break;
      }
    }
  }
  return leading;
}
