import type { Meter } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import type { Range } from "#math/range.ts";
import type { Condition } from "../conditions/condition.ts";
import { stepsThrough } from "../conditions/ways-through.ts";
import { checked } from "../model/checked.ts";
import { DealFault } from "../model/deal-fault.ts";
import type { Deal, DealSpace, PartyWorth } from "../model/deal-space.ts";
import { type Link, withLinkOptions, withLinks } from "../model/links.ts";
import { worthExactly } from "../model/whole-worth.ts";
import { PossibleEnds } from "../points/possible-ends.ts";
import { KeptDraws } from "./kept-draws.ts";
import type { Known } from "./known.ts";
import { type Draws, valueDraws, weightDraws } from "./uniform-draws.ts";

/** A space of deals of which it is not known what everything is worth. */
export interface UncertainSpace {
  readonly options: readonly number[];
  readonly parties: readonly (UncertainParty | PartyInPoints)[];
  readonly conditions?: readonly Condition[];
  /** What a deal has to keep to among which a party's worst and best are looked for; `conditions` where it is left out. */
  readonly bounds?: readonly Condition[];
  /** What options add to one another's worth; the issues that stand for them are not among `options`. */
  readonly links?: readonly Link<Range>[];
  /** Pays for the draws and for everything that is asked of the spaces drawn (`DealSpace`). */
  readonly work?: Meter;
}

/** What is known of what a party wants. Every deal is worth from 0 to 1 to it, links apart. */
export interface UncertainParty {
  /** How much each issue counts: weights from 0 on that add up to 1. */
  readonly weights: Known;
  /** Of each issue, what its options are worth: 0 the worst, 1 the best. */
  readonly values: readonly Known[];
  readonly walkAway: WalkAway;
}

/** What is known of what a party wants, in a measure of its own: each number lies within its range, whatever the others are. */
export interface PartyInPoints {
  /** `points[issue][option]`. */
  readonly points: readonly (readonly Range[])[];
  /** How much each issue counts; 1 throughout where it is left out. */
  readonly factors?: readonly Range[];
  readonly bias?: number;
  readonly walkAway: WalkAway;
}

/**
 * What a party has without a deal: within a range, or as good as a deal; `unknown`: anything from the worst deal that keeps to the
 * conditions to the best; `best`: that best; null where it accepts everything.
 */
export type WalkAway = Range | { readonly as: Deal } | "unknown" | "best" | null;

/**
 * Draws spaces in which everything is worth something, all those equally likely that what is known allows. The same draws for the same
 * seed; what is drawn for a party does not depend on the others, and is taken from `kept` as far as it is there. Links stand behind the issues (`withLinks`).
 *
 * @throws {DealFault} where a list has the wrong length, or what is known contradicts itself.
 */
export function spaceDraws(
  { options, parties, conditions = [], bounds = conditions, links = [], work }: UncertainSpace,
  seed: number,
  given?: KeptDraws,
): { next(): DealSpace } {
  const kept = given ?? new KeptDraws();
  const unweighted = links.map((link) => ({ ...link, adds: 0 }));
  const bounded = withLinks({ options, parties: [], conditions: bounds }, unweighted);
  const ends = new PossibleEnds(bounded.options, bounded.conditions ?? []);
  const known = JSON.stringify([options, bounds, links]);
  const drawn = parties.map((party, at) =>
    kept.parties.of(`${at} ${JSON.stringify(party)} ${known}`, () => {
      const random = new Random(seed, "deals", at);
      const draw =
        "points" in party
          ? pointsDraws(party, options, `parties[${at}]`, random)
          : partyDraws(party, options, `parties[${at}]`, random, kept);
      const withoutDeal = random.stream("walk-away");
      const added = links.map((_, link) => new Random(seed, "links", link));
      return {
        next() {
          const now = links.map((link, each) => ({
            ...link,
            party: link.party === at ? 0 : 1,
            adds: within(link.adds, added[each]!),
          }));
          const [worth] = withLinks({ options, parties: [draw()] }, now).parties;
          return { ...worth!, ...drawnWalkAway(worth!, party.walkAway, ends, now, withoutDeal) };
        },
      };
    }),
  );
  // One list of conditions for all draws: what is known of a list is kept by it.
  const { options: all, conditions: linked = [] } = withLinks(
    { options, parties: [], conditions },
    unweighted,
  );
  // Whether a draw was made before hangs on who asked for it: it counts as one that was, where draws are kept.
  const pass = work !== undefined && ends.isBound ? stepsThrough(bounded) : 0;
  const cost = stepsOf(options, parties, given === undefined ? DRAWN : KEPT, pass);
  const next = () => {
    work?.spend(cost);
    return {
      options: all,
      parties: drawn.map((draws) => draws.next()),
      conditions: linked,
      ...(work === undefined ? {} : { work }),
    };
  };
  checked(next());
  return { next };
}

