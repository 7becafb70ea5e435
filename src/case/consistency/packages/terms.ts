import { append } from "#math/append.ts";
import { isMissing } from "../../basis.ts";
import { clausesOf, namedIn, type SettledClause } from "../../clauses.ts";
import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, type LenientCase, listed } from "../../lenient.ts";
import type { PartyTerms, Valuation } from "../../packages.ts";
import { type Quantity, rangeOf } from "../../quantity.ts";
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
      listed(party.values).flatMap(({ at: place, of }) =>
        valuation(of, [...path, "values", place], name, inPoints),
      ),
    );
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
  let lowest: { readonly option: string; readonly high: number } | undefined;
  for (const { of: level } of listed(given)) {
    for (const option of namedIn(level)) {
      const range = stated(worth?.[option]);
      if (range && lowest && range.low > lowest.high)
        return [
          {
            path: [...path, "worth", option],
            what: `\`${option}\` stands below \`${lowest.option}\` in the order on \`${on}\`, and is worth more`,
            cure: "mend the order or the shares",
          },
        ];
    }
    for (const option of namedIn(level)) {
      const range = stated(worth?.[option]);
      if (range && (!lowest || range.high < lowest.high)) lowest = { option, high: range.high };
    }
  }
  return [];
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
  const open = clauses.find(
    ({ id, today }) => today === null && (named === "today" || !Object.hasOwn(named, id)),
  );
  return open === undefined
    ? []
    : [
        {
          path: [...here, "as"],
          what: `the walk-away value in ${name} leaves open \`${open.id}\`, of which no case of today is stated`,
          cure: `name an option of \`${open.id}\`, or say at the clause which one holds today`,
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
  { values }: Lenient<PartyTerms>,
  path: Path,
  name: string,
  clauses: readonly SettledClause[],
  isWhole: boolean,
): Contradiction[] {
  const ranges = new Map(listed(values).map(({ of }) => [of.on, stated(of.weight)]));
  if (!isWhole || [...ranges.values()].every((range) => range === undefined)) return [];
  // What is no share has a fault of its own.
  const total = (end: "low" | "high", open: number) =>
    clauses.reduce((sum, { id }) => sum + Math.min(1, Math.max(0, ranges.get(id)?.[end] ?? open)), 0);
  const [least, most] = [total("low", 0), total("high", 1)];
  const sum = least > 1 + ROUNDING ? least : most < 1 - ROUNDING ? most : undefined;
  return sum === undefined
    ? []
    : [
        {
          path: [...path, "values"],
          what: `the weights in ${name} add up to ${Number(sum.toPrecision(3))}${sum === least && least < most ? " at least" : sum === most && least < most ? " at most" : ""}`,
          cure: "weights are shares that add up to 1",
        },
      ];
}

function stated(given: Lenient<Quantity> | undefined): { low: number; high: number } | undefined {
  if (given === undefined || isMissing(given)) return undefined;
  if (typeof given === "number") return { low: given, high: given };
  if (typeof given === "object" && !Array.isArray(given)) {
    const { low, high } = given as { readonly low?: number; readonly high?: number };
    if (low === undefined || high === undefined) return undefined;
  }
  if (Array.isArray(given) && given.includes(undefined)) return undefined;
  return rangeOf(given as Quantity);
}
