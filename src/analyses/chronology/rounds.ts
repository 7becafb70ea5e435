import type { WhenGiven } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { boundsOf, type EffectiveDate, effectiveDate, writtenDate } from "#case/effective-date.ts";
import { writtenEnd } from "#case/end-date.ts";
import type { Round } from "#case/event.ts";
import { conflictsOf } from "./conflicts.ts";
import type { Ends, Entry, RoundEnd } from "./entry.ts";
import { ROUNDS_LANE } from "./lanes.ts";
import { precisionAt, worst } from "./precision.ts";
import { progressOfEnds } from "./progress.ts";
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
      // That it goes on by another source is no dating of an end; it is shown as written.
      return when === undefined || when === "open" ? [] : [{ when, cite: other.cite }];
    });
  const start = effectiveDate({ when: round.start, otherDates: others("start"), isEnd: true }, asOf);
  const startGiven = [round.start, ...others("start").map(({ when }) => when)].some(isDated);
  const end =
    round.end !== "open" && [round.end, ...others("end").map(({ when }) => when)].some(isDated)
      ? effectiveDate({ when: round.end, otherDates: others("end"), isEnd: true }, asOf)
      : undefined;
  const first = startGiven ? start.earliest : null;
  const last = round.end === "open" ? null : (end?.latest ?? null);
  const named = {
    earliest: startGiven ? start.named.earliest : null,
    latest: round.end === "open" ? null : (end?.named.latest ?? null),
  };
  const conflicts = [...conflictsOf(start, "start"), ...(end ? conflictsOf(end, "end") : [])];
  const precision = worst([
    startGiven ? precisionAt(start, start.named) : "undated",
    round.end === "open" ? (startGiven ? "day" : "undated") : end ? precisionAt(end, end.named) : "undated",
  ]);
  const mode = named.earliest !== null && named.earliest > asOf ? "future" : "actual";
  const ends: Ends = {
    start: startGiven ? endOf(start, [round.start, ...others("start").map(({ when }) => when)]) : null,
    end:
      round.end === "open"
        ? "open"
        : end
          ? endOf(end, [round.end, ...others("end").map(({ when }) => when)])
          : null,
  };
  return {
    id: round.id,
    of: "round",
    what: round.name,
    short: round.name,
    kind: round.ending,
    by: round.parties,
    to: [],
    saidBy: saidBy(round),
    mode,
    progress: progressOfEnds(ends, mode, asOf),
    contest: {},
    lane: ROUNDS_LANE,
    shape: "span",
    earliest: first,
    latest: last,
    ends,
    named,
    uncertain: (startGiven && start.uncertain) || end?.uncertain === true,
    unknownEnd: unknownEndOf(ends),
    extent: null,
    precision,
    written: [
      writtenEnds(writtenDate(round.start), writtenEnd(round.end)),
      ...round.otherDates.map(({ start, end }) => writtenEnds(start?.edtf, end && writtenEnd(end))),
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
    // A pause that goes on ends, as far as the case says, nowhere; one of which nobody says so is not known to.
    const dated = typeof pause.to === "object" ? pause.to : undefined;
    const to = dated && boundsOf(dated);
    const cites = pause.cite ?? round.cite ?? [];
    const ends: Ends = {
      start: { ...from, named: pause.from.meant, when: pause.from },
      end: pause.to === "open" ? "open" : to ? { ...to, named: dated!.meant, when: dated! } : null,
    };
    return {
      id: `${round.id}-pause-${index + 1}`,
      of: "pause",
      what: `Pause: ${round.name}`,
      short: `Pause: ${round.name}`,
      kind: null,
      by: round.parties,
      to: [],
      saidBy: saidBy({ cite: cites, judgement: round.judgement }),
      mode: "actual",
      progress: progressOfEnds(ends, "actual", c.asOf.latest!),
      contest: {},
      lane: ROUNDS_LANE,
      shape: "span",
      earliest: from.earliest,
      latest: to?.latest ?? null,
      ends,
      named: { earliest: pause.from.meant.earliest, latest: dated?.meant.latest ?? null },
      uncertain: pause.from.uncertain || dated?.uncertain === true,
      unknownEnd: unknownEndOf(ends),
      extent: null,
      precision: worst([
        precisionAt(from, pause.from.meant),
        pause.to === "open" ? "day" : dated ? precisionAt(boundsOf(dated), dated.meant) : "undated",
      ]),
      written: writtenEnds(pause.from.edtf, writtenEnd(pause.to)),
      phrase: null,
      datings: [],
      conflicts: [],
      bearing: false,
      cites,
    };
  });
}

/** The end that nobody states, of what lasted and whose other end is stated. */
function unknownEndOf({ start, end }: Ends): Entry["unknownEnd"] {
  if (start === null) return end === null || end === "open" ? null : "start";
  return end === null ? "end" : null;
}

/** Two ends as the case has them: each is a date of its own, and to join two is to write a third that nobody wrote. */
function writtenEnds(start: string | undefined, end: string | undefined): string {
  return [
    ...(start === undefined ? [] : [`start ${start}`]),
    ...(end === undefined ? [] : [`end ${end}`]),
  ].join(", ");
}

function isDated(when: WhenGiven): boolean {
  return typeof when !== "string" && when.precision !== "undated";
}

function endOf({ earliest, latest, named }: EffectiveDate, datings: readonly WhenGiven[]): RoundEnd {
  const [only, ...more] = datings.filter(isDated);
  return { earliest, latest, named, when: only !== undefined && more.length === 0 ? only : null };
}