/** Steps of drawing one worth; and of one that mostly was drawn before. */
const DRAWN = 300;
const KEPT = 30;

/** What a draw of everything takes, where a pass through what bounds a party's worst and best takes so many steps. */
function stepsOf(
  options: readonly number[],
  parties: UncertainSpace["parties"],
  each: number,
  pass: number,
): number {
  const worths = options.reduce((sum, count) => sum + count, 0) * parties.length;
  const ends = parties.filter(
    ({ walkAway }) => walkAway === null || walkAway === "unknown" || walkAway === "best",
  ).length;
  return each * worths + 2 * ends * pass;
}

function partyDraws(
  { weights, values }: UncertainParty,
  options: readonly number[],
  place: string,
  random: Random,
  kept: KeptDraws,
): () => PartyWorth {
  sameLength(values, options, `${place}.values`);
  const drawsOf = (what: string, count: number, known: Known, draw: typeof valueDraws) => {
    const name = `${place}.${what}`;
    const make = () => draw(count, known, random.stream(what));
    return found(kept.numbers.of(`${name} ${count} ${JSON.stringify(known)}`, make), name);
  };
  const weightsOf = drawsOf("weights", options.length, weights, weightDraws);
  const valuesOf = values.map((known, issue) =>
    drawsOf(`values ${issue}`, options[issue]!, known, valueDraws),
  );
  return () => ({
    weights: weightsOf.next(),
    values: valuesOf.map((draws) => draws.next()),
    walkAway: null,
  });
}

function pointsDraws(
  { points, factors, bias = 0 }: PartyInPoints,
  options: readonly number[],
  place: string,
  random: Random,
): () => PartyWorth {
  sameLength(points, options, `${place}.points`);
  const weightsOf = random.stream("weights");
  const valuesOf = points.map((_, issue) => random.stream(`values ${issue}`));
  return () => ({
    ...(factors ? { weights: factors.map((range) => within(range, weightsOf)) } : {}),
    values: points.map((row, issue) => row.map((range) => within(range, valuesOf[issue]!))),
    bias,
    walkAway: null,
  });
}

/** What a party has without a deal, once all else is drawn. */
function drawnWalkAway(
  party: PartyWorth,
  walkAway: WalkAway,
  possible: PossibleEnds,
  links: readonly Link[],
  random: Random,
): Pick<PartyWorth, "walkAway" | "fallBack"> {
  if (walkAway === null) {
    const ends = possible.isBound ? possible.of(party) : null;
    return { walkAway: null, ...(ends === null ? {} : { fallBack: ends.low }) };
  }
  if (walkAway === "unknown" || walkAway === "best") {
    // Where nothing can be agreed, there is nothing either that it would be as good as.
    const ends = possible.of(party) ?? { low: 0, high: 0 };
    return { walkAway: walkAway === "best" ? ends.high : within(ends, random) };
  }
  return {
    walkAway:
      "as" in walkAway ? worthExactly(party, withLinkOptions(links, walkAway.as)) : within(walkAway, random),
  };
}

function within({ low, high }: Range, random: Random): number {
  return low === high ? low : random.between(low, high);
}

function sameLength(list: readonly unknown[], options: readonly number[], place: string): void {
  if (list.length !== options.length)
    throw new DealFault("length", place, `has ${list.length} entries for ${options.length} issues`);
}

function found(draws: Draws | null, place: string): Draws {
  if (draws === null)
    throw new DealFault("number", place, "no numbers are in this order and within these ranges at once");
  return draws;
}
