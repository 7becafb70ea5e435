import type { WhenGiven } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { precisionOf } from "#case/date.ts";
import { boundsOf, effectiveDate, writtenDate } from "#case/effective-date.ts";
import type { Round } from "#case/event.ts";
import { conflictsOf } from "./conflicts.ts";
import type { Bounds, Entry } from "./entry.ts";
import { ROUNDS_LANE } from "./lanes.ts";
import { worst } from "./precision.ts";
import { saidBy } from "./said-by.ts";

/** The rounds of a case, each followed by its pauses. */
export function collectRounds(c: Case): Entry[] {
  return c.rounds.flatMap((round) => [roundEntry(c, round), ...pauseEntries(c, round)]);
}

function roundEntry(c: Case, round: Round): Entry {
  const asOf = c.asOf.latest!;
  const others = (end: "start" | "end") =>
    round.otherDates.flatMap((other) => {
      const when = other[end];
      return when === undefined ? [] : [{ when, cite: other.cite }];
    });
  const start = effectiveDate({ when: round.start, otherDates: others("start") }, asOf);
  const startGiven = [round.start, ...others("start").map(({ when }) => when)].some(isDated);
  const end =
    round.end !== "open" && [round.end, ...others("end").map(({ when }) => when)].some(isDated)
      ? effectiveDate({ when: round.end, otherDates: others("end") }, asOf)
      : undefined;
  const first = startGiven ? start.earliest : null;
  const last = round.end === "open" ? null : (end?.latest ?? null);
  const conflicts = [...conflictsOf(start, "start"), ...(end ? conflictsOf(end, "end") : [])];
  const precision = worst([
    startGiven ? precisionOf(start) : "undated",
    round.end === "open" ? (startGiven ? "day" : "undated") : end ? precisionOf(end) : "undated",
  ]);
  return {
    id: round.id,
    of: "round",
    what: round.name,
    short: round.name,
    kind: round.ending,
    by: round.parties,
    to: [],
    saidBy: saidBy(c, "round", round.id, round),
    mode: first !== null && first > asOf ? "future" : "actual",
    contest: {},
    lane: ROUNDS_LANE,
    shape: "span",
    earliest: first,
    latest: last,
    ends: {
      start: startGiven ? boundsOnly(start) : null,
      end: round.end === "open" ? "open" : end ? boundsOnly(end) : null,
    },
    inner: null,
    precision,
    written: [
      `${writtenDate(round.start)}/${round.end === "open" ? ".." : writtenDate(round.end)}`,
      ...round.otherDates.map((other) => `${other.start?.edtf ?? ""}/${other.end?.edtf ?? ""}`),
    ].join("; "),
    phrase: null,
    datings: [],
    conflicts,
    bearing: false,
    cites: [...new Set([...(round.cite ?? []), ...round.otherDates.flatMap(({ cite }) => cite)])],
  };
}

function pauseEntries(c: Case, round: Round): Entry[] {
  return round.pauses.map((pause, index) => {
    const from = boundsOf(pause.from);
    const to = boundsOf(pause.to);
    const cites = pause.cite ?? round.cite ?? [];
    return {
      id: `${round.id}-pause-${index + 1}`,
      of: "pause",
      what: `Pause: ${round.name}`,
      short: `Pause: ${round.name}`,
      kind: null,
      by: round.parties,
      to: [],
      saidBy: saidBy(c, "round", round.id, { cite: cites, judgement: round.judgement }),
      mode: "actual",
      contest: {},
      lane: ROUNDS_LANE,
      shape: "span",
      earliest: from.earliest,
      latest: to.latest,
      ends: { start: boundsOnly(from), end: boundsOnly(to) },
      inner: null,
      precision: worst([pause.from.precision, pause.to.precision]),
      written: `${pause.from.edtf}/${pause.to.edtf}`,
      phrase: null,
      datings: [],
      conflicts: [],
      bearing: false,
      cites,
    };
  });
}

function isDated(when: WhenGiven): boolean {
  return typeof when !== "string" && when.precision !== "undated";
}

function boundsOnly({ earliest, latest }: Bounds): Bounds {
  return { earliest, latest };
}
