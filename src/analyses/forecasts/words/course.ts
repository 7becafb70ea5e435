import { greatestOf } from "#math/extremes.ts";
import type { Cell, Plot, Table } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { citeMark } from "../../cites.ts";
import { outward, wholeInWords } from "../../outward.ts";
import { quoted } from "../../sentence-parts.ts";
import { short } from "../../short.ts";
import { table } from "../../table.ts";
import type { Chance } from "../chance.ts";
import type { ReasonInput } from "../input.ts";
import type { Course } from "../parts/course.ts";
import { bestAndRange, factor, points, range, spanInWords } from "./figures.ts";
import type { ToldQuestion, ToldRegister } from "./told.ts";

const LETTERS = 80;
const LABEL_LETTERS = 60;

/** The way from the outside view to the answer as a table: each reason, what it does, and what the answer were without it. */
export function courseTable({ question, answer }: ToldQuestion, register: ToldRegister): Table {
  const { base, parts, answer: end, orderFree } = answer.course!;
  const { outside } = question;
  const rows = parts.map(({ at, before, after, without }): readonly Cell[] => {
    const reason = question.reasons[at]!;
    return [
      [reason.text.replace(/\.$/, ""), ...citeMark(reason.cites)],
      effectOf(reason, question, register),
      points(before, after),
      [{ share: after }],
      [{ share: without.best }],
    ];
  });
  return table(
    `${short(question.text, LETTERS)} From the outside view to the answer`,
    ["What counts", "What it does", "Points", "Chance of a yes", "The answer without it"],
    [
      [["The outside view", ...citeMark(outside!.cites)], "begins it", null, bestAndRange(base), null],
      ...rows,
      {
        cells: ["The answer", null, points(base.best, end.best), bestAndRange(end), null],
        emphasis: "strong",
      },
    ],
    parts.length < 2
      ? ""
      : orderFree
        ? "In another order each reason would move the chance by other points, to the same answer."
        : "In another order the same reasons would give another answer.",
  );
}

/** The same as a picture: the range that the outside view gives, the way that each reason goes, the range of the answer. */
export function coursePlot({ question, answer }: ToldQuestion): Plot {
  const course = answer.course!;
  const series = ["its range", "raises it", "lowers it", "leaves it"] as const;
  const rows = rowsOf(course, question.reasons);
  return {
    kind: "plot",
    title: `${short(question.text, LETTERS)} What moves the chance of a yes`,
    alt: rows.map(({ label, said }) => `${label}: ${said}`).join("; "),
    form: "interval",
    value: { label: "chance of a yes", format: "share", min: 0, max: axisTo(rows.map(({ high }) => high)) },
    series: series.filter((name) => rows.some((row) => row.series === name)),
    points: rows.map(({ said: _, ...point }) => point),
    note: "A dot stands where the chance is after each reason, every number at its best guess; the bar of a reason is the way that it goes.",
  };
}

/** What a reason does to a chance: down, nothing, up. */
const WAY = ["lowers it", "leaves it", "raises it"] as const;

function rowsOf({ base, parts, answer }: Course, reasons: readonly ReasonInput[]) {
  const ends = (label: string, chance: Chance, emphasis?: "strong") => {
    const { low, high } = outward(chance);
    return {
      label,
      value: chance.best,
      low,
      high,
      series: "its range",
      said: `${wholeInWords(chance.best)} %, from ${wholeInWords(low)} to ${wholeInWords(high)} %`,
      ...(emphasis && { emphasis }),
    };
  };
  return [
    ends("The outside view", base),
    ...parts.map(({ at, before, after }, place) => ({
      // Two reasons in the same words are two rows.
      label: `${place + 1}. ${short(reasons[at]!.text.replace(/\.$/, ""), LABEL_LETTERS)}`,
      value: after,
      low: Math.min(before, after),
      high: Math.max(before, after),
      // As the figures beside it are printed.
      series: WAY[Math.sign(whole(after) - whole(before)) + 1]!,
      said:
        whole(after) === whole(before)
          ? `leaves it at ${wholeInWords(after)} %`
          : `from ${wholeInWords(before)} to ${wholeInWords(after)} %`,
    })),
    ends("The answer", answer, "strong"),
  ];
}

/** Where an axis ends: small chances would be bars of a few points on one that goes to 100 %. */
const AXIS_ENDS = [0.05, 0.1, 0.2, 0.5];

function axisTo(highs: readonly number[]): number {
  return AXIS_ENDS.find((end) => greatestOf(highs) <= end) ?? 1;
}

function whole(share: number): number {
  return Math.round(share * 100);
}

/** What a reason does, as a cell. */
function effectOf(
  reason: ReasonInput,
  { outside, opens, closes }: ToldQuestion["question"],
  register: ToldRegister,
): Cell {
  const lasts = outside?.lasts ?? false;
  switch (reason.way) {
    case "odds":
      return `multiplies the odds of a yes by ${factor(reason.factor)}`;
    case "pace":
      return `multiplies the pace at which it ${lasts ? "ends" : "comes about"} by ${factor(reason.factor)}`;
    case "perYear": {
      const { today } = register.input;
      const days = Math.max(0, closes - Math.max(today, opens ?? today));
      return `a further way ${lasts ? "to end" : "to come about"}, ${factor(reason.factor)} times a year, for ${spanInWords(days)}`;
    }
    case "given":
      return givenInWords(reason, register);
  }
}

/** Both sides of a condition leave nothing of what was held before: it has to be seen. */
const ASIDE = "; what stands before it counts no longer";

function givenInWords(
  { condition, yes, no }: Extract<ReasonInput, { way: "given" }>,
  { chanceOf, textOf }: ToldRegister,
): Inline[] {
  const chance = condition.from === "question" ? chanceOf(condition.id) : condition.chance;
  const holds: Inline[] = chance === null ? [] : [" (", range(chance), ")"];
  const asked =
    condition.from === "judged"
      ? "if so"
      : condition.from === "hypothesis"
        ? `if ${quoted(condition.name)} is the main explanation`
        : `if yes to ${quoted(short(textOf(condition.id), LETTERS))}`;
  const then = (side: Chance | null): Inline => (side === null ? "not stated" : range(side));
  return [
    asked,
    ...holds,
    ": ",
    then(yes),
    "; if not: ",
    ...(no === "before" ? ["as before"] : [then(no), ASIDE]),
  ];
}
