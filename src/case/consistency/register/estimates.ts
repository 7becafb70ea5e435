import { type Contradiction, warning } from "../../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../../date.ts";
import type { Estimate } from "../../dated-question.ts";
import { isoDay } from "../../day.ts";
import { type Lenient, type LenientCase, listed } from "../../lenient.ts";
import { type Quantity, rangeOf } from "../../quantity.ts";
import type { Path } from "../../walk.ts";
import type { DaysOfSources } from "../days-of-sources.ts";
import { answerKind, type PlacedQuestion } from "./placed-question.ts";

/** What an estimate may consist of; it has one of these. */
const PARTS = ["chance", "chances", "quantiles", "withdrawn"] as const;
/** How far chances of all outcomes may sum to other than 1, for whoever rounds. */
const ROUNDING = 0.005;
/** Days before a question is asked, by no day of its own, on which hardly anybody can have estimated it. */
export const LONG_BEFORE = 366;
/** Days from which on it is told as decades away, as every date is. */
const DECADES_BEFORE = 7300;

/** Estimates that say nothing, two things, or something that cannot be of their question; and on what day. */
export function estimates(
  question: PlacedQuestion,
  { asOf, coded }: Pick<LenientCase, "asOf" | "coded">,
  sources: DaysOfSources,
): Contradiction[] {
  const { path, name, of } = question;
  const days = new Set<string>();
  const first = firstGiven(of.estimates);
  const roles = new Map<string, string>();
  const asked = askedFrom(of.opens, asOf, coded?.on);
  return listed(of.estimates).flatMap(({ at, of: estimate }) => {
    const here = [...path, "estimates", at];
    const { by, on, as } = estimate;
    const found = [...fits(question, estimate, here, asked)];
    const role = by === undefined ? undefined : roles.get(by);
    if (role !== undefined && as !== undefined && role !== as)
      found.push(
        warning(
          [...here, "as"],
          `${by} estimates ${name} as \`${as}\`, and has done so as \`${role}\``,
          "mend one of the two, or call two by two names",
        ),
      );
    else if (by !== undefined && as !== undefined) roles.set(by, as);
    if (!on) return found;
    if (asOf && certainlyBefore(asOf, on))
      found.push({
        path: [...here, "on"],
        what: `an estimate of ${name} is of a day to come (${on.edtf}), after the day of the case (${asOf.edtf})`,
        cure: "move `asOf` on, or keep what came later in resolutions.yaml beside the case, for `demarche score`",
      });
    if (of.opens && certainlyBefore(on, of.opens))
      found.push({
        path: [...here, "on"],
        what: `an estimate is of ${on.edtf}, before ${name} opened (${of.opens.edtf})`,
        cure: "mend one of the days, or remove the estimate: it was of another question",
      });
    if (
      !Object.hasOwn(of, "opens") &&
      asked?.earliest != null &&
      on.latest !== null &&
      asked.earliest - on.latest > LONG_BEFORE &&
      asked.earliest - on.latest < DECADES_BEFORE
    )
      found.push(
        warning(
          [...here, "on"],
          `an estimate is of ${on.edtf}, more than a year before ${name} is asked (${asked.edtf})`,
          "mend the day, or say with `opens` since when it has been asked",
        ),
      );
    if (of.closes && certainlyBefore(of.closes, on))
      found.push({
        path: [...here, "on"],
        what: `an estimate is of ${on.edtf}, when ${name} had closed (${of.closes.edtf})`,
        cure: "mend the day, or remove the estimate",
      });
    const settled = of.resolution?.on;
    if (settled && certainlyBefore(settled, on))
      found.push({
        path: [...here, "on"],
        what: `an estimate is of ${on.edtf}, when ${name} had been settled (${settled.edtf})`,
        cure: "mend one of the days, or remove the estimate: the answer was known",
      });
    const begun = by === undefined ? undefined : first.get(by);
    if (estimate.withdrawn === true && by !== undefined && !(begun && certainlyBefore(begun, on)))
      found.push(
        warning(
          [...here, "withdrawn"],
          `${by} withdraws an estimate of ${name} (${on.edtf}) without having given one before`,
          "enter the estimate that was withdrawn, or leave this out",
        ),
      );
    // Where a judgement stands beside the source somebody vouches that it still held.
    const told = estimate.judgement === undefined ? sources.of(estimate) : undefined;
    if (told?.every((day) => certainlyBefore(day, on)))
      found.push(
        warning(
          [...here, "on"],
          `an estimate of ${name} is of ${on.edtf}, after every source that it cites appeared (${told.map(({ edtf }) => edtf).join(", ")})`,
          "date it to the day on which it was told, or say in a `judgement` how it is known that it still held",
        ),
      );
    const key = JSON.stringify([by, on.edtf]);
    if (by !== undefined && days.has(key))
      found.push({
        path: [...here, "on"],
        what: `two estimates of ${name} by ${by} are of one day (${on.edtf})`,
        cure: "keep the last, or mend a day: nobody could tell which one held",
      });
    days.add(key);
    return found;
  });
}

