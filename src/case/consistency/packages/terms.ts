import { append } from "#math/append.ts";
import { greatestOf, leastOf } from "#math/extremes.ts";
import { isMissing } from "../../basis.ts";
import { clausesOf, namedIn, type SettledClause } from "../../clauses.ts";
import { type Contradiction, warning } from "../../contradiction.ts";
import { type Lenient, type LenientCase, listed } from "../../lenient.ts";
import type { Order, PartyTerms, Valuation } from "../../packages.ts";
import { type Quantity, type Range, rangeOf } from "../../quantity.ts";
import type { Path } from "../../walk.ts";

/** How far shares may add up to other than 1, for whoever rounds. */
const ROUNDING = 0.005;

/** Terms of a party that say nothing, two things, or what cannot all be so. */
export function terms(c: LenientCase): Contradiction[] {
  const clauses = clausesOf(c);
  const isWhole = clauses.length === c.packages?.clauses?.length;
  const seen = new Set<string>();
  return listed(c.packages?.parties).flatMap(({ at, of: party }): Contradiction[] => {
    const path = ["packages", "parties", at];
    const name = `the terms of \`${party.actor ?? at + 1}\``;
    const found: Contradiction[] = [];
    if (party.actor !== undefined && seen.has(party.actor))
      found.push({
        path: [...path, "actor"],
        what: `${name} are given twice`,
        cure: "join the two: each party has one measure",
      });
    if (party.actor !== undefined) seen.add(party.actor);
    const inPoints = listed(party.values).some(({ of }) => "points" in of);
    append(
      found,
      listed(party.values).flatMap(({ at: place, of }) => {
        const here = [...path, "values", place];
        const odd = valuation(of, here, name, inPoints);
        return odd.length > 0
          ? odd
          : ends(
              of,
              here,
              clauses.find(({ id }) => id === of.on),
            );
      }),
    );
    append(found, tooLarge(party, path, name));
    append(found, twice(party, path, name));
    append(found, walkAway(party, path, name, clauses, isWhole));
    if (inPoints) {
      if (isWhole) append(found, withoutPoints(party, path, name, clauses));
      if (party.importance !== undefined)
        found.push({
          path: [...path, "importance"],
          what: `${name} are in points, which say already what counts most`,
          cure: "remove `importance`, or give orders and shares in place of points",
        });
    } else {
      if ("base" in party)
        found.push({
          path: [...path, "base"],
          what: `${name} have a base without points`,
          cure: "orders and shares have none: remove it",
        });
      append(found, weights(party, path, name, clauses, isWhole));
    }
    return found;
  });
}

function valuation(value: Lenient<Valuation>, path: Path, name: string, inPoints: boolean): Contradiction[] {
  const on = value.on ?? "a clause";
  const isGiven = ["order", "worth", "points", "weight"].some((key) => key in value);
  if (!isGiven)
    return [
      {
        path,
        what: `${name} say nothing on \`${on}\``,
        cure: "give an `order` of its options, their `worth` or `points`, or a `weight`; leave it out where nothing is stated",
      },
    ];
  const odd = inPoints ? (["order", "worth"] as const).find((key) => key in value) : undefined;
  if (odd !== undefined)
    return [
      {
        path: [...path, odd],
        what: `${name} are in points, and on \`${on}\` there is \`${odd}\` too`,
        cure: "a party has one measure: points throughout, or orders and shares throughout",
      },
    ];
  const weight = stated(value.weight);
  if (weight && weight.low < 0)
    return [
      {
        path: [...path, "weight"],
        what: `a weight of ${weight.low} on \`${on}\``,
        cure: "a weight says how much the clause counts, from 0 on; turn the order of the options round",
      },
    ];
  if (!inPoints && weight && weight.high > 1)
    return [
      {
        path: [...path, "weight"],
        what: `a weight of ${weight.high} on \`${on}\``,
        cure: "weights are shares of 1: 40 of 100 is 0.4",
      },
    ];
  if (inPoints && "weight" in value && value.weight !== undefined && weight === undefined)
    return [
      {
        path: [...path, "weight"],
        what: `the weight on \`${on}\` is ${String(value.weight)}, but there are points`,
        cure: "give a number or a range, or leave it out: the points count as they are",
      },
    ];
  return order(value, path);
}

