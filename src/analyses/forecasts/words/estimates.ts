import { dayInWords, isoDay } from "#case/day.ts";
import type { Cell, Curves, Plot, Table } from "#outcome/block.ts";
import type { Inline, Text } from "#outcome/text.ts";
import { outward, wholeInWords } from "../../outward.ts";
import { capitalised, counted, inWords } from "../../sentence-parts.ts";
import { short } from "../../short.ts";
import { mutedIf, table } from "../../table.ts";
import type { EstimateInput, QuestionInput } from "../input.ts";
import { quantilesInWords, range, settledInWords } from "./figures.ts";
import type { ToldQuestion, ToldRegister } from "./told.ts";

const LETTERS = 80;

const AS = { forecaster: "a forecaster", crowd: "a crowd", market: "a market" } as const;

/** Every estimate as it was given, oldest first; those that no longer stand recede. */
export function estimatesTable({ question, held }: ToldQuestion): Table {
  const standing = new Set(held.standing.map(({ at }) => at));
  return table(
    `${short(question.text, LETTERS)} Estimates on record`,
    [["From", "date"], "Who", "As", "What", "Why"],
    question.estimates.map((estimate, at) => ({
      cells: [
        dayInWords(estimate.on),
        estimate.by,
        `${AS[estimate.as]}${estimate.hindsight ? ", with hindsight" : ""}`,
        heldCell(question, estimate),
        [
          estimate.why ?? "not stated",
          ...(estimate.cites.length > 0 ? [" ", { cite: [...estimate.cites] }] : []),
        ],
      ],
      sort: [isoDay(estimate.on), null, null, null, null],
      ...mutedIf(!standing.has(at)),
    })),
    poolNote(question, held),
  );
}

function heldCell(question: QuestionInput, estimate: EstimateInput): Cell {
  switch (estimate.says) {
    case "nothing":
      return "withdrawn";
    case "chance":
      return estimate.chance === null ? "not stated" : [range(estimate.chance)];
    case "chances":
      return question.outcomes.flatMap(({ id, text }, at): Inline[] => {
        const chance = estimate.chances[id];
        return [`${at > 0 ? "; " : ""}${text}: `, chance == null ? "not stated" : range(chance)];
      });
    case "quantiles":
      return quantilesInWords(question, estimate.quantiles);
  }
}

/** How the latest estimates of the forecasters are taken together. */
function poolNote(
  { kind, estimates }: QuestionInput,
  { pool, forecasters, hindsight }: ToldQuestion["held"],
): Text {
  const apart = !hindsight && estimates.some((one) => one.as === "forecaster" && one.hindsight);
  const kept = apart ? " What was put down with hindsight is kept apart from them." : "";
  if (forecasters < 2) return forecasters === 1 ? kept.trim() : "";
  if (pool !== null && pool.pooled === null)
    return "One forecaster says never and another certainly: there is nothing between them to pool.";
  const all = `${capitalised(inWords(forecasters))} forecasters together`;
  if (kind === "yes-no")
    return [
      `${all}, by the geometric mean of their odds: `,
      { share: pool!.pooled!.best },
      ...(pool!.pooled!.low === pool!.pooled!.high
        ? []
        : [", and of the lower and upper ends of their ranges ", range(pool!.pooled!)]),
      `. Crowds and markets are not pooled with them.${kept}`,
    ];
  return kind === "one of" || kind === "ordered"
    ? `${all}, by the mean of their chances; crowds and markets are not among them.${kept}`
    : `${all}, by the median of their values; crowds and markets are not among them.${kept}`;
}

/** How chances of a yes went over time, and how it came out where that is known; null where there is no course to see. */
export function estimatesCurves({ question, held }: ToldQuestion, { input }: ToldRegister): Curves | null {
  const given = question.estimates.filter(({ says }) => says === "chance" || says === "nothing");
  const chances = given.filter((estimate) => estimate.says === "chance" && estimate.chance !== null);
  // Estimates of a single day make no course.
  if (new Set(chances.map(({ on }) => on)).size < 2 || held.pool === null) return null;
  const { resolution, closes } = question;
  const last = Math.min(input.today, closes, resolution?.on ?? closes);
  const points = [
    ...(held.forecasters > 1 ? togetherPoints(held.course, last) : []),
    ...linesOf(given).flatMap(({ name, steps }) => pointsOf(name, steps, last)),
  ];
  const settled = resolution?.as === "resolved" ? (resolution.answer === "yes" ? 1 : 0) : null;
  const end = resolution?.on ?? input.today;
  return {
    kind: "curves",
    title: `${short(question.text, LETTERS)} Chances of a yes over time`,
    alt: `${capitalised(counted(chances.length, "estimate"))} from ${dayInWords(given[0]!.on)} on; ${settled === null ? "not settled yet" : `settled on ${dayInWords(resolution!.on)}: ${settledInWords(question)}`}`,
    form: "steps",
    // To the close, where that does not squeeze what has been into a corner.
    x: { label: "day", format: "date", ...(closes - last <= last - given[0]!.on ? { max: closes } : {}) },
    value: { label: "chance of a yes", format: "share", min: 0, max: 1 },
    series: [...new Set(points.map(({ series }) => series))],
    points: [
      ...points,
      ...(settled === null ? [] : [{ x: end, value: settled, series: "how it came out", mark: true }]),
    ],
    ...(settled === null ? {} : { marked: "how it came out" }),
    ...(held.forecasters > 1
      ? {
          note: "The band of the forecasters together runs from the least of their best guesses to the greatest.",
        }
      : {}),
    guides: [
      resolution === null
        ? { axis: "x", at: input.today, label: "today" }
        : { axis: "x", at: resolution.on, label: settled === null ? resolution.as : "settled" },
      ...(closes > last ? [{ axis: "x" as const, at: closes, label: "closes" }] : []),
    ],
  };
}

