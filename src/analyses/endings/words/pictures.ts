import { dayInWords } from "#case/day.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Curves, Plot } from "#outcome/block.ts";
import { isPlural } from "../../agreement.ts";
import { wholeInWords } from "../../outward.ts";
import { capitalised, counted, listed } from "../../sentence-parts.ts";
import type { ClassResult, CurvePoint, SpellResult } from "../result.ts";
import { MOST_BARS } from "../thresholds.ts";
import { rangeInWords } from "./lengths.ts";
import type { ToldPhase } from "./told.ts";

/** Names on a picture: today, and this many days asked for. */
const MOST_GUIDES = 3;
/** How many numbers at risk stand under a curve. */
const COUNTS = 6;

/** How long spells last: the curve of the chosen class with its band, the other classes as lines, the phase at its age. */
export function curvesOf(told: ToldPhase): Curves[] {
  const { own, phase, result, input } = told;
  if (!own || own.curve.length === 0) return [];
  const horizon = horizonOf(told, own);
  const nameOf = (id: string) => input.classes.find((one) => one.id === id)!.name;
  const drawn = [own, ...result.classes.filter((other) => other !== own && other.curve.length > 0)];
  const several = drawn.length > 1;
  const isTable = input.classes.find(({ id }) => id === own.id)?.known?.form === "life table";
  return [
    {
      kind: "curves",
      title: `How long such spells last, and where ${phase.name} ${isPlural({ name: phase.name, kind: "phase" }) ? "stand" : "stands"}`,
      alt: `${drawn.map((each) => `${nameOf(each.id)}: ${curveInWords(each, horizon)}`).join(". ")}. ${capitalised(phase.name)}: ${agesInWords(told)}.`,
      form: isTable ? "line" : "steps",
      x: { label: "days since it began", format: "number", min: 0, max: horizon },
      value: { label: "share that still lasts", format: "share" },
      ...(several ? { series: drawn.map(({ id }) => nameOf(id)) } : {}),
      points: drawn.flatMap((each) =>
        within(each.curve, horizon, isTable).map(({ age, open, low, high }) => ({
          x: age,
          value: open,
          ...(each === own && low !== null && high !== null ? { low, high } : {}),
          ...(several ? { series: nameOf(each.id) } : {}),
        })),
      ),
      guides: guidesOf(told),
      counts: countsBelow(own, horizon, several ? nameOf(own.id) : null),
      note: `The band has the 95 % limits of the chosen class${isTable ? ", whose curve is drawn straight between the ends of each band of ages" : ""}.`,
    },
    ...sharesOf(told, own, horizon, isTable),
  ];
}

/** How the chosen class's spells had ended by each age, one curve for each ending. */
function sharesOf({ phase }: ToldPhase, own: ClassResult, horizon: number, isTable: boolean): Curves[] {
  const kinds = own.endings.map(({ ending }) => ending);
  if (kinds.length < 2) return [];
  const points = within(own.curve, horizon, isTable);
  const last = points.at(-1)!;
  return [
    {
      kind: "curves",
      title: `How such spells end, by the age that ${phase.name} may reach`,
      alt: `By day ${Math.round(last.age)}: ${listed(kinds.map((kind, at) => `${kind} ${wholeInWords(last.shares[at]!)} %`))}.`,
      form: isTable ? "line" : "steps",
      x: { label: "days since it began", format: "number", min: 0, max: horizon },
      value: { label: "share that has ended so", format: "share" },
      series: kinds,
      points: kinds.flatMap((series, kind) =>
        points.map(({ age, shares }) => ({ x: age, value: shares[kind]!, series })),
      ),
      note: "With the share that still lasts the shares of each age sum to 100 %.",
    },
  ];
}

/** Up to where it is drawn: half as far again as the last day asked for, or the median, within what the class tells. */
function horizonOf({ phase, input }: ToldPhase, own: ClassResult): number {
  const age = phase.elapsed?.most ?? 0;
  const asked = age + (phase.days.at(-1) ?? input.asOf) - input.asOf;
  const wanted = Math.max(asked * 1.5, (own.median?.days ?? 0) * 1.1);
  const digits = String(Math.floor(Math.max(10, wanted))).length;
  const step = 10 ** (digits - 1) / 2;
  return Math.min(own.curve.at(-1)!.age, Math.ceil(wanted / step) * step) || 1;
}

