import { type Contradiction, warning } from "../../contradiction.ts";
import { type LenientCase, listed } from "../../lenient.ts";
import { type Quantity, rangeOf } from "../../quantity.ts";
import type { GivenFamily } from "./odd-family.ts";
import type { PlacedQuestion } from "./placed-question.ts";

/** What a forecaster allows for the chance of yes. */
interface Held {
  readonly id: string;
  readonly low: number;
  readonly high: number;
}

/** How far chances may sum to other than 1, for whoever rounds. */
const ROUNDING = 0.005;

/**
 * Chances that one forecaster holds of the questions of a family and that cannot all be right, whatever is taken of their
 * ranges. Warnings: people do hold such chances, and a record of what they held keeps them.
 */
export function chancesAtOdds(
  c: LenientCase,
  byId: ReadonlyMap<string | undefined, PlacedQuestion>,
): Contradiction[] {
  return listed(c.families).flatMap(({ at, of }): Contradiction[] => {
    const family = of as GivenFamily;
    const ids = Array.isArray(family.questions) ? family.questions : [];
    const questions = ids.flatMap((id: string | undefined) => byId.get(id) ?? []);
    if (questions.length === 0 || questions.length < ids.length) return [];
    const holders = new Set(
      questions.flatMap((question) =>
        listed(question.of.estimates).flatMap(({ of: { by } }) => (by === undefined ? [] : [by])),
      ),
    );
    return [...holders].flatMap((by): Contradiction[] => {
      const held = questions.flatMap((question) => latestOf(question, by) ?? []);
      const why = oddChances(family, held, held.length === questions.length);
      return why === undefined
        ? []
        : [
            warning(
              ["families", at],
              `the chances that ${by} holds of these questions cannot all be right: ${why}`,
              "mend one of them, or the family; if they were held so, `run forecasts` says what agrees with them",
            ),
          ];
    });
  });
}

function oddChances(family: GivenFamily, held: readonly Held[], isWhole: boolean): string | undefined {
  if (family.kind === "deadlines") {
    const least = held.map((one, at) => held.slice(0, at).find((before) => before.low > one.high));
    const at = least.findIndex((before) => before !== undefined);
    return at < 0
      ? undefined
      : `\`${held[at]!.id}\` is held less likely than \`${least[at]!.id}\`, which asks the same by an earlier day`;
  }
  if (family.kind !== "one of many") return undefined;
  const sum = (of: "low" | "high") => held.reduce((total, one) => total + one[of], 0);
  if (sum("low") > 1 + ROUNDING) return "of what excludes each other they sum to more than 100 %";
  return family.exhaustive === true && isWhole && sum("high") < 1 - ROUNDING
    ? "one of them must come about, and they sum to less than 100 %"
    : undefined;
}

/** The last estimate of yes that somebody gave; none where he withdrew it, or where the days do not tell which is the last. */
function latestOf({ of: { id, estimates } }: PlacedQuestion, by: string): Held | undefined {
  const own = listed(estimates).flatMap(({ of }) => (of.by === by ? [of] : []));
  if (own.length === 0 || own.some(({ on }) => on?.latest == null)) return undefined;
  const last = own.reduce((one, other) => (other.on!.latest! > one.on!.latest! ? other : one));
  // Words of likelihood leave too much open to be added up.
  if (id === undefined || last.withdrawn === true) return undefined;
  if (typeof last.chance !== "number" && typeof last.chance !== "object") return undefined;
  const range = rangeOf(last.chance as Quantity);
  return range && { id, low: range.low, high: range.high };
}
