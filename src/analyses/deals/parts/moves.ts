import { keepsTo } from "#deal-space/conditions/condition.ts";
import { concessionPath } from "#deal-space/questions/concession-path.ts";
import { equalAlternatives } from "#deal-space/questions/equal-alternatives.ts";
import type { Budget } from "#math/budget.ts";
import { keptBy } from "#math/kept.ts";
import type { Range } from "#math/range.ts";
import { definePart } from "../../part.ts";
import type { PartyInput } from "../input.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import { clausesIn, dealOf, type ExactSpace } from "../model.ts";
import type { DealsSetup, LookedAt } from "../setup.ts";
import { EQUAL_VALUE } from "../thresholds.ts";
import { accountOf, paidBy, tellIfSpent } from "../work.ts";
import { worthIn } from "./offers.ts";
import { parties } from "./parties.ts";
import { picked, points } from "./points.ts";

/** A step on one clause, and what the package reached is worth to each party. */
export interface MoveStep {
  readonly clause: number;
  readonly option: number;
  readonly worth: readonly number[];
}

/** A sequence of the case, step by step from today. */
export interface SequenceFound {
  /** Its place among the conditions. */
  readonly condition: number;
  /**
   * After each step what it has taken, whether what is reached keeps to all conditions, what every party has, who would then rather have
   * no deal, and of whom that is not known.
   */
  readonly steps: readonly {
    readonly taken: readonly { readonly clause: number; readonly option: number }[];
    readonly isPossible: boolean;
    readonly worth: readonly number[];
    readonly regret: readonly number[];
    readonly unknown: readonly number[];
    /** The same of those who can neither sign nor stop a deal, by their places among them. */
    readonly others: { readonly regret: readonly number[]; readonly unknown: readonly number[] };
  }[];
}

export interface MovesFound {
  readonly from: LookedAt;
  /** The way to what the Nash rule picks, in the order in which whoever is worst off after any step is best off; null where there is none. */
  readonly path: { readonly steps: readonly MoveStep[]; readonly least: number } | null;
  /**
   * Offers that are worth as much to the party that made the last one and more to one that is asked besides it, those first by which
   * whoever has least of the others has most; and what that last one is worth.
   */
  readonly alternatives: {
    readonly party: number;
    readonly worth: readonly number[];
    readonly packages: readonly { readonly package: readonly number[]; readonly worth: readonly number[] }[];
  } | null;
  readonly sequences: readonly SequenceFound[];
}

/** So many offers can be put side by side. */
const ALTERNATIVES = 4;

/** Moves at the table: a way to a fair package by steps on one clause each, offers of equal value, and sequences step by step. */
export const moves = definePart({
  id: "moves",
  title: "Moves at the table",
  needs: [points, parties],
  wanted: ({ exact, from }: DealsSetup) => exact !== null && from !== null,
  cost: ({ size }: DealsSetup) => 20 * size,
  run(given: DealsSetup, { of, budget }): MovesFound {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const account = accountOf(given, "moves", limits);
    const exact = paidBy(given.exact!, account);
    const setup = { ...given, exact };
    const from = setup.from!;
    const to = picked(of(points), "nash")?.package;
    const path =
      to && to.join() !== from.package.join()
        ? concessionPath(
            exact!.base,
            from.package,
            to,
            exact!.links,
            of(parties).map(({ stake }) => stake),
          )
        : null;
    const found: MovesFound = {
      from,
      path: path && {
        least: path.least,
        steps: path.steps.map(({ issue, option, worth }) => ({ clause: issue, option, worth })),
      },
      alternatives: alternativesTo(setup, from, (party) => {
        const { low, high } = of(parties)[party]!.stake ?? { low: 0, high: 0 };
        return high - low;
      }),
      sequences: sequencesIn(setup),
    };
    tellIfSpent(limits, account);
    return found;
  },
});

function alternativesTo(
  { exact, input }: DealsSetup,
  from: LookedAt,
  spreadOf: (party: number) => number,
): MovesFound["alternatives"] {
  const [party] = from.offer === null ? [] : input.offers[from.offer]!.makers;
  if (party === undefined) return null;
  const deal = dealOf(exact!, from.package);
  const found = equalAlternatives(exact!.deals, deal, party, EQUAL_VALUE * spreadOf(party));
  if ("tooLarge" in found) return null;
  const worth = worthIn(exact!, from.package);
  const others = found.filter((one) =>
    one.worth.some((value, at) => at !== party && value > worth[at]! + 1e-9),
  );
  const least = (one: (typeof others)[number]) =>
    one.worth.reduce(
      (low, value, at) => (at === party || spreadOf(at) === 0 ? low : Math.min(low, value / spreadOf(at))),
      Number.POSITIVE_INFINITY,
    );
  return {
    party,
    worth,
    packages: others
      .toSorted((a, b) => least(b) - least(a))
      .slice(0, ALTERNATIVES)
      .map((one) => {
        const given = clausesIn(one.deal, input);
        return { package: given, worth: worthIn(exact!, given) };
      }),
  };
}

function sequencesIn(setup: DealsSetup): SequenceFound[] {
  const { exact, input, others } = setup;
  const { today } = input;
  if (today === null) return [];
  const asked = input.parties.map((party, at) => withoutDealOf(party, exact!, at));
  const notAsked = input.bystanders.map((party, at) => others && withoutDealOf(party, others, at));
  const among = (
    ranges: readonly (Range | null)[],
    worth: readonly number[],
    holds: (has: number, range: Range) => boolean,
  ) => ranges.flatMap((range, at) => (range !== null && holds(worth[at]!, range) ? [at] : []));
  const regretting = (ranges: readonly (Range | null)[], worth: readonly number[]) => ({
    regret: among(ranges, worth, (has, { low }) => has < low),
    unknown: among(ranges, worth, (has, { low, high }) => has >= low && has < high),
  });
  // Thousands of steps lead to a few packages again and again.
  const foundOf = keptBy(
    (reached: readonly number[]) => reached.join(),
    (reached) => {
      const worth = worthIn(exact!, reached);
      return {
        isPossible: (exact!.base.conditions ?? []).every((one) => keepsTo(one, reached)),
        worth,
        ...regretting(asked, worth),
        others:
          others === null
            ? { regret: [], unknown: input.bystanders.map((_, at) => at) }
            : regretting(notAsked, worthIn(others, reached)),
      };
    },
  );
  return input.conditions.flatMap(({ steps }, condition): SequenceFound[] => {
    if (steps.length === 0) return [];
    let reached = [...today];
    return [
      {
        condition,
        steps: steps.map(({ takes }) => {
          reached = reached.map((option, clause) => {
            const choice = takes.find(({ issue }) => issue === clause);
            return choice === undefined || choice.in.includes(option) ? option : choice.in[0]!;
          });
          const now = reached;
          return {
            taken: takes.map(({ issue }) => ({ clause: issue, option: now[issue]! })),
            ...foundOf(now),
          };
        }),
      },
    ];
  });
}

/** What a party has at least and at most without a deal; null where it accepts whatever there is. */
function withoutDealOf({ walkAway }: PartyInput, { space }: ExactSpace, at: number): Range | null {
  if (walkAway.kind === "none") return null;
  if (walkAway.kind === "worth") return walkAway.worth;
  const one = space.parties[at]!.walkAway;
  return one === null
    ? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
    : { low: one, high: one };
}
