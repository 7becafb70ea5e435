import type { Acceptance } from "#deal-space/acceptance/acceptance.ts";
import { KeptDraws } from "#deal-space/uncertainty/kept-draws.ts";
import type { UncertainSpace } from "#deal-space/uncertainty/uncertain-space.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Random } from "#math/random.ts";
import type { DealsInput } from "./input.ts";
import { acceptanceOf, type ExactSpace, exactSpace, knowsWalkAway, uncertainSpace } from "./model.ts";
import { type DealsOptions, type Plane, planeOf } from "./options.ts";
import { FEWEST_READINGS } from "./thresholds.ts";

/** What all parts compute with. */
export interface DealsSetup {
  readonly input: DealsInput;
  readonly acceptance: Acceptance;
  /** Null where a value of somebody is not one number. */
  readonly exact: ExactSpace | null;
  /** Whether besides it is known what everybody has without a deal. */
  readonly isSettled: boolean;
  /** The same of those who can neither sign nor stop a deal; null where there are none, or a value of one is not one number. */
  readonly others: ExactSpace | null;
  readonly uncertain: UncertainSpace;
  readonly samples: number;
  /** Whose worth the picture of efficient packages shows; and whether somebody asked for these two. */
  readonly plane: Plane;
  readonly isPlaneChosen: boolean;
  /** Of the draws and of the sample of packages. */
  readonly seed: number;
  /** What was drawn of the readings, where that is little enough to keep. */
  readonly kept: KeptDraws | undefined;
  /** About how much there is to go over: options times parties. */
  readonly size: number;
  /** Today, the offers that somebody made, those without a day first, the last of them last, and those of nobody. */
  readonly looked: readonly LookedAt[];
  /** From which moves are made: the last offer that somebody made, one that is to be looked at, or today. */
  readonly from: LookedAt | null;
}

/** A package that is looked at by itself. */
export interface LookedAt {
  readonly kind: "today" | "offer";
  /** Of an offer its place among the offers. */
  readonly offer: number | null;
  readonly package: readonly number[];
}

/** Numbers that are kept of readings: some sixteen megabytes. */
const MOST_KEPT = 2_000_000;

export function setupOf(input: DealsInput, { samples, frontOf }: DealsOptions, random: Random): DealsSetup {
  // Spaces with entangled conditions are not to be gone through: a sample is all that is asked of them.
  const isWhole = input.entangled === undefined;
  const exact = isWhole ? exactSpace(input) : null;
  const plane = planeOf(input, { frontOf });
  const isMade = ({ by }: DealsInput["offers"][number]) => by.length > 0;
  const looked = (which: (offer: DealsInput["offers"][number]) => boolean) =>
    input.offers
      .map((offer, at) => ({ offer, at }))
      .filter(({ offer }) => which(offer))
      .toSorted(
        (a, b) => (a.offer.day ?? Number.NEGATIVE_INFINITY) - (b.offer.day ?? Number.NEGATIVE_INFINITY),
      )
      .flatMap(({ offer, at }): LookedAt[] =>
        offer.package === null ? [] : [{ kind: "offer", offer: at, package: offer.package }],
      );
  const [made, others] = [looked(isMade), looked((offer) => !isMade(offer))];
  const today: LookedAt[] =
    input.today === null ? [] : [{ kind: "today", offer: null, package: input.today }];
  const options = input.clauses.reduce((sum, clause) => sum + clause.options.length, 0);
  const size = greatestOf([1, options * input.parties.length]);
  return {
    input,
    acceptance: acceptanceOf(input),
    exact,
    isSettled: exact !== null && input.parties.every(knowsWalkAway),
    others:
      input.bystanders.length === 0 || !isWhole
        ? null
        : exactSpace({ ...input, conditions: [] }, input.bystanders),
    uncertain: uncertainSpace(input),
    samples,
    plane: "plane" in plane ? plane.plane : [0, 1],
    isPlaneChosen: frontOf !== "",
    seed: random.stream("packages").uint32(),
    // Where the space is large the work is enough for few readings only.
    kept: size * FEWEST_READINGS > MOST_KEPT ? undefined : new KeptDraws(),
    size,
    looked: [...today, ...made, ...others],
    from: made.at(-1) ?? others.at(-1) ?? today.at(-1) ?? null,
  };
}
