import type { Case } from "#case/case.ts";
import { type CaseDate, calendarName, type DateBounds } from "#case/date.ts";
import { dateInWords } from "#case/date-words.ts";
import { type Day, dayInWords } from "#case/day.ts";
import { meantBounds } from "#case/effective-date.ts";
import { writtenEnd } from "#case/end-date.ts";
import type { LeftOut } from "#case/left-out.ts";
import { grouped } from "#math/grouped.ts";
import type { Findings, Selection } from "../analysis.ts";
import type { ClassTables } from "../class-tables.ts";
import { originsOf, sourcesBehind } from "../independent-sources.ts";
import { judgeOf } from "../judges.ts";
import { namedClass } from "../named-class.ts";
import { roundsAsSpells } from "../rounds-as-spells.ts";
import type { ClassInput, EndingsInput, PhaseInput, RoundInput } from "./input.ts";
import { USUAL_DAYS } from "./thresholds.ts";

/** Phases and their classes, and the rounds of a case; or that there are none. */
export function selectEndings(
  c: Case,
  _: Findings,
  left: readonly LeftOut[],
  tables: ClassTables,
): Selection<EndingsInput> {
  if (c.phases.length === 0 && c.rounds.length === 0)
    return { missing: ["phases of which is asked how long they last, or rounds of talks on record"] };
  const asOf = c.asOf.latest!;
  const wanted = new Set(c.phases.flatMap(({ classes }) => classes.map((one) => one.class)));
  const classes = c.classes.flatMap((given): ClassInput[] => {
    const found = wanted.has(given.id) ? namedClass(c, tables, given.id) : null;
    if (found === null) return [];
    const origin = given.shipped !== undefined ? "shipped" : given.rounds ? "rounds" : "file";
    return [{ ...found, label: given.shipped ?? given.id, origin }];
  });
  // What a question is about that does not count has no record here either.
  const others = new Set([...c.forecasts, ...c.rounds].map(({ id }) => id));
  const closes = closesByPhase(c);
  return {
    input: {
      asOf,
      classes,
      phases: c.phases.map((phase) => phaseOf(c, phase, classes, closes.get(phase.id) ?? [])),
      rounds: c.rounds.map((round) => roundOf(round, asOf)),
      spells: roundsAsSpells(c.rounds, asOf),
      lost: left.flatMap(({ what, name, why }) => (what === "phase" ? [{ name, why }] : [])),
      askedOf: c.questions.flatMap(({ kind, about }) =>
        kind === "duration" && (about === undefined || others.has(about)) ? [about ?? null] : [],
      ),
    },
  };
}

function phaseOf(
  c: Case,
  phase: Case["phases"][number],
  classes: readonly ClassInput[],
  closes: readonly DateBounds[],
): PhaseInput {
  const asOf = c.asOf.latest!;
  const { id, name, begins, ends, start, end, ending, cite = [] } = phase;
  const judge = judgeOf(c, phase.judgement);
  const began = meantBounds(start);
  const over = typeof end === "object" && (end.meant.earliest ?? asOf) <= asOf ? end : null;
  const until = over ? over.meant : { earliest: asOf, latest: asOf };
  const elapsed =
    began.earliest === null || began.latest === null
      ? null
      : {
          least: Math.max(0, (until.earliest ?? began.earliest) - began.latest),
          most: Math.max(0, Math.min(until.latest ?? asOf, asOf) - began.earliest),
        };
  return {
    id,
    name,
    begins,
    ends,
    startInWords: typeof start === "string" ? "not stated" : sinceInWords(start, asOf),
    elapsed,
    over: over && { endInWords: dateInWords(over), ending: ending ?? null },
    endStated: end === "open" || typeof end === "object",
    classes: phase.classes.map((each) => {
      const table = classes.findIndex((one) => one.id === each.class);
      const own = c.classes.find((one) => one.id === each.class);
      const name = own?.name ?? own?.shipped ?? each.class;
      return { id: each.class, name, why: each.why, table: table < 0 ? null : table };
    }),
    days: daysOf([...phase.days, ...closes], asOf),
    cites: cite,
    ...(judge !== undefined && { judge }),
    sources: sourcesBehind([cite], originsOf(c)),
  };
}

/**
 * Since when something lasts, as its date has it. One that runs on beyond the day of the analysis, and is no year or month by name,
 * would tell of beginnings to come.
 */
function sinceInWords(start: CaseDate, asOf: Day): string {
  const { earliest, latest } = start;
  const isBeyond = earliest !== null && earliest <= asOf && latest !== null && latest > asOf;
  return isBeyond && calendarName(start) === undefined
    ? `some day from ${dayInWords(earliest)} on`
    : dateInWords(start);
}

/** When the questions close that rest on a phase, by its id. */
function closesByPhase(c: Case): ReadonlyMap<string, readonly DateBounds[]> {
  const questions = [...c.register, ...c.forecasts.flatMap(({ question }) => question ?? [])];
  const resting = questions.filter(({ outside }) => outside?.phase !== undefined);
  const byPhase = grouped(resting, ({ outside }) => outside!.phase!);
  return new Map([...byPhase].map(([phase, all]) => [phase, all.map(({ closes }) => closes)]));
}

/** The days to come of which is asked: those of the phase, and the closes of the questions that rest on it. */
function daysOf(dates: readonly DateBounds[], asOf: Day): Day[] {
  const asked = dates.map(({ latest }) => latest!).filter((day) => day > asOf);
  const all = asked.length > 0 ? asked : USUAL_DAYS.map((more) => asOf + more);
  return [...new Set(all)].toSorted((a, b) => a - b);
}

/** The days that a date of what has taken place means: none after that of the analysis, if it means others. */
function daysMeant(date: Case["rounds"][number]["start"], asOf: Day): RoundInput["began"] {
  const { earliest, latest } = meantBounds(date);
  if (earliest === null && latest === null) return null;
  return { earliest, latest: Math.max(earliest ?? asOf, Math.min(latest ?? asOf, asOf)) };
}

function roundOf(round: Case["rounds"][number], asOf: Day): RoundInput {
  const { id, name, start, end, ending, outcome, pauses, cite = [] } = round;
  const from = typeof start === "string" ? "start not stated" : dateInWords(start);
  const to = typeof end === "string" ? "end not stated" : dateInWords(end);
  return {
    id,
    name,
    when:
      end === "open"
        ? `since ${from}`
        : writtenEnd(end) === (typeof start === "string" ? start : start.edtf)
          ? from
          : `${from} – ${to}`,
    began: daysMeant(start, asOf),
    over: end === "open" ? null : daysMeant(end, asOf),
    goesOn: end === "open",
    uncertain: [start, end].some((date) => typeof date === "object" && date.uncertain),
    ending,
    outcome: outcome ?? null,
    pauses: pauses.map((pause) => {
      const [first, last] = [meantBounds(pause.from), pause.to === "open" ? null : meantBounds(pause.to)];
      const end = { earliest: last?.earliest ?? asOf, latest: last?.latest ?? asOf };
      return {
        least: Math.max(0, end.earliest - (first.latest ?? asOf)),
        most: Math.max(0, end.latest - (first.earliest ?? asOf)),
        open: last === null,
      };
    }),
    cites: cite,
  };
}
