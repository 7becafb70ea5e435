import {
  type ClaimSet,
  CONDITIONAL_CHANCES,
  conditionals,
  deadlines,
  FORECASTING_LIMITS,
  type HazardBetween,
  hazardsBetween,
  nearestCoherent,
  oneOfMany,
  sureLoss,
} from "#forecasting/index.ts";
import { greatestOf } from "#math/extremes.ts";
import { definePart } from "../../part.ts";
import type { Chance } from "../chance.ts";
import type { FamilyInput, ForecastsInput } from "../input.ts";
import { ROUNDED, TIE } from "../thresholds.ts";
import { answers } from "./answers.ts";
import { estimates } from "./estimates.ts";

/** Chances that one holder gives to the questions of a family. */
export type HeldSet = {
  /** A forecaster by name; null for the answers of the register. */
  readonly holder: string | null;
  /** Ids of the questions, and their best guesses. */
  readonly questions: readonly string[];
  readonly chances: readonly number[];
  /** What would mend it; null where it is coherent, or off by rounding only. */
  readonly mended: Mended | null;
};

/** The nearest coherent chances, and the bet that exploits those held. */
export type Mended = {
  readonly nearest: readonly number[];
  readonly exact: boolean;
  /** Whether each of the nearest lies within the range that is given for it. */
  readonly within: boolean;
  readonly bet: {
    /** By question: the share of all tickets that is sold to the holder; below 0, bought from him. */
    readonly stakes: readonly number[];
    /** What the holder loses at least, per ticket of 1. */
    readonly least: number;
    /** Whether the loss is sure in every course of events; else only where a condition holds, and nothing is at stake elsewhere. */
    readonly always: boolean;
  };
};

/** What was found of a family. */
export type FamilyFound = {
  readonly kind: FamilyInput["kind"];
  /** Questions without a chance, which constrain nothing. */
  readonly without: readonly string[];
  /** Whether it is too large to be looked through. */
  readonly tooLarge: boolean;
  /** The register's first, then each forecaster who gives chances to two or more. */
  readonly sets: readonly HeldSet[];
  /** Between the deadlines of the register, mended where that was needed; null for other families. */
  readonly hazards: readonly (HazardBetween & { readonly question: string })[] | null;
};

interface Member {
  readonly id: string;
  /** Its place among the claims of the engine's set. */
  readonly role: string;
  readonly closes: number;
}

/** Whether the chances of families agree with one another. */
export const families = definePart({
  id: "families",
  title: "Families of questions",
  needs: [answers, estimates],
  wanted: ({ families: given }) => given.length > 0,
  cost: ({ families: given }: ForecastsInput) => 10 * given.length,
  run(input: ForecastsInput, { of }): readonly FamilyFound[] {
    const ranges = new Map(of(answers).map(({ id, chance }) => [id, chance]));
    const held = of(estimates).map(({ standing }, at) => {
      const { id, estimates: given } = input.questions[at]!;
      return standing.flatMap(({ by, as, at: place }) => {
        const estimate = given[place]!;
        return as === "forecaster" && estimate.says === "chance" && estimate.chance
          ? [{ id, by, chance: estimate.chance }]
          : [];
      });
    });
    const holders = new Map<string, Map<string, Chance>>();
    for (const { id, by, chance } of held.flat()) {
      const own = holders.get(by) ?? new Map<string, Chance>();
      own.set(id, chance);
      holders.set(by, own);
    }
    return input.families.map((family) => familyOf(family, input, ranges, holders));
  },
});

