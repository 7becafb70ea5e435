import { bitSet, isIn, sharedSize, sizeOfSet } from "#math/bit-set.ts";
import { firstFewOf } from "#math/first-of.ts";
import { bitCount } from "#math/gather-bits.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import type { Tally } from "../concepts/tally.ts";
import { clearlyMore, heldMoreOften, sideOf } from "../concepts/told-apart.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { shortestPaths } from "../moves/paths.ts";
import { plainMoves } from "../moves/ranked-moves.ts";

/** How often a state must hold, measured by the most-held one, to count as holding about as often. */
export const ABOUT_AS_OFTEN = 0.9;

/** Outcomes that clearly hold less often than this, measured by the one that holds most often, are not told. */
const WORTH_TELLING = 0.25;

/** Of drawn outcomes so many are formed for each that may be told, before those that hold most often are chosen. */
const FORMED_FOR_EACH_TOLD = 10;

/** A state that holds often, with the states that say nearly the same: together they are one outcome. */
export interface Leader {
  readonly state: number;
  /** The other states that hold about as often and share the core, ascending. */
  readonly variants: readonly number[];
  /** Options that all of them take or all of them leave, as bits of a code. */
  readonly core: number;
  /** In how many completions the outcome holds (SEQ): the state or at least one of its variants. */
  readonly held: number;
  /** Whether the state or a variant holds in some completion only because some party's gain would be answered. */
  readonly answered: boolean;
}

/** An outcome that may hold most often, as far as the draws tell, by the state that stands for it. */
export interface LevelOutcome {
  readonly state: number;
  readonly variants: readonly number[];
  /** In how many completions it holds (SEQ), any variant counting. */
  readonly held: number;
}

/** The outcomes that hold most often. */
export interface Leaders {
  readonly leaders: readonly Leader[];
  /**
   * The outcomes besides the first that may hold most often, as the draws do not tell the most-held one apart from them: how
   * many there are, none where the first clearly holds most often or nothing was drawn, and the most-held of them.
   * `answered`: whether the first or one of these holds in some draw only because some party's gain would be answered.
   */
  readonly level: {
    readonly outcomes: readonly LevelOutcome[];
    readonly total: number;
    readonly answered: boolean;
  };
  /**
   * Those of the leaders, by the states that stand for them, of which the draws do not tell on which side of a quarter of the
   * most-held one they lie, so that they are told in case.
   */
  readonly atCut: readonly number[];
}

/**
 * The outcomes that hold most often, at most `limit`: by the number of completions in which a state is an equilibrium
 * by SEQ, then by Nash, SMR, GMR; then those to which improvements lead from today more often, then the nearer ones,
 * then in an order that does not depend on how options are listed. Only outcomes that are an equilibrium by SEQ, and not
 * clearly less than a quarter as often as the one that is so most often.
 *
 * Where completions were drawn, some more or fewer of them would be others, and many of these states differ only in what
 * hardly matters. So of the most-held state and all from which the draws do not tell it apart one is taken: today's, or one
 * that has a name, or the one nearest to today. The others that hold about as often, those that differ least from it first,
 * join it as long as all of them agree on at least two thirds of the options, of one that has a name only those that take
 * all that it takes; today's state stands for itself. Today's state, or one that has a name, stands for them all; else the one that takes nothing but what all do, so that no name
 * promises what another lacks; the others are its variants. What they agree on is the *core* of the outcome, and the next outcome is looked for outside
 * it. An outcome holds where its state or one of its variants does, and by this the outcomes that were drawn are chosen and
 * compared: they are formed until none that is left could hold a quarter as often as the one that does most often. Of those
 * from which the most-held one is not told apart the one comes first that stands nearest, by the same rule, and so on. Today's state and one that the case names are never variants of another: no core has two of them. Where nothing is unknown, and where moves are listed, each state stands for itself.
 */
