import { someDeal } from "#deal-space/questions/some-deal.ts";
import { optionSharesInDraws } from "#deal-space/uncertainty/option-shares-in-draws.ts";
import { optionsMade } from "#deal-space/uncertainty/options-made.ts";
import { type OptionShare, optionShares, thatTakes } from "#deal-space/zone/option-shares.ts";
import type { Budget } from "#math/budget.ts";
import { definePart } from "../../part.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import type { DealsSetup } from "../setup.ts";

/** An option of a clause, and of the packages with it what share finds whose consent, whatever they settle elsewhere. */
export interface OptionFound {
  readonly clause: number;
  readonly option: number;
  /** What share each party accepts by itself, in the order of the parties; null where no package has the option. */
  readonly accepted: readonly number[] | null;
  /** What share is made by the rule of agreement. */
  readonly made: number | null;
  /** Whether some package with it is made, or in what share of the first readings; null where that is too much to find. */
  readonly deal: boolean | number | null;
}

export interface OptionsFound {
  /** Counted among all packages, in a sample of them, or in samples of packages over the readings. */
  readonly of: "packages" | "sample" | "readings";
  /** Packages drawn in the sample, or readings. */
  readonly draws: number | null;
  readonly options: readonly OptionFound[];
}

/** Readings in which it is looked whether some package with an option is made, and partial packages compared in one. */
export const READINGS_OF_DEAL = 60;
const COMPARED = 2000;

/** Clause by clause, how acceptable each option is to whom. */
export const options = definePart({
  id: "options",
  title: "Clause by clause",
  needs: [],
  cost: ({ size, samples, isSettled }: DealsSetup) => (isSettled ? 20 : 2 * samples) * size,
  run(setup: DealsSetup, { budget, progress }): OptionsFound {
    const { input, exact, isSettled, acceptance, seed, uncertain, kept, size } = setup;
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    if (isSettled && exact !== null) {
      const { deals } = exact;
      const { draws, options: found } = optionShares(deals, acceptance, seed, input.clauses.length);
      return {
        of: draws === null ? "packages" : "sample",
        draws,
        options: found.map((one) => {
          if (draws === null || (one.made?.share ?? 0) > 0) return inReport(one, (one.made?.share ?? 0) > 0);
          // That a sample has none shows nothing.
          const some = someDeal(withOption(deals, one), acceptance);
          return inReport(one, some !== null && "tooLarge" in some ? null : some !== null);
        }),
      };
    }
    const samples = samplesFor(setup, limits);
    const found = optionSharesInDraws(uncertain, acceptance, { samples, seed, kept });
    const asked = limits.most("optionsAsked");
    if (found.length > asked) limits.cut("optionsAsked", 0, found.length);
    const some =
      found.length > asked || size > MOST_ASKED
        ? null
        : optionsMade(uncertain, acceptance, {
            samples: Math.min(samples, READINGS_OF_DEAL),
            seed,
            kept,
            most: COMPARED,
            tries: Math.max(
              1,
              Math.floor(limits.most("triesInReadings") / (found.length * READINGS_OF_DEAL)),
            ),
            each: (reading) => progress(reading / READINGS_OF_DEAL),
          });
    return {
      of: "readings",
      draws: samples,
      options: found.map((one, at) => inReport(one, some?.[at]?.share ?? null)),
    };
  },
  result: ({ of, draws, options: found }, { input }) => ({
    of,
    draws,
    options: found.map(({ clause, option, ...shares }) => {
      const { id, options: all } = input.clauses[clause]!;
      return { clause: id, option: all[option]!.id, ...shares };
    }),
  }),
});

/** Of larger spaces a search in every reading for every option takes minutes. */
const MOST_ASKED = 1000;

/** No more readings than those in which packages are looked at. */
function samplesFor({ samples, size }: DealsSetup, limits: Budget<typeof DEALS_LIMITS>): number {
  return Math.min(samples, Math.max(READINGS_OF_DEAL, Math.floor(limits.most("worthsDrawn") / size)));
}

function withOption<Space extends { readonly conditions?: DealsSetup["uncertain"]["conditions"] }>(
  space: Space,
  { issue, option }: Pick<OptionShare, "issue" | "option">,
): Space {
  return { ...space, conditions: [...(space.conditions ?? []), thatTakes(issue, option)] };
}

function inReport({ issue, option, accepted, made }: OptionShare, deal: OptionFound["deal"]): OptionFound {
  return {
    clause: issue,
    option,
    accepted: accepted?.map(({ share }) => share) ?? null,
    made: made?.share ?? null,
    deal,
  };
}