/** An order that the shares beside it turn round. */
function order({ order: given, worth, on }: Lenient<Valuation>, path: Path): Contradiction[] {
  const odd = turnedRound(given, (option) => stated(worth?.[option]));
  return odd === undefined
    ? []
    : [
        {
          path: [...path, "worth", odd.more],
          what:
            odd.less === odd.more
              ? `\`${odd.more}\` is on one level with others in the order on \`${on}\`, and its share is none that they can have`
              : `\`${odd.more}\` stands below \`${odd.less}\` in the order on \`${on}\`, and is worth more`,
          cure: "mend the order or the shares",
        },
      ];
}

/** What of an order has a range above one that stands higher; twice the same where those of one level have no number in common. */
function turnedRound(
  order: Lenient<Order> | undefined,
  rangeOf: (id: string) => Range | undefined,
): { readonly less: string; readonly more: string } | undefined {
  let lowest: { readonly id: string; readonly high: number } | undefined;
  for (const { of: level } of listed(order)) {
    const ids = namedIn(level);
    for (const id of ids) {
      const range = rangeOf(id);
      if (!range) continue;
      if (lowest && range.low > lowest.high) return { less: lowest.id, more: id };
      if (ids.some((other) => (rangeOf(other)?.high ?? range.low) < range.low)) return { less: id, more: id };
    }
    for (const id of ids) {
      const range = rangeOf(id);
      if (range && (!lowest || range.high < lowest.high)) lowest = { id, high: range.high };
    }
  }
  return undefined;
}

/** Shares of the best option below 1, or of the worst above 0, where the order names all options of a clause. */
function ends(
  { order: given, worth, on, weight }: Lenient<Valuation>,
  path: Path,
  clause: SettledClause | undefined,
): Contradiction[] {
  if (!clause) return [];
  const levels = listed(given).map(({ of }) => namedIn(of));
  if (given === undefined) return endsOfShares(worth, path, clause);
  if (levels.length === 1 && levels[0]!.length === clause.options.length && (stated(weight)?.low ?? 0) > 0)
    return [
      warning(
        [...path, "weight"],
        `the order on \`${on}\` tells no two options apart, and the clause has a weight`,
        "leave the weight out where the clause makes no difference, or say which option is better",
      ),
    ];
  if (levels.length < 2 || levels.flat().length < clause.options.length) return [];
  const best = levels[0]!.find((option) => (stated(worth?.[option])?.high ?? 1) < 1);
  const worst = levels.at(-1)!.find((option) => (stated(worth?.[option])?.low ?? 0) > 0);
  const odd = best ?? worst;
  return odd === undefined
    ? []
    : [
        {
          path: [...path, "worth", odd],
          what: `\`${odd}\` is the ${best === undefined ? "worst" : "best"} on \`${on}\`, and is not worth ${best === undefined ? 0 : 1}`,
          cure: "shares go from 0, the worst option of a clause, to 1, the best; how much the clause counts is its `weight`",
        },
      ];
}

/** The same where all options have shares and no order: none of them can be the best, or the worst. */
function endsOfShares(
  worth: Lenient<Valuation>["worth"],
  path: Path,
  { id, options }: SettledClause,
): Contradiction[] {
  const shares = options.map((option) => stated(worth?.[option.id]));
  if (shares.length < 2 || shares.includes(undefined)) return [];
  const best = greatestOf(shares.map((share) => share!.high));
  const worst = leastOf(shares.map((share) => share!.low));
  if (best >= 1 && worst <= 0) return [];
  return [
    {
      path: [...path, "worth"],
      what: `no option on \`${id}\` is worth ${best < 1 ? 1 : 0}`,
      cure: "shares go from 0, the worst option of a clause, to 1, the best; how much the clause counts is its `weight`",
    },
  ];
}