/** What the forecasters held together, the band from the least of them to the greatest. */
function togetherPoints(course: ToldQuestion["held"]["course"], last: number) {
  const points = course.flatMap(({ on, pooled }) =>
    pooled === null
      ? []
      : [{ x: on, value: pooled.best, ...outward(pooled), series: "forecasters together" }],
  );
  const [end] = points.slice(-1);
  return end && end.x < last ? [...points, { ...end, x: last }] : points;
}

/** The estimates of one holder while he holds them without a break. */
interface Line {
  readonly name: string;
  readonly steps: EstimateInput[];
}

/** A line for each holder, and another for one who comes back after withdrawing. */
function linesOf(estimates: readonly EstimateInput[]): Line[] {
  const lines: Line[] = [];
  const open = new Map<string, Line>();
  const times = new Map<string, number>();
  for (const estimate of estimates) {
    const { by, as } = estimate;
    const who = as === "forecaster" ? by : `${by} (${as})`;
    const key = JSON.stringify([as, by]);
    const line = open.get(key);
    if (line === undefined && estimate.says === "nothing") continue;
    if (line === undefined) {
      const count = (times.get(key) ?? 0) + 1;
      times.set(key, count);
      const begun = { name: count === 1 ? who : `${who}, again`, steps: [estimate] };
      lines.push(begun);
      open.set(key, begun);
    } else line.steps.push(estimate);
    if (estimate.says === "nothing") open.delete(key);
  }
  return lines;
}

function pointsOf(series: string, steps: readonly EstimateInput[], last: number) {
  const points = steps.flatMap((estimate) => {
    if (estimate.says !== "chance" || estimate.chance === null) return [];
    const { low, best, high } = estimate.chance;
    return [{ x: estimate.on, value: best, ...(low < high ? outward({ low, high }) : {}), series }];
  });
  const [before, end] = [points.at(-1), steps.at(-1)!];
  // The last step is held until it was withdrawn, or until the day of the analysis, the close or the answer.
  const until = end.says === "nothing" ? end.on : last;
  return before && before.x < until ? [...points, { ...before, x: until }] : points;
}

/** The chances of several outcomes together, with what any forecaster allows. */
export function outcomesPlot({ question, held }: ToldQuestion): Plot | null {
  const { outcomes } = held;
  if (outcomes === null) return null;
  const rows = question.outcomes.map(({ text }, at) => ({ label: text, chance: outcomes[at]! }));
  return {
    kind: "plot",
    title: `${short(question.text, LETTERS)} Chances of the outcomes`,
    alt: rows.map(({ label, chance }) => `${label}: ${wholeInWords(chance.best)} %`).join("; "),
    form: "interval",
    value: { label: "chance", format: "share", min: 0, max: 1 },
    points: rows.map(({ label, chance }) => ({ label, value: chance.best, ...outward(chance) })),
    note: "Dots: the mean of the forecasters' chances; bars: all that any of them allows.",
  };
}

/** Quantiles of a number or a day as curves, a line for each forecaster; null where no line could be drawn. */
export function quantilesCurves({ question, held }: ToldQuestion): Curves | null {
  const lines = held.standing.flatMap(({ by, as, at }) => {
    const estimate = question.estimates[at]!;
    return estimate.says === "quantiles" && estimate.quantiles.length > 1
      ? [{ name: as === "forecaster" ? by : `${by} (${as})`, quantiles: estimate.quantiles }]
      : [];
  });
  if (lines.length === 0) return null;
  const together =
    held.forecasters > 1 && (held.quantiles?.length ?? 0) > 1
      ? [{ name: "together", quantiles: held.quantiles! }]
      : [];
  const all = [...lines, ...together];
  const { resolution, kind, unit } = question;
  const settled = typeof resolution?.answer === "number" ? resolution.answer : null;
  return {
    kind: "curves",
    title: `${short(question.text, LETTERS)} ${kind === "date" ? "When it may come" : "How high the answer may be"}`,
    alt: `${capitalised(counted(all.length, "curve"))}: the chance that ${kind === "date" ? "it has come by a day" : "the answer is not above a value"}`,
    form: "line",
    x: kind === "date" ? { label: "day", format: "date" } : { label: unit ?? "answer", format: "number" },
    value: {
      label: kind === "date" ? "chance that it has come by then" : "chance that it is not above",
      format: "share",
      min: 0,
      max: 1,
    },
    series: all.map(({ name }) => name),
    points: all.flatMap(({ name, quantiles }) =>
      quantiles.map(({ share, value }) => ({ x: value, value: share, series: name })),
    ),
    ...(settled === null ? {} : { guides: [{ axis: "x" as const, at: settled, label: "the answer" }] }),
  };
}