export function leadingOutcomes(model: SolvableModel, tally: Tally, today: number, limit: number): Leaders {
  const { graph, input } = model;
  const { nash, gmr, smr, seq } = tally.equilibria;
  const { codes, transitive } = graph;
  const optionCount = transitive ? graph.optionCount : 0;
  const isDrawn = tally.completions > 1;
  const { byPlace, byName } = placesOf(model, today);
  const compare = (a: number, b: number) =>
    seq[b]! - seq[a]! ||
    nash[b]! - nash[a]! ||
    smr[b]! - smr[a]! ||
    gmr[b]! - gmr[a]! ||
    tally.reached[b]! - tally.reached[a]! ||
    byPlace(a, b);
  const isMore = heldMoreOften(tally);
  const everything = 2 ** optionCount - 1;
  const named = new Set(input.named);

  const leaders: Drawn[] = [];
  const apart = [...new Set([today, ...input.named.map((code) => stateOf(codes, code))])];
  // Marks states that an outcome already listed stands for.
  const covered = new Uint8Array(codes.length);
  const often = mostHeldFirst(seq, tally.completions);
  let uncovered = 0;
  /** Sees what no outcome listed so far stands for, what holds most often first, as long as it holds often enough. */
  const look = (isOftenEnough: (state: number) => boolean, see: (state: number) => void) => {
    for (let at = uncovered; at < often.length && isOftenEnough(often[at]!); at++)
      if (covered[often[at]!] === 0) see(often[at]!);
  };
  /** Of the most-held state and those from which the draws do not tell it apart the one that comes first without them. */
  const firstPeer = (top: number) => {
    let first = top;
    look(
      // What holds so much less often is told apart whichever draws it holds in.
      (state) => !clearlyMore(seq[top]!, seq[state]!),
      (state) => {
        if (!isMore(top, state) && byName(state, first) < 0) first = state;
      },
    );
    return first;
  };
  const smallestCore = Math.ceil((optionCount * 2) / 3);
  // It leaves a third of the options open at most, so no outcome has more members than this.
  const mostMembers = isDrawn ? 2 ** Math.floor(optionCount / 3) : 1;
  let mostHeld = 0;
  while (leaders.length < limit * (isDrawn ? FORMED_FOR_EACH_TOLD : 1)) {
    while (uncovered < often.length && covered[often[uncovered]!] === 1) uncovered++;
    let top = often[uncovered];
    if (top === undefined) break;
    look(
      (state) => seq[state] === seq[top!],
      (state) => {
        if (compare(state, top!) < 0) top = state;
      },
    );
    // Of so many draws at most, and even if they are none of those of the most-held one.
    const most = seq[top]! * mostMembers;
    if (isDrawn ? sideOf(most, mostHeld, 0, WORTH_TELLING) === "below" : most < WORTH_TELLING * mostHeld)
      break;
    const state = isDrawn ? firstPeer(top) : top;
    const differing = (other: number) => codes[other]! ^ codes[state]!;
    const isClose = (other: number) => seq[other]! >= ABOUT_AS_OFTEN * seq[state]! || !isMore(state, other);
    // What differs in more than a third of the options agrees with nothing on two thirds.
    const mayJoin = (other: number) => bitCount(differing(other)) * 3 <= optionCount;
    // Where things stand is known as what it is: with anything given or taken besides, it would be another state.
    const close: number[] = [];
    if (isDrawn && transitive && state !== today)
      look(
        (other) => seq[other]! >= ABOUT_AS_OFTEN * seq[state]! || !clearlyMore(seq[state]!, seq[other]!),
        (other) => {
          if (mayJoin(other) && isClose(other)) close.push(other);
        },
      );
    else close.push(state);
    let core = everything;
    // Of those that differ alike the order must not hang on how options are listed.
    for (const other of inTurn(close, (member) => bitCount(differing(member)), byName)) {
      if (bitCount(core) <= smallestCore) break;
      const common = core & ~differing(other);
      const isApart = (told: number) => told >= 0 && told !== state && (differing(told) & common) === 0;
      // What has a name promises what it takes: a variant of it may only take more.
      const lacksWhatIsNamed = named.has(codes[state]!) && (codes[state]! & ~codes[other]!) !== 0;
      if (bitCount(common) >= smallestCore && !apart.some(isApart) && !lacksWhatIsNamed) core = common;
    }
    const isWithin = (other: number) => (transitive ? (differing(other) & core) === 0 : other === state);
    for (let other = 0; other < codes.length; other++) if (isWithin(other)) covered[other] = 1;
    const members = [state, ...close.filter((other) => other !== state && isWithin(other))];
    // It is told by the one that takes nothing of what is left open, and promises nothing that another lacks; if there is none, by
    // the nearest.
    const isBare = (other: number) => (codes[other]! & ~core & everything) === 0;
    const stands = apart.includes(state) ? state : (members.find(isBare) ?? members.toSorted(byName)[0]!);
    const variants = members.filter((other) => other !== stands).sort((a, b) => a - b);
    const runs = bitSet(tally.completions, (run) => members.some((each) => isIn(tally.held[run]!, each)));
    const answered = members.some((each) => nash[each]! < seq[each]!);
    const held = sizeOfSet(runs);
    mostHeld = Math.max(mostHeld, held);
    leaders.push({ state: stands, variants, core, held, answered, runs });
  }
  if (!isDrawn) {
    const told = leaders.filter(({ held }) => held >= WORTH_TELLING * mostHeld).slice(0, limit);
    return { leaders: told.map(withoutRuns), level: NONE, atCut: [] };
  }
  // Of outcomes that hold as often the one whose state holds more often stays first.
  leaders.sort((a, b) => b.held - a.held);
  const [most] = leaders;
  const sides = new Map(
    leaders.map((each) => [
      each,
      sideOf(each.held, most!.held, sharedSize(each.runs, most!.runs), WORTH_TELLING),
    ]),
  );
  const ordered = inOrder(leaders, (a, b) => byName(a.state, b.state));
  const told = ordered.filter((each) => sides.get(each) !== "below").slice(0, limit);
  return {
    leaders: told.map(withoutRuns),
    level: levelWith(most, ordered, tally, covered, limit),
    atCut: told.filter((each) => sides.get(each) === "unclear").map(({ state }) => state),
  };
}

