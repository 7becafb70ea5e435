import type { Share } from "#deal-space/uncertainty/acceptability.ts";
import { prospects as prospectsOf } from "#deal-space/uncertainty/prospects.ts";
import type { Budget } from "#math/budget.ts";
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
}

/** What falls if one premise falls: each input left out alone, as if nobody had stated it. */
export const premises = definePart({
  id: "premises",
  title: "If one input falls away",
  needs: [prospects],
  wanted: ({ isSettled }: DealsSetup) => !isSettled,
  cost: ({ size, samples }: DealsSetup) => 4 * size * samples,
  run({ input, samples, seed }: DealsSetup, { budget }): readonly Premise[] {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const all = premisesOf(input);
    const tried = all.slice(0, limits.most("premises"));
    if (tried.length < all.length) limits.cut("premises", tried.length, all.length);
    return tried.map(({ without, ...premise }) => ({
      ...premise,
      made: prospectsOf(uncertainSpace(without), acceptanceOf(without), {
        samples: Math.min(samples, READINGS),
        seed,
        nash: false,
        most: COMPARED,
      }).share,
    }));
  },
});

/** Readings for each input, and partial packages compared in one: enough to tell a quarter of the way from none to all. */
const READINGS = 60;
const COMPARED = 2000;

type Candidate = Omit<Premise, "made"> & { readonly without: DealsInput };

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