/** The day from which on a question is asked: where it says none, that of the case or of its coding, whichever comes first. */
function askedFrom(
  opens: CaseDate | undefined,
  asOf: CaseDate | undefined,
  coded: CaseDate | undefined,
): CaseDate | undefined {
  if (opens || !asOf || !coded) return opens ?? asOf ?? coded;
  return certainlyBefore(coded, asOf) ? coded : asOf;
}

/** By forecaster, the first estimate that he gave. */
function firstGiven(estimates: PlacedQuestion["of"]["estimates"]): ReadonlyMap<string, CaseDate> {
  const first = new Map<string, CaseDate>();
  for (const {
    of: { by, on, withdrawn },
  } of listed(estimates)) {
    if (by === undefined || on === undefined || withdrawn === true) continue;
    const known = first.get(by);
    if (!known || certainlyBefore(on, known)) first.set(by, on);
  }
  return first;
}

function fits(
  question: PlacedQuestion,
  estimate: Lenient<Estimate>,
  path: Path,
  asked: CaseDate | undefined,
): Contradiction[] {
  const kind = answerKind(question);
  // One that is faulty was given too, and has a fault of its own.
  const given = PARTS.filter((part) => Object.hasOwn(estimate, part));
  if (given.length !== 1)
    return [
      {
        path,
        what:
          given.length === 0
            ? `an estimate of ${question.name} says nothing`
            : `an estimate of ${question.name} has ${given.map((part) => `\`${part}\``).join(" and ")}`,
        cure: "it has one of `chance` (of yes), `chances` (of each outcome), `quantiles` and `withdrawn: true`",
      },
    ];
  const [part] = given;
  if (part === "withdrawn" || kind === undefined || estimate[part!] === undefined) return [];
  const wanted =
    kind === "yes-no" ? "chance" : kind === "number" || kind === "date" ? "quantiles" : "chances";
  if (part !== wanted)
    return [
      {
        path: [...path, part!],
        what: `\`${part}\` is no estimate of ${question.name}, whose answer is \`${kind}\``,
        cure: `give \`${wanted}\``,
      },
    ];
  if (part === "chance") return certain(estimate, [...path, "chance"]);
  if (part === "chances") return spread(question, estimate, path);
  const falling = ascending(kind, estimate, path);
  return falling.length > 0 || kind !== "date" ? falling : withinReach(question, estimate, path, asked);
}

/** A forecaster who leaves no room: if it comes out otherwise, no score can be given. */
function certain({ chance, as }: Lenient<Estimate>, path: Path): Contradiction[] {
  const range = typeof chance === "string" ? undefined : rangeOf(chance as Quantity);
  if (as !== "forecaster" || !range || (range.high > 0 && range.low < 1)) return [];
  return [
    {
      path,
      what: `a chance of ${range.low} leaves no room to be wrong`,
      cure: range.low >= 1 ? "write 0.99, or what you would bet on" : "write 0.01, or what you would bet on",
    },
  ];
}