function familyOf(
  family: FamilyInput,
  { questions, today }: ForecastsInput,
  register: ReadonlyMap<string, Chance | null>,
  holders: ReadonlyMap<string, ReadonlyMap<string, Chance>>,
): FamilyFound {
  const closes = new Map(questions.map((question) => [question.id, question.closes]));
  const asked = new Map(questions.map(({ id, opens }) => [id, opens]));
  const members = membersOf(family, closes);
  const without = members.filter(({ id }) => !register.get(id)).map(({ id }) => id);
  const tooLarge = members.length > FORECASTING_LIMITS.claims.most;
  const setsOf = (holder: string | null, own: ReadonlyMap<string, Chance | null>): HeldSet[] => {
    const some = members.filter(({ id }) => own.get(id));
    return some.length < 2 ? [] : [heldSet(family, holder, some, (id) => own.get(id)!)];
  };
  const sets = tooLarge
    ? []
    : [...setsOf(null, register), ...[...holders].flatMap(([holder, own]) => setsOf(holder, own))];
  const [first] = sets;
  return {
    kind: family.kind,
    without,
    tooLarge,
    sets,
    hazards:
      family.kind === "deadlines" && first?.holder === null
        ? hazardsOf(first, { closes, opens: asked }, today)
        : null,
  };
}

function membersOf(family: FamilyInput, closes: ReadonlyMap<string, number>): Member[] {
  const member = (id: string, role: string): Member => ({ id, role, closes: closes.get(id)! });
  if (family.kind === "conditional")
    return CONDITIONAL_CHANCES.flatMap((role) => {
      const id = family.roles[role];
      return id === undefined ? [] : [member(id, role)];
    });
  const all = family.questions.map((id) => member(id, id));
  return family.kind === "deadlines" ? all.toSorted((a, b) => a.closes - b.closes) : all;
}

function heldSet(
  family: FamilyInput,
  holder: string | null,
  members: readonly Member[],
  chanceOf: (id: string) => Chance,
): HeldSet {
  const chances = members.map(({ id }) => chanceOf(id).best);
  return {
    holder,
    questions: members.map(({ id }) => id),
    chances,
    mended: mendedFrom(
      claimsOf(family, members, chances),
      members.map(({ id }) => chanceOf(id)),
    ),
  };
}

function claimsOf(family: FamilyInput, members: readonly Member[], chances: readonly number[]): ClaimSet {
  if (family.kind === "deadlines") return deadlines(chances);
  // Where a chance of one that must come about is missing, the others may sum to less.
  if (family.kind === "one of many")
    return oneOfMany(chances, family.exhaustive && members.length === family.questions.length);
  return conditionals(Object.fromEntries(members.map(({ role }, at) => [role, chances[at]!])));
}

function mendedFrom(set: ClaimSet, ranges: readonly Chance[]): Mended | null {
  const bet = sureLoss(set);
  if (bet === null) return null;
  const { probabilities, exact } = nearestCoherent(set);
  const off = probabilities.map((chance, at) => Math.abs(chance - set.claims[at]!.probability));
  if (greatestOf(off) <= ROUNDED + TIE) return null;
  return {
    nearest: probabilities,
    exact,
    within: probabilities.every(
      (chance, at) => chance >= ranges[at]!.low - TIE && chance <= ranges[at]!.high + TIE,
    ),
    bet: { stakes: bet.stakes, least: bet.least, always: bet.on.length === set.worlds },
  };
}

function hazardsOf(
  { questions, chances, mended }: HeldSet,
  { closes, opens }: Record<"closes" | "opens", ReadonlyMap<string, number | null>>,
  today: number,
): FamilyFound["hazards"] {
  // Of what has closed nothing is left to come; what was off by rounding may still fall by so little.
  const ahead = questions.flatMap((id, at) =>
    closes.get(id)! > today ? [{ id, day: closes.get(id)!, chance: (mended?.nearest ?? chances)[at]! }] : [],
  );
  let reached = 0;
  const rising = ahead.map(({ id, day, chance }) => {
    reached = Math.min(1, Math.max(reached, chance));
    return { id, day, probability: reached };
  });
  if (rising.length === 0 || rising.some(({ day }, at) => at > 0 && day <= rising[at - 1]!.day)) return null;
  // The chance of a question that is asked only later is that of the days from then on.
  const from = Math.max(today, opens.get(rising[0]!.id) ?? today);
  return hazardsBetween(from, rising).map((between, at) => ({ ...between, question: rising[at]!.id }));
}