/** Sums beyond this are no points that anybody gives, and too large to be reckoned with exactly. */
const LARGEST = 1e12;

/** Numbers beyond what can be reckoned with. */
function tooLarge(
  { values, linked, base, walkAway }: Lenient<PartyTerms>,
  path: Path,
  name: string,
): Contradiction[] {
  const size = (given: Lenient<Quantity> | undefined) => {
    const range = stated(given);
    return range ? Math.max(Math.abs(range.low), Math.abs(range.high)) : 0;
  };
  const sums = [
    ...listed(values).flatMap(({ at, of: { points, weight } }) =>
      Object.entries(points ?? {}).map(([option, given]) => ({
        size: size(given) * Math.max(1, size(weight)),
        path: [...path, "values", at, "points", option] as Path,
      })),
    ),
    ...listed(linked).map(({ at, of }) => ({
      size: size(of.adds),
      path: [...path, "linked", at, "adds"] as Path,
    })),
    { size: Math.abs(base ?? 0), path: [...path, "base"] as Path },
    {
      size:
        walkAway?.worth === undefined || walkAway.worth === "none"
          ? 0
          : size(walkAway.worth as Lenient<Quantity>),
      path: [...path, "walkAway", "worth"] as Path,
    },
  ];
  const odd = sums.find((sum) => sum.size > LARGEST);
  return odd === undefined
    ? []
    : [
        {
          path: odd.path,
          what: `${name} have a sum of ${odd.size}`,
          cure: "sums can be up to a million million: choose a larger unit",
        },
      ];
}

function twice({ values }: Lenient<PartyTerms>, path: Path, name: string): Contradiction[] {
  const seen = new Set<string>();
  return listed(values).flatMap(({ at, of: { on } }): Contradiction[] => {
    if (on === undefined || !seen.has(on)) {
      if (on !== undefined) seen.add(on);
      return [];
    }
    return [
      {
        path: [...path, "values", at, "on"],
        what: `${name} speak twice of \`${on}\``,
        cure: "join the two, and cite all sentences",
      },
    ];
  });
}

function walkAway(
  { walkAway: given, values }: Lenient<PartyTerms>,
  path: Path,
  name: string,
  clauses: readonly SettledClause[],
  isWhole: boolean,
): Contradiction[] {
  if (given === undefined) return [];
  const here = [...path, "walkAway"];
  const keys = (["worth", "as"] as const).filter((key) => key in given);
  if (keys.length !== 1)
    return [
      {
        path: here,
        what: `the walk-away value in ${name} ${keys.length === 0 ? "says nothing" : "is given twice"}`,
        cure: "give `worth`, or `as`: a package that is as good to it; leave it out where nothing is stated",
      },
    ];
  const range = typeof given.worth === "string" ? undefined : stated(given.worth);
  const inPoints = listed(values).some(({ of }) => "points" in of);
  if (range && !inPoints && (range.low < 0 || range.high > 1))
    return [
      {
        path: [...here, "worth"],
        what: `a walk-away value of ${range.low < 0 ? range.low : range.high}, without points`,
        cure: "with orders and shares a package is worth from 0, the worst, to 1, the best",
      },
    ];
  if (given.as === undefined || !isWhole) return [];
  const named = given.as;
  const open = clauses.filter(
    ({ id, today }) => today === null && (named === "today" || !Object.hasOwn(named, id)),
  );
  if (open.length === 0) return [];
  const ids = open.map(({ id }) => `\`${id}\``);
  const all = ids.length === 1 ? ids[0]! : `${ids.slice(0, -1).join(", ")} and ${ids.at(-1)}`;
  return [
    {
      path: [...here, "as"],
      what: `the walk-away value in ${name} leaves open ${all}, of which no case of today is stated`,
      cure:
        ids.length === 1
          ? `name an option of ${all}, or say at the clause which one holds today`
          : `name an option of each, or say at the clauses which one holds today`,
    },
  ];
}