/** The states that hold at all, by how often, those that hold most often first. */
function mostHeldFirst(counts: Uint32Array, completions: number): Uint32Array {
  const asOften = new Uint32Array(completions + 1);
  for (const count of counts) asOften[count]!++;
  const next = new Uint32Array(completions + 1);
  for (let count = completions - 1; count > 0; count--) next[count] = next[count + 1]! + asOften[count + 1]!;
  const states = new Uint32Array(counts.length - asOften[0]!);
  for (let state = 0; state < counts.length; state++) {
    const count = counts[state]!;
    if (count > 0) states[next[count]!++] = state;
  }
  return states;
}

/** Members by their distance, and of those as far by `compare`; sorted no further than they are asked for. */
function* inTurn(
  members: readonly number[],
  distance: (member: number) => number,
  compare: (a: number, b: number) => number,
): Generator<number> {
  const byDistance = new Map<number, number[]>();
  for (const member of members) {
    const far = distance(member);
    const group = byDistance.get(far);
    if (group) group.push(member);
    else byDistance.set(far, [member]);
  }
  for (const far of [...byDistance.keys()].sort((a, b) => a - b)) yield* byDistance.get(far)!.sort(compare);
}

/** A leader and the draws in which it holds. */
type Drawn = Leader & { readonly runs: Uint32Array };

function withoutRuns({ runs: _, ...leader }: Drawn): Leader {
  return leader;
}

/**
 * Outcomes that are sorted by how often they hold, in an order that hangs on the draws as little as can be: of those from
 * which the draws do not tell the most-held one apart that which `compare` puts first, then of the rest.
 */
