import { baseRate, JEFFREYS } from "#forecasting/index.ts";
import { otherwise } from "#reference-classes/chance.ts";
import { CLASS_LIMITS } from "#reference-classes/class-figures.ts";
import { type EndingBy, endingBy, type Untold } from "#reference-classes/ending-by.ts";
import { groupedClass } from "#reference-classes/grouped-endings.ts";
import { definePart } from "../../part.ts";
import type { Chance } from "../chance.ts";
import type { ClassInput, ForecastsInput, OutsideInput, QuestionInput } from "../input.ts";

/** Why an outside view gives no chance. */
export type NoView =
  | Untold["untold"]
  | "no table" // the table of the class is not at hand
  | "not known" // nothing of the class could be known on the day
  | "later" // the phase became known only later
  | "elsewhere" // the phase rests on sources that are not selected
  | "no age" // nobody says when the spell began, or it had not
  | "no ending" // the class knows no ending of that name
  | "over" // the phase has ended
  | "closed"; // the last day that counts has passed

/** What a class says of yes. */
export type ClassView = {
  readonly class: string;
  /** Limits of the sample, widened by what dates leave open. */
  readonly chance: Chance;
  readonly way: EndingBy["way"];
  readonly n: number;
  /** How many were still going on at the age, and whether that is about so many, since bands or dates leave it open. */
  readonly atRisk: number;
  readonly about: boolean;
  /** What is assumed beforehand has so much of the weight, where there are few spells; null where nothing is. */
  readonly assumed: number | null;
};

/** The outside view of a question. */
export type OutsideFound =
  | {
      readonly view: "counts";
      readonly chance: Chance;
      readonly yes: number;
      readonly of: number;
      /** The weight of the rule among the cases: 1 of `of` + 1. */
      readonly priorWeight: number;
    }
  | ({
      readonly view: "spells";
      readonly age: { readonly least: number; readonly most: number };
      /** Days from the day of the analysis to the last that counts. */
      readonly more: number;
      /** What other classes say that one could choose, as far as they say anything. */
      readonly others: readonly ClassView[];
    } & ClassView)
  | { readonly view: "none"; readonly why: NoView };

/** The chance of each question by its outside view, before anything particular to the case; null where it has none. */
export const outsideViews = definePart({
  id: "outside-views",
  title: "Outside views",
  needs: [],
  cost: ({ questions }: ForecastsInput) => questions.length,
  run: (input: ForecastsInput): readonly (OutsideFound | null)[] =>
    input.questions.map((question) =>
      question.outside === null ? null : outsideOf(question.outside, question, input),
    ),
});

function outsideOf(
  outside: OutsideInput,
  { closes }: QuestionInput,
  { classes, today }: ForecastsInput,
): OutsideFound {
  if (outside.view === "counts") {
    const { yes, of } = outside;
    const { rate, low, high, priorWeight } = baseRate(yes, of, JEFFREYS, CLASS_LIMITS.level);
    // Where none or all came true the mean of the distribution may lie beyond its middle share.
    const chance = { low: Math.min(low, rate), best: rate, high: Math.max(high, rate) };
    return { view: "counts", chance, yes, of, priorWeight };
  }
  const { age, over, lacking } = outside;
  if (lacking !== null) return { view: "none", why: lacking };
  if (over !== null) return { view: "none", why: "over" };
  if (age === null) return { view: "none", why: "no age" };
  const more = closes - today;
  if (more <= 0) return { view: "none", why: "closed" };
  const [chosen, ...others] = outside.classes.map((id) =>
    classView(classes.find((one) => one.id === id)!, outside, age, more),
  );
  if (chosen === undefined || typeof chosen === "string") return { view: "none", why: chosen ?? "not known" };
  return {
    view: "spells",
    age,
    more,
    ...chosen,
    others: others.filter((view): view is ClassView => typeof view !== "string"),
  };
}

/** The chance of yes by a class: that a spell as old ends, in a way that counts, by the close; or why it does not say. */
function classView(
  { id, known, endings, atHand }: ClassInput,
  { endings: counted, lasts }: { readonly endings: readonly string[] | null; readonly lasts: boolean },
  age: { readonly least: number; readonly most: number },
  more: number,
): ClassView | NoView {
  if (!atHand) return "no table";
  if (known === null) return "not known";
  if (counted?.some((ending) => !endings.includes(ending))) return "no ending";
  // Those that count are one kind, all others another: so the limits are those of their sum.
  const placeOf = endings.map((ending) => (counted === null || counted.includes(ending) ? 0 : 1));
  const whole = placeOf.every((place) => place === 0);
  const grouped = groupedClass(known, { endings: ["counts", "does not"], placeOf });
  const found = whole ? endingBy(known, endings.length, age, more) : endingBy(grouped, 2, age, more);
  if ("untold" in found) return found.untold;
  const { way, n, atRisk, atRiskBetween, between, priorWeight: assumed } = found;
  const { low, best, high } = whole ? found.ended : found.endings[0]!;
  const [least, most] = whole ? between : [low, high];
  const ended = { low: Math.min(low, least), best, high: Math.max(high, most) };
  const about = atRiskBetween[0] < atRiskBetween[1];
  return { class: id, chance: lasts ? { ...otherwise(ended) } : ended, way, n, atRisk, about, assumed };
}
