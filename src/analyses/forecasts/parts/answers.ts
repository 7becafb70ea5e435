import { append } from "#math/append.ts";
import { definePart } from "../../part.ts";
import { type Chance, exactly } from "../chance.ts";
import type { ForecastsInput, QuestionInput } from "../input.ts";
import { DIFFERENT, TIE, WIDEST_TOLD } from "../thresholds.ts";
import { type Course, courseOf, type PlacedStep } from "./course.ts";
import { estimates, type Pool } from "./estimates.ts";
import { type OutsideFound, outsideViews } from "./outside-views.ts";
import { stepOf, type Unweighed } from "./steps.ts";

/** What has become of a question by the day of the analysis. */
export type Status = "open" | "closed" | "resolved" | "annulled" | "ambiguous" | "withdrawn";

/** The answer to a question, and what it is from. */
export type Answered = {
  readonly id: string;
  readonly status: Status;
  /** From the outside view to the answer, by the reasons that could be weighed; null without an outside view. */
  readonly course: Course | null;
  readonly unweighed: readonly { readonly at: number; readonly why: Unweighed }[];
  /** Which of the two answers it is: the outside view with its reasons, or the forecasters' pool. */
  readonly by: "outside view" | "forecasters" | null;
  /** Of yes: what it was settled as, or the answer; null where there is none. */
  readonly chance: Chance | null;
  /** Whether the range is narrow enough to tell anything. */
  readonly told: boolean;
  /** The forecasters' best guess less that of the outside view, where both are there and they differ. */
  readonly apart: number | null;
};

/** The answer to each question of yes or no: its outside view with the case's reasons, or else the pool of the forecasters. */
export const answers = definePart({
  id: "answers",
  title: "Answers",
  needs: [outsideViews, estimates],
  cost: ({ questions }: ForecastsInput) => questions.length,
  run: (input: ForecastsInput, { of }): readonly Answered[] =>
    answersOf(
      input,
      of(outsideViews),
      of(estimates).map(({ pool }) => pool),
    ),
});

/** All answers; a question that hangs on another comes after it, whatever their order. */
function answersOf(
  { questions, today }: ForecastsInput,
  views: readonly (OutsideFound | null)[],
  pools: readonly (Pool | null)[],
): readonly Answered[] {
  const placeOf = new Map(questions.map(({ id }, at) => [id, at]));
  const known = new Map<string, Answered | null>();
  // A list of what is still to be answered instead of a call within a call: a chain may be as long as the case.
  const waiting = questions.map(({ id }) => id).reverse();
  while (waiting.length > 0) {
    const id = waiting.at(-1)!;
    const at = placeOf.get(id)!;
    const question = questions[at]!;
    if (!known.has(id)) {
      const first = conditionsOf(question).filter((other) => placeOf.has(other) && !known.has(other));
      // The case refuses circles; should one come all the same, it has no chance to begin from.
      known.set(id, null);
      if (first.length > 0) {
        append(waiting, first);
        continue;
      }
    }
    waiting.pop();
    if (known.get(id)) continue;
    known.set(
      id,
      answerTo(question, today, views[at]!, pools[at]!, (other) => known.get(other)?.chance ?? null),
    );
  }
  return questions.map(({ id }) => known.get(id)!);
}

/** The questions on whose answers that to this one hangs. */
function conditionsOf({ reasons }: QuestionInput): string[] {
  return reasons.flatMap((reason) =>
    reason.way === "given" && reason.condition.from === "question" ? [reason.condition.id] : [],
  );
}

/** The answer to one question; `chanceOf` gives the chance of yes of another, null where it has none. */
export function answerTo(
  question: QuestionInput,
  today: number,
  view: OutsideFound | null,
  pool: Pool | null,
  chanceOf: (question: string) => Chance | null,
): Answered {
  const { id, resolution, closes, opens, outside, reasons } = question;
  const lasts = outside?.lasts ?? false;
  const days = Math.max(0, closes - Math.max(today, opens ?? today));
  const unweighed: { at: number; why: Unweighed }[] = [];
  const steps = reasons.flatMap((reason, at): PlacedStep[] => {
    const step = stepOf(reason, lasts, days, chanceOf);
    if (!("unweighed" in step)) return [{ at, step }];
    unweighed.push({ at, why: step.unweighed });
    return [];
  });
  const course = view === null || view.view === "none" ? null : courseOf(view.chance, steps, lasts);
  const held = pool?.pooled ? { ...pool.span, best: pool.pooled.best } : null;
  const by = course ? "outside view" : held ? "forecasters" : null;
  const settled = settledAs(question);
  const chance = resolution ? settled : (course?.answer ?? held);
  const apart = course && held ? held.best - course.answer.best : null;
  return {
    id,
    status: resolution?.as ?? (closes < today ? "closed" : "open"),
    course,
    unweighed,
    by,
    chance,
    told: chance !== null && chance.high - chance.low <= WIDEST_TOLD + TIE,
    apart: apart !== null && Math.abs(apart) >= DIFFERENT - TIE ? apart : null,
  };
}

/** The chance of yes once it is settled: 1 or 0; null where it was settled as neither. */
function settledAs({ kind, resolution }: QuestionInput): Chance | null {
  if (kind !== "yes-no" || resolution?.as !== "resolved") return null;
  return exactly(resolution.answer === "yes" ? 1 : 0);
}