/** The points up to a horizon, and one on it: on the line between two, or on the step before. */
function within(curve: readonly CurvePoint[], horizon: number, isTable: boolean): CurvePoint[] {
  const inside = curve.filter(({ age }) => age <= horizon);
  const before = inside.at(-1);
  const after = curve[inside.length];
  if (!before || !after || before.age === horizon) return inside;
  if (!isTable) return [...inside, { ...before, age: horizon }];
  const part = (horizon - before.age) / (after.age - before.age);
  const on = (from: number, to: number) => from + part * (to - from);
  const limit = (from: number | null, to: number | null) =>
    from === null || to === null ? null : on(from, to);
  return [
    ...inside,
    {
      age: horizon,
      atRisk: before.atRisk,
      open: on(before.open, after.open),
      low: limit(before.low, after.low),
      high: limit(before.high, after.high),
      shares: before.shares.map((share, kind) => on(share, after.shares[kind]!)),
    },
  ];
}

function guidesOf({ phase, input }: ToldPhase): NonNullable<Curves["guides"]> {
  const { elapsed } = phase;
  if (elapsed === null) return [];
  const age = Math.floor((elapsed.least + elapsed.most) / 2);
  const label = phase.over ? "its end" : "today";
  return [
    { axis: "x", at: age, label },
    ...phase.days.slice(0, MOST_GUIDES).map((day) => ({
      axis: "x" as const,
      at: age + day - input.asOf,
      label: dayInWords(day),
    })),
  ];
}

/** How many were still watched, at a few ages along the axis. */
function countsBelow(
  { curve }: ClassResult,
  horizon: number,
  name: string | null,
): NonNullable<Curves["counts"]> {
  const step = horizon / (COUNTS - 1);
  const told = curve.filter(({ age }) => age <= horizon);
  // Only where the curve tells of an age is it known how many were still watched: the one nearest to each tick.
  const nearest = Array.from({ length: COUNTS }, (_, at) => {
    const off = ({ age }: CurvePoint) => Math.abs(age - step * at);
    const found = told.reduce((best, point) => (off(point) < off(best) ? point : best));
    return off(found) < step / 2 ? [found] : [];
  });
  return {
    label: name === null ? "still watched" : `still watched, of ${name}`,
    at: [...new Set(nearest.flat())].map(({ age, atRisk }) => ({ x: age, count: atRisk })),
  };
}

function curveInWords({ curve }: ClassResult, horizon: number): string {
  const last = curve.findLast(({ age }) => age <= horizon)!;
  return `${wholeInWords(last.open)} % last ${Math.round(last.age)} days`;
}

function agesInWords({ phase }: ToldPhase): string {
  return phase.elapsed === null ? "since when is not stated" : rangeInWords(phase.elapsed);
}

/** The spells of a class that has few, as bars on one axis, and the phase among them. */
export function barsOf(told: ToldPhase): Plot[] {
  const { own, given, phase } = told;
  if (!own || !given || own.spells.length === 0) return [];
  const bars = own.spells.toSorted((a, b) => middle(b) - middle(a)).slice(0, MOST_BARS);
  const present =
    phase.elapsed === null
      ? []
      : [
          barOf(
            { ...phase.elapsed, id: phase.id, name: capitalised(phase.name), ending: null },
            phase.over ? (phase.over.ending ?? "over") : "so far",
          ),
        ];
  const loose = [...bars, ...present].some(({ least, most }) => least < most);
  return [
    {
      kind: "plot",
      title: `${given.name}: n = ${own.n}`,
      alt: `${capitalised(counted(own.n, "spell"))}: ${bars.map((spell) => `${spell.name} ${rangeInWords(spell)}, ${spell.ending ?? "still open"}`).join("; ")}. ${capitalised(phase.name)}: ${agesInWords(told)}.`,
      form: "bar",
      value: {
        label: "days",
        format: "number",
        min: 0,
        max: greatestOf(
          [...bars, ...present.map(({ most }) => ({ most }))].map(({ most }) => most),
          1,
        ),
      },
      points: [
        ...bars.map((spell) => pointOf(barOf(spell, spell.ending ?? "still open"))),
        ...present.map((spell) => ({ ...pointOf(spell), emphasis: "strong" as const })),
      ],
      note: `So few spells draw no curve; each is shown.${loose ? " A thin line runs over the days that are not known." : ""}`,
    },
  ];
}

function barOf({ name, least, most }: SpellResult, how: string) {
  return { label: `${name} (${how})`, least, most };
}

function pointOf({ label, least, most }: ReturnType<typeof barOf>): Plot["points"][number] {
  return {
    label,
    value: middle({ least, most }),
    ...(least < most ? { low: least, high: most } : {}),
  };
}

function middle({ least, most }: { readonly least: number; readonly most: number }): number {
  return Math.floor((least + most) / 2);
}