function inOrder(leaders: readonly Drawn[], compare: (a: Drawn, b: Drawn) => number): Drawn[] {
  const left = [...leaders];
  const ordered: Drawn[] = [];
  while (left.length > 0) {
    const top = left[0]!;
    const isPeer = (other: Drawn) => {
      const both = sharedSize(top.runs, other.runs);
      return !clearlyMore(top.held - both, other.held - both);
    };
    const next = left.filter(isPeer).sort(compare)[0]!;
    ordered.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return ordered;
}

/** Orders of states in which the draws have no part. */
interface Places {
  /** The nearer to today first; of those as near in an order that does not depend on how options are listed. */
  readonly byPlace: (a: number, b: number) => number;
  /** Today's state first, then those that the case names, then the nearer. */
  readonly byName: (a: number, b: number) => number;
}

/** Makes the orders of the states of a model; `today` by its position. */
export function placesOf({ graph, input, compiler }: SolvableModel, today: number): Places {
  const { codes } = graph;
  const { distance } = shortestPaths(graph, today, plainMoves(graph));
  const named = new Set(input.named);
  // A million states that are as near are compared by little else.
  const prints = new Float64Array(codes.length).fill(Number.NaN);
  const print = (state: number) => {
    if (Number.isNaN(prints[state]!)) prints[state] = compiler.prints.state(codes[state]!);
    return prints[state]!;
  };
  const far = (state: number) => (distance[state]! < 0 ? Number.MAX_SAFE_INTEGER : distance[state]!);
  const byPlace = (a: number, b: number) => far(a) - far(b) || print(a) - print(b) || a - b;
  const isNamed = (state: number) => Number(named.has(codes[state]!));
  const byName = (a: number, b: number) =>
    Number(b === today) - Number(a === today) || isNamed(b) - isNamed(a) || byPlace(a, b);
  return { byPlace, byName };
}

const NONE: Leaders["level"] = { outcomes: [], total: 0, answered: false };

/**
 * The outcomes from which the draws do not tell the most-held one apart, but for the first of the leaders, which is one of
 * them: others of these, and single states. What clearly holds less often than the most-held one is none, even if the draws do
 * not tell it apart from the first.
 */
function levelWith(
  most: Drawn | undefined,
  [first, ...others]: readonly Drawn[],
  { equilibria: { seq, nash }, held }: Tally,
  covered: Uint8Array,
  limit: number,
): Leaders["level"] {
  if (!most || !first) return NONE;
  const isLevel = (count: number, both: () => number) => {
    // Told apart even if the two never held together, or not even if the other never held alone.
    if (clearlyMore(most.held, count)) return false;
    if (!clearlyMore(most.held - count, 0)) return true;
    const shared = both();
    return !clearlyMore(most.held - shared, count - shared);
  };
  const outcomes: LevelOutcome[] = [];
  let { answered } = first;
  for (const other of others) {
    if (!isLevel(other.held, () => sharedSize(most.runs, other.runs))) continue;
    outcomes.push({ state: other.state, variants: other.variants, held: other.held });
    answered ||= other.answered;
  }
  // What no outcome that is told stands for is one by itself.
  const single = (state: number) => {
    if (covered[state] === 1 || seq[state] === 0) return false;
    const both = () =>
      held.reduce((sum, each, run) => sum + Number(isIn(most.runs, run) && isIn(each, state)), 0);
    if (!isLevel(seq[state]!, both)) return false;
    answered ||= nash[state]! < seq[state]!;
    return true;
  };
  const byHeld = (a: number, b: number) => seq[b]! - seq[a]! || a - b;
  const singles = firstFewOf(seq.length, single, byHeld, Math.max(0, limit - outcomes.length));
  const total = outcomes.length + singles.total;
  const alone = singles.first.map((state) => ({ state, variants: [], held: seq[state]! }));
  return { outcomes: [...outcomes.slice(0, limit), ...alone], total, answered: total > 0 && answered };
}
