import type { Acceptance } from "#deal-space/acceptance/acceptance.ts";
import type { UncertainSpace } from "#deal-space/uncertainty/uncertain-space.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Random } from "#math/random.ts";
import type { DealsInput } from "./input.ts";
import { acceptanceOf, type ExactSpace, exactSpace, knowsWalkAway, uncertainSpace } from "./model.ts";

/** What all parts compute with. */
export interface DealsSetup {
  readonly input: DealsInput;
  readonly acceptance: Acceptance;
  /** Null where a value of somebody is not one number. */
  readonly exact: ExactSpace | null;
  /** Whether besides it is known what everybody has without a deal. */
  readonly isSettled: boolean;
  readonly uncertain: UncertainSpace;
  readonly samples: number;
  /** Of the draws and of the sample of packages. */
  readonly seed: number;
  /** About how much there is to go over: options times parties. */
  readonly size: number;
  readonly looked: readonly LookedAt[];
}

/** A package that is looked at by itself. */
export interface LookedAt {
  readonly kind: "today" | "offer";
  /** Of an offer its place among the offers. */
  readonly offer: number | null;
  readonly package: readonly number[];
}

export function setupOf(
  input: DealsInput,
  { samples }: { readonly samples: number },
  random: Random,
): DealsSetup {
  const exact = exactSpace(input);
  const options = input.clauses.reduce((sum, clause) => sum + clause.options.length, 0);
  return {
    input,
    acceptance: acceptanceOf(input),
    exact,
    isSettled: exact !== null && input.parties.every(knowsWalkAway),
    uncertain: uncertainSpace(input),
    samples,
    seed: random.stream("packages").uint32(),
    size: greatestOf([1, options * input.parties.length]),
    looked: [
      ...(input.today === null ? [] : [{ kind: "today" as const, offer: null, package: input.today }]),
      ...input.offers.flatMap((offer, at) =>
        offer.package === null ? [] : [{ kind: "offer" as const, offer: at, package: offer.package }],
      ),
    ],
  };
}