function spread(question: PlacedQuestion, estimate: Lenient<Estimate>, path: Path): Contradiction[] {
  const { chances } = estimate;
  const here = [...path, "chances"];
  const known = listed(question.of.outcomes).flatMap(({ of }) => of.id ?? []);
  const given = Object.entries(chances ?? {});
  const odd = given.find(([id]) => !known.includes(id));
  if (odd)
    return [
      {
        path: [...here, odd[0]],
        what: `${question.name} has no outcome \`${odd[0]}\``,
        cure: `known here: ${known.join(", ")}`,
      },
    ];
  const sure =
    estimate.as === "forecaster" ? given.find(([, share]) => share === 0 || share === 1) : undefined;
  if (sure)
    return [
      {
        path: [...here, sure[0]],
        what: `a chance of ${String(sure[1])} leaves no room to be wrong`,
        cure: "write 0.01 or 0.99, or what you would bet on",
      },
    ];
  const missing = known.find((id) => !Object.hasOwn(chances ?? {}, id));
  if (missing !== undefined)
    return [
      {
        path: here,
        what: `the outcome \`${missing}\` has no chance`,
        cure: "give each outcome one, if a small one",
      },
    ];
  // A share that could not be read has its own fault.
  if (given.some(([, share]) => share === undefined || (Array.isArray(share) && share.includes(undefined))))
    return [];
  const ranges = given.map(([, share]) => rangeOf(share as Quantity));
  if (ranges.some((range) => range === undefined)) return [];
  const sum = (end: "low" | "high") => ranges.reduce((total, range) => total + range![end], 0);
  if (sum("low") <= 1 + ROUNDING && sum("high") >= 1 - ROUNDING) return [];
  const [low, high] = [sum("low"), sum("high")].map((total) => Number(total.toPrecision(3)));
  return [
    {
      path: here,
      what: `the chances sum to ${low === high ? low : `${low} to ${high}`}`,
      cure: "one of the outcomes comes about, so they sum to 1",
    },
  ];
}

function ascending(
  kind: "number" | "date" | string,
  { quantiles }: Lenient<Estimate>,
  path: Path,
): Contradiction[] {
  const here = [...path, "quantiles"];
  const items = listed(quantiles);
  const isDay = (value: unknown) => typeof value === "object";
  for (const { at, of } of items) {
    if (of.value === undefined) continue;
    if (isDay(of.value) !== (kind === "date"))
      return [
        {
          path: [...here, at, "value"],
          what: `the answer is a ${kind}, and ${written(of.value)} is none`,
          cure: kind === "date" ? "write a day, as 2018-06-12" : "write a number",
        },
      ];
  }
  const rank = (value: unknown) =>
    typeof value === "object" ? (value as CaseDate).latest! : (value as number);
  for (const [place, { at, of }] of items.entries()) {
    const before = items[place - 1]?.of;
    if (before?.share === undefined || of.share === undefined) continue;
    if (of.share <= before.share || rank(of.value) < rank(before.value))
      return [
        {
          path: [...here, at],
          what: "the quantiles do not ascend",
          cure: "order them by `share`, the least first; the values may not fall",
        },
      ];
  }
  return [];
}

/** Days of which the answer cannot be, or is not told apart from `never`: before the question opened, and after its close. */
function withinReach(
  { name, of: { opens, closes } }: PlacedQuestion,
  { quantiles, on }: Lenient<Estimate>,
  path: Path,
  asked: CaseDate | undefined,
): Contradiction[] {
  return listed(quantiles).flatMap(({ at, of: { value } }): Contradiction[] => {
    const day = value as CaseDate | undefined;
    const here = [...path, "quantiles", at, "value"];
    if (day && opens && certainlyBefore(day, opens))
      return [
        {
          path: here,
          what: `the day ${day.edtf} is before ${name} opened (${opens.edtf})`,
          cure: "what has come about already is not asked: mend one of the days",
        },
      ];
    // An earlier estimate may be of days that have passed since.
    if (day && !opens && asked && certainlyBefore(day, asked) && (!on || certainlyBefore(day, on)))
      return [
        {
          path: here,
          what: `the day ${day.edtf} is before ${name} is asked (${asked.edtf})`,
          cure: "what has come about already is not asked: mend the day, or say with `opens` since when it has been asked",
        },
      ];
    if (!day || !closes || day.earliest === null || closes.latest === null) return [];
    if (day.earliest <= closes.latest + 1) return [];
    return [
      {
        path: here,
        what: `the day ${day.edtf} is after ${name} has closed (${closes.edtf})`,
        cure: `it is scored as the day after the close, ${isoDay(closes.latest + 1)}, as is what never comes about: write that day, or close the question later`,
        severity: "warning",
      },
    ];
  });
}

function written(value: unknown): string {
  return typeof value === "object" ? (value as CaseDate).edtf : String(value);
}
