import type { Share } from "#deal-space/uncertainty/acceptability.ts";
import { prospects as prospectsOf } from "#deal-space/uncertainty/prospects.ts";
import { binomialLower } from "#math/binomial.ts";
import type { Budget } from "#math/budget.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import { definePart } from "../../part.ts";
import type { DealsInput, PartyInput, ValueInput } from "../input.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import { acceptanceOf, uncertainSpace } from "../model.ts";
import type { DealsSetup } from "../setup.ts";
import { prospects } from "./prospects.ts";

/** An input of the case, and in what share of the readings some package is made without it. */
export interface Premise {
  readonly kind: "walk-away value" | "value" | "importance" | "link" | "condition";
  /** The party whose it is; null for a condition. */
  readonly party: number | null;
  /** The clause, the link or the condition, by its place; null where there is but one. */
  readonly at: number | null;
  readonly made: Share;
  /** In what share of the same readings one is made with it. */
  readonly before: number;
  /** Whether it is made in more readings or in fewer; `none` where drawing alone may make them differ so (sign test, 95 %). */
  readonly effect: "more" | "fewer" | "none";
}

/** What falls if one premise falls: each input left out alone, as if nobody had stated it. */
export const premises = definePart({
  id: "premises",
  title: "If one input falls away",
  needs: [prospects],
  wanted: ({ isSettled }: DealsSetup) => !isSettled,
  cost: ({ size, samples }: DealsSetup) => 4 * size * samples,
  run({ input, uncertain, acceptance, samples, seed, kept }: DealsSetup, { budget }): readonly Premise[] {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const all = premisesOf(input);
    const tried = all.slice(0, limits.most("premises"));
    if (tried.length < all.length) limits.cut("premises", tried.length, all.length);
    const drawing = { samples: Math.min(samples, READINGS), seed, nash: false, most: COMPARED, kept };
    const before = prospectsOf(uncertain, acceptance, drawing).made;
    return tried.flatMap(({ without, ...premise }): Premise[] => {
      const after = prospectsOf(uncertainSpace(without), acceptanceOf(without), drawing).made;
      const compared = comparedOf(before, after, premise.kind === "condition");
      return compared === null ? [] : [{ ...premise, ...compared }];
    });
  },
});

/** Readings for each input, and partial packages compared in one: enough to tell a quarter of the way from none to all. */
const READINGS = 60;
const COMPARED = 2000;

/**
 * What an input changes, reading by reading, where it is known of both sides whether a package is made; null where it never is. The same
 * is drawn on both sides but for what the input says. Without a condition that is all, and no chance is left.
 */
function comparedOf(
  before: readonly (boolean | null)[],
  after: readonly (boolean | null)[],
  isCertain: boolean,
): Pick<Premise, "made" | "before" | "effect"> | null {
  const both = before.flatMap((one, at) => (one === null || after[at] === null ? [] : [[one, after[at]!]]));
  if (both.length === 0) return null;
  const count = (holds: (was: boolean, is: boolean) => boolean) =>
    both.filter(([was, is]) => holds(was!, is!)).length;
  const [gained, lost] = [count((was, is) => !was && is), count((was, is) => was && !is)];
  const isTold = isCertain
    ? gained !== lost
    : 2 * binomialLower(Math.min(gained, lost), gained + lost, 0.5) <= 0.05;
  const hits = count((_, is) => is);
  return {
    made: { share: hits / both.length, ...wilsonInterval(hits, both.length) },
    before: count((was) => was) / both.length,
    effect: isTold ? (gained > lost ? "more" : "fewer") : "none",
  };
}

type Candidate = Omit<Premise, "made" | "before" | "effect"> & { readonly without: DealsInput };

function premisesOf(input: DealsInput): Candidate[] {
  const ofParties = input.parties.flatMap((party, at): Candidate[] => {
    const changed = (
      kind: Premise["kind"],
      place: number | null,
      change: Partial<PartyInput>,
    ): Candidate => ({
      kind,
      party: at,
      at: place,
      without: {
        ...input,
        parties: input.parties.map((one, other) => (other === at ? { ...one, ...change } : one)),
      },
    });
    return [
      ...(party.walkAway.kind === "not stated"
        ? []
        : [changed("walk-away value", null, { walkAway: { kind: "not stated" } })]),
      ...(party.importance === null ? [] : [changed("importance", null, { importance: null })]),
      // What options are worth in points has no measure once some of them are left out.
      ...(party.measure === "points"
        ? []
        : party.values.flatMap((value, clause) =>
            value.rests === null
              ? []
              : [
                  changed("value", clause, {
                    values: party.values.map((one, other) => (other === clause ? unknownValue(one) : one)),
                  }),
                ],
          )),
      ...party.links.map((_, link) =>
        changed("link", link, { links: party.links.filter((_, other) => other !== link) }),
      ),
    ];
  });
  const ofConditions = input.conditions.map(
    (_, condition): Candidate => ({
      kind: "condition",
      party: null,
      at: condition,
      without: { ...input, conditions: input.conditions.filter((_, other) => other !== condition) },
    }),
  );
  return [...ofParties, ...ofConditions];
}

function unknownValue({ shares }: ValueInput): ValueInput {
  return {
    rests: null,
    refused: null,
    order: [],
    shares: shares.map(() => null),
    points: null,
    weight: null,
  };
}