function withoutPoints(
  { values }: Lenient<PartyTerms>,
  path: Path,
  name: string,
  clauses: readonly SettledClause[],
): Contradiction[] {
  const given = new Map(listed(values).map(({ at, of }) => [of.on, { at, of }]));
  for (const { id, options } of clauses) {
    const value = given.get(id);
    if (!value)
      return [
        {
          path,
          what: `${name} are in points, and there are none on \`${id}\``,
          cure: "a party has one measure: give points on every clause, 0 throughout where it makes no difference",
        },
      ];
    const points = value.of.points;
    if (points === undefined) {
      if (!("points" in value.of) && !("order" in value.of) && !("worth" in value.of))
        return [
          {
            path: [...path, "values", value.at],
            what: `${name} are in points, and there are none on \`${id}\``,
            cure: "give points on every clause",
          },
        ];
      continue;
    }
    const without = options.find((option) => !Object.hasOwn(points, option.id));
    if (without)
      return [
        {
          path: [...path, "values", value.at, "points"],
          what: `${name} have no points for \`${without.id}\` on \`${id}\``,
          cure: "give each option its points, as a number or a range",
        },
      ];
  }
  return [];
}

/** Shares that cannot add up to 1. */
function weights(
  { values, importance }: Lenient<PartyTerms>,
  path: Path,
  name: string,
  clauses: readonly SettledClause[],
  isWhole: boolean,
): Contradiction[] {
  const ranges = new Map(listed(values).map(({ of }) => [of.on, stated(of.weight)]));
  if (!isWhole || [...ranges.values()].every((range) => range === undefined)) return [];
  // What is no share has a fault of its own.
  const share = (id: string, end: "low" | "high") =>
    Math.min(1, Math.max(0, ranges.get(id)?.[end] ?? (end === "low" ? 0 : 1)));
  // Whatever stands above another counts as much at least, so that the one bounds the other.
  const levels = listed(importance?.order).map(({ of }) => namedIn(of));
  const total = (end: "low" | "high") =>
    clauses.reduce((sum, { id }) => {
      const level = levels.findIndex((ids) => ids.includes(id));
      if (level < 0) return sum + share(id, end);
      const others = (end === "low" ? levels.slice(level) : levels.slice(0, level + 1)).flat();
      const bounds = others.map((other) => share(other, end));
      return sum + (end === "low" ? greatestOf(bounds) : leastOf(bounds));
    }, 0);
  const odd = turnedRound(importance?.order, (id) => ranges.get(id));
  if (odd)
    return [
      {
        path: [...path, "importance", "order"],
        what: `${name} put \`${odd.less}\` ${odd.less === odd.more ? "on one level with others" : `before \`${odd.more}\``}, and the weights say otherwise`,
        cure: "mend the order or the weights",
      },
    ];
  const [least, most] = [total("low"), total("high")];
  const sum = least > 1 + ROUNDING ? least : most < 1 - ROUNDING ? most : undefined;
  return sum === undefined
    ? []
    : [
        {
          path: [...path, "values"],
          what: `the weights in ${name}${levels.length > 0 ? ", in the order of `importance`," : ""} add up to ${Number(sum.toPrecision(3))}${sum === least && least < most ? " at least" : sum === most && least < most ? " at most" : ""}`,
          cure: "weights are shares that add up to 1",
        },
      ];
}

function stated(given: Lenient<Quantity> | undefined): Range | undefined {
  if (given === undefined || isMissing(given)) return undefined;
  if (typeof given === "number") return { low: given, high: given };
  if (typeof given === "object" && !Array.isArray(given)) {
    const { low, high } = given as { readonly low?: number; readonly high?: number };
    if (low === undefined || high === undefined) return undefined;
  }
  if (Array.isArray(given) && given.includes(undefined)) return undefined;
  return rangeOf(given as Quantity);
}
