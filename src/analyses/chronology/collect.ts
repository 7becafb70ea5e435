import type { WhenGiven } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { isContested } from "#case/contest.ts";
import { precisionOf, UNDATED } from "#case/date.ts";
import { effectiveDate, writtenDate } from "#case/effective-date.ts";
import { type Bearing, bearingActs } from "./bearing.ts";
import { conflictsOf } from "./conflicts.ts";
import type { Entry, Mode } from "./entry.ts";
import { laneOf } from "./lanes.ts";
import { precisionAt, worst } from "./precision.ts";
import { progressOf } from "./progress.ts";
import { collectRounds } from "./rounds.ts";
import { saidBy } from "./said-by.ts";

/** Events, sanction steps, rounds and pauses of a case as entries, in the case's order. */
export function collectEntries(c: Case): Entry[] {
  const bearing = bearingActs(c);
  const acts = [
    ...c.events.map((event) => actEntry(c, { ...event, of: "event", kind: null }, bearing)),
    ...c.sanctions.map((step) =>
      actEntry(
        c,
        {
          ...step,
          of: "sanction",
          by: step.sender,
          to: step.target,
          mode: "actual",
          towards: [],
        },
        bearing,
      ),
    ),
  ];
  return [...acts, ...collectRounds(c)];
}

interface Act {
  readonly of: "event" | "sanction";
  readonly id: string;
  readonly what: string;
  readonly short?: string | undefined;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly mode: Mode;
  readonly alleged?: readonly string[] | undefined;
  readonly denied?: readonly string[] | undefined;
  readonly kind: string | null;
  readonly when: WhenGiven;
  readonly phrase?: string | undefined;
  readonly known?: WhenGiven | undefined;
  readonly otherDates: readonly { readonly when: WhenGiven; readonly cite: readonly string[] }[];
  readonly earlierPlans?: readonly { readonly when: WhenGiven; readonly cite: readonly string[] }[];
  readonly towards: readonly string[];
  readonly cite?: readonly string[] | undefined;
  readonly judgement?: unknown;
}

function actEntry(c: Case, act: Act, bearing: Bearing): Entry {
  const datings = [{ when: act.when, cite: act.cite ?? [] }, ...act.otherDates];
  const cites = [...new Set(datings.flatMap(({ cite }) => cite))];
  const mode = modeOf(act, datings, c.asOf.latest!);
  const placed = placeAct(datings, mode, c.asOf.latest!, act.known);
  return {
    id: act.id,
    of: act.of,
    what: act.what,
    short: act.short ?? act.what,
    kind: act.kind,
    by: act.by,
    to: act.to,
    saidBy: saidBy(act),
    mode,
    contest: { ...(act.alleged && { alleged: act.alleged }), ...(act.denied && { denied: act.denied }) },
    lane: laneOf(c, { ...act, mode, when: placed.named }),
    ...placed,
    ends: null,
    written: datings.map(({ when }) => writtenDate(when)).join("; "),
    phrase: act.phrase ?? null,
    datings,
    ...(act.earlierPlans &&
      act.earlierPlans.length > 0 && {
        earlierPlans: act.earlierPlans.map(({ when, cite }) => ({ when, cite })),
      }),
    ...(act.known !== undefined && { known: act.known }),
    bearing: act.towards.length > 0 || bearing[act.of].has(act.id),
    cites,
  };
}

/**
 * What is told as done, and is alleged or denied, is neither done nor not done; what is told as done on days that are all
 * still to come is not done either.
 */
function modeOf(act: Act, datings: Entry["datings"], asOf: number): Mode {
  if (act.mode !== "actual" && act.mode !== "historical") return act.mode;
  if (isContested(act)) return "contested";
  const { earliest } = placeAct(datings, act.mode, asOf, act.known).named;
  return earliest !== null && earliest > asOf ? "future" : act.mode;
}

/** Where the datings of an act put it: bounds, shape, precision, doubt, and the datings in conflict. */
export function placeAct(
  datings: Entry["datings"],
  mode: Mode,
  asOf: number,
  known: WhenGiven | undefined,
): Pick<
  Entry,
  | "earliest"
  | "latest"
  | "named"
  | "uncertain"
  | "unknownEnd"
  | "shape"
  | "extent"
  | "precision"
  | "progress"
  | "conflicts"
> {
  const [own, ...otherDates] = datings as readonly [Entry["datings"][0], ...Entry["datings"]];
  const progress = progressOf(datings, mode, asOf);
  const date = effectiveDate({ when: own.when, otherDates, mode, known, goesOn: progress !== "over" }, asOf);
  const conflicts = conflictsOf(date, null);
  // A missing date still lies before `asOf`, but to draw it from the beginning of time would date it.
  if (datings.every(({ when }) => typeof when === "string" || when.precision === "undated")) {
    return {
      ...UNDATED,
      named: UNDATED,
      uncertain: false,
      unknownEnd: null,
      shape: "point",
      extent: null,
      precision: "undated",
      progress,
      conflicts,
    };
  }
  const [span, ...moreSpans] = date.spans;
  // Where datings exclude each other none is preferred, so how it lasted is not told by one of them.
  const lasting = span && moreSpans.length === 0 && conflicts.length === 0 ? span.ends : null;
  const lasted =
    conflicts.length === 0 ? span !== undefined : typeof own.when !== "string" && own.when.ends !== null;
  const unknownEnd = lasting?.end.is === "unknown" ? "end" : lasting?.start.is === "unknown" ? "start" : null;
  return {
    earliest: date.earliest,
    latest: date.latest,
    named: date.named,
    uncertain: date.uncertain,
    unknownEnd,
    shape: lasted ? "span" : "point",
    extent: { begins: date.begins, ends: date.ends },
    precision: lasting
      ? worst([lasting.start, lasting.end].map((end) => precisionAt(end, end.meant)))
      : precisionOf(date.named),
    progress,
    conflicts,
  };
}
