import { DEAL_LIMITS } from "#deal-space/limits.ts";
import { someDeal } from "#deal-space/questions/some-deal.ts";
import { optionSharesInDraws } from "#deal-space/uncertainty/option-shares-in-draws.ts";
import { optionsMade } from "#deal-space/uncertainty/options-made.ts";
import { type OptionShare, optionShares, thatTakes } from "#deal-space/zone/option-shares.ts";
import type { Budget } from "#math/budget.ts";
import { definePart } from "../../part.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import type { DealsSetup } from "../setup.ts";
import { FEWEST_READINGS } from "../thresholds.ts";
import { accountOf, readingsFor, tellIfSpent } from "../work.ts";

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
  /** In how many of the first readings it was looked whether some package with each option is made; null where it was in none. */
  readonly readings: number | null;
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
    const { input, exact, isSettled, acceptance, samples: wanted, seed, uncertain, kept, size } = setup;
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const account = accountOf(setup, "options", limits);
    if (isSettled && exact !== null) {
      const { deals } = exact;
      const { draws, options: found } = optionShares(
        { ...deals, work: account.part(2) },
        acceptance,
        seed,
        input.clauses.length,
      );
      const told: OptionsFound = {
        of: draws === null ? "packages" : "sample",
        draws,
        options: found.map((one, at) => {
          if (draws === null || (one.made?.share ?? 0) > 0) return inReport(one, (one.made?.share ?? 0) > 0);
          // That a sample has none shows nothing.
          const some = someDeal(
            { ...withOption(deals, one), work: account.part(found.length - at) },
            acceptance,
          );
          return inReport(one, some !== null && "tooLarge" in some ? null : some !== null);
        }),
        readings: null,
      };
      tellIfSpent(
        limits,
        account,
        (draws !== null && draws < DEAL_LIMITS.draws.most && (deals.conditions ?? []).length === 0) ||
          told.options.some(({ deal }) => deal === null),
      );
      return told;
    }
    const drawn = readingsFor(setup, account, wanted);
    const { samples, options: found } = optionSharesInDraws(
      { ...uncertain, work: account.part(3) },
      acceptance,
      {
        samples: drawn,
        seed,
        kept,
        least: FEWEST_READINGS,
      },
    );
    const asked = limits.most("optionsAsked");
    if (found.length > asked) limits.cut("optionsAsked", 0, found.length);
    const some =
      found.length > asked || size > MOST_ASKED
        ? null
        : optionsMade({ ...uncertain, work: account }, acceptance, {
            samples: Math.min(samples, READINGS_OF_DEAL),
            least: FEWEST_READINGS,
            seed,
            kept,
            most: COMPARED,
            tries: Math.max(
              1,
              Math.floor(limits.most("triesInReadings") / (found.length * READINGS_OF_DEAL)),
            ),
            each: (reading) => progress(reading / READINGS_OF_DEAL),
          });
    tellIfSpent(limits, account, samples < wanted);
    return {
      of: "readings",
      draws: samples,
      options: found.map((one, at) => inReport(one, some?.options[at]?.share ?? null)),
      readings: some?.samples ?? null,
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
