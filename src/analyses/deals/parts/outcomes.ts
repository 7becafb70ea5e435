import type { Acceptance } from "#deal-space/acceptance/acceptance.ts";
import type { Choice, Condition } from "#deal-space/conditions/condition.ts";
import { prospects } from "#deal-space/uncertainty/prospects.ts";
import type { Budget, Meter } from "#math/budget.ts";
import { definePart } from "../../part.ts";
import type { OutcomeInput } from "../input.ts";
import type { DEALS_LIMITS } from "../limits.ts";
import type { DealsSetup } from "../setup.ts";
import { KNOWN_READINGS } from "../thresholds.ts";
import { accountOf, readingsFor, tellIfSpent } from "../work.ts";
import { isMadeIn } from "./conditions.ts";
import { READINGS_OF_DEAL } from "./options.ts";

/** A state of the graph model, read as a package: or as several, where what it takes leaves room. */
export interface OutcomeFound extends OutcomeInput {
  /** Whether it is what there is without a deal, and nothing else. */
  readonly isNoDeal: boolean;
  /** Whether a package that it can be keeps to the conditions; null where that is too much to find. */
  readonly isPossible: boolean | null;
  /** Whether one of them is made, or in what share of the readings; null where it is none, or that is too much to find. */
  readonly deal: boolean | number | null;
  /** By party, whether it accepts one of them, or in what share of the readings; null as above. */
  readonly accepted: readonly (boolean | number | null)[];
  /** In how many readings it was looked, where not everything is known. */
  readonly readings: number;
}

/** Partial packages compared in one reading. */
const COMPARED = 2000;

/** Which outcomes that would hold could be agreed, which could be agreed and would not hold, and which would be refused. */
export const outcomes = definePart({
  id: "outcomes",
  title: "Outcomes as packages",
  needs: [],
  wanted: ({ input }: DealsSetup) => input.outcomes !== null,
  cost: ({ size, input, isSettled, samples }: DealsSetup) =>
    (isSettled ? 5 : samples / 5) * size * (input.outcomes?.outcomes.length ?? 0),
  run(setup: DealsSetup, { budget, progress }): readonly OutcomeFound[] {
    const limits = budget as Budget<typeof DEALS_LIMITS>;
    const all = setup.input.outcomes!.outcomes;
    const most = limits.most("outcomesRead");
    if (all.length > most) limits.cut("outcomesRead", most, all.length);
    const account = accountOf(setup, "outcomes", limits);
    const looked = all.slice(0, most);
    const wanted = Math.min(setup.samples, READINGS_OF_DEAL);
    const readings = setup.isSettled ? wanted : readingsFor(setup, account, wanted);
    const found = looked.map((one, at) => {
      progress(at / all.length);
      return { ...outcomeFound(setup, one, readings, account.part(looked.length - at)), readings };
    });
    tellIfSpent(limits, account, readings < wanted);
    return found;
  },
  result: (found, { input }) =>
    found.map(({ takes, choices, held: { orders, of }, leaves, isNoDeal, isPossible, deal, accepted }) => ({
      takes,
      package:
        choices &&
        Object.fromEntries(
          choices.map(({ issue, in: options }) => [
            input.clauses[issue]!.id,
            options.map((option) => input.clauses[issue]!.options[option]!.id),
          ]),
        ),
      held: { orders, of },
      leaves: leaves.map(({ name, orders: leaving }) => ({ name, orders: leaving })),
      isNoDeal,
      isPossible,
      deal,
      accepted,
    })),
});

function outcomeFound(
  setup: DealsSetup,
  outcome: OutcomeInput,
  readings: number,
  work: Meter,
): Omit<OutcomeFound, "readings"> {
  const { input, acceptance } = setup;
  const { choices } = outcome;
  const nobody = input.parties.map(() => null);
  if (choices === null)
    return { ...outcome, isNoDeal: false, isPossible: null, deal: null, accepted: nobody };
  const isNoDeal =
    input.isTodayNoDeal &&
    choices.length === input.clauses.length &&
    choices.every(({ issue, in: options }) => options.length === 1 && options[0] === input.today![issue]);
  const part = (at: number) => work.part(1 + input.parties.length - at);
  const within = choices.map(thatTakesAny);
  const isPossible = isPossibleWithin(setup, within);
  if (isPossible === false) return { ...outcome, isNoDeal, isPossible, deal: false, accepted: nobody };
  return {
    ...outcome,
    isNoDeal,
    isPossible,
    deal: isNoDeal ? false : madeWithin(setup, within, acceptance, { asDeal: true, readings, work: part(0) }),
    // What there is without a deal is no deal, but it is what a party may have: it counts among what each accepts.
    accepted: input.parties.map((_, party) =>
      madeWithin(setup, within, byOne(setup, party), { asDeal: false, readings, work: part(1 + party) }),
    ),
  };
}

function thatTakesAny(choice: Choice): Condition {
  return { type: "atLeast", k: 1, of: [choice] };
}

/** That one party accepts, whatever the others do. */
function byOne({ input }: DealsSetup, party: number): Acceptance {
  return { by: "votes", vetoes: [party], needed: 0, weights: input.parties.map(() => 0) };
}

function isPossibleWithin({ input }: DealsSetup, within: readonly Condition[]): boolean | null {
  const options = input.clauses.map((clause) => clause.options.length);
  const conditions = input.conditions.flatMap((given) => given.conditions);
  const anybody = { values: options.map((count) => new Array<number>(count).fill(0)), walkAway: null };
  return isMadeIn({ options, parties: [anybody], conditions: [...conditions, ...within] }, { by: "all" });
}

/** Whether some of these packages is made, or in what share of the first readings. As a deal, what there is without one does not count. */
function madeWithin(
  { input, exact, isSettled, uncertain, seed, kept }: DealsSetup,
  within: readonly Condition[],
  acceptance: Acceptance,
  { asDeal, readings, work }: { readonly asDeal: boolean; readonly readings: number; readonly work: Meter },
): boolean | number | null {
  if (isSettled && exact !== null) {
    const space = asDeal ? exact.deals : exact.space;
    return isMadeIn({ ...space, work, conditions: [...(space.conditions ?? []), ...within] }, acceptance);
  }
  const own = asDeal ? (uncertain.conditions ?? []) : input.conditions.flatMap((given) => given.conditions);
  const { made, share } = prospects(
    {
      ...uncertain,
      work,
      conditions: [...own, ...within],
      bounds: uncertain.bounds ?? uncertain.conditions ?? [],
    },
    acceptance,
    { samples: readings, seed, nash: false, most: COMPARED, kept },
  );
  const known = made.filter((one) => one !== null).length;
  return known < Math.max(1, KNOWN_READINGS * made.length) ? null : share.share;
}
