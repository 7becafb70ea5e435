import { greatestOf } from "#math/extremes.ts";
import type { WhenGiven } from "./basis.ts";
import type { Case } from "./case.ts";
import { splitCitation } from "./citation.ts";
import { type CaseDate, calendarName, dateOf } from "./date.ts";
import type { ForecastQuestion } from "./dated-question.ts";
import { type Day, isoDay } from "./day.ts";
import { namesLater } from "./days-in-text.ts";
import { type Dated, effectiveDate, namedBounds } from "./effective-date.ts";
import { isJudgedAfter } from "./judged-on.ts";

/**
 * The case on an earlier day, whatever its sources. What is told as a fact, or as voiced, and is dated later, certainly or
 * not, is not known yet, however early its source; what was planned, imagined or expected stays. Of what had begun and was
 * still to end the end goes, unless every source that is cited for it had appeared and so had announced it: a round is open,
 * an office is held, what lasted goes on. What names a later day in its own words and cites sources of which some are
 * `published` and some are later says what only the later ones can have told, and goes as a whole.
 */
export function onDay(c: Case, asOf: CaseDate, published: ReadonlySet<string>): Case {
  const day = asOf.latest!;
  const hadBegun = (from: WhenGiven | undefined) => from === undefined || !isAfter(from, day);
  const isTold = ({ cite }: Resting) =>
    cite?.every((each) => published.has(splitCitation(each).source)) ?? false;
  /** What is not told as a whole by then, as it could be told; nothing where it could not be. */
  const then = <Entry extends Resting>(list: readonly Entry[], on: (entry: Entry) => Entry | undefined) =>
    each(list, (entry) => (isTold(entry) ? entry : on(entry)));
  const issued = new Map(c.sources.map((source) => [source.id, namedBounds(source.issued).latest] as const));
  const vouches = (judgement: unknown) => judgement !== undefined && !isJudgedAfter(judgement, day);
  /** The last day for which what was there by then can vouch: that on which it appeared, or since which the case has it known. */
  const lastShown = ({ cite, known, judgement }: Case["demands"][number]): Day => {
    if (cite === undefined || vouches(judgement)) return day;
    const there = cite.map((each) => splitCitation(each).source).filter((source) => published.has(source));
    const days = [
      ...there.map((source) => issued.get(source) ?? day),
      ...(known ? [known.latest ?? day] : []),
    ];
    return days.length === 0 ? day : Math.min(day, greatestOf(days));
  };
  // What the first source announced as still to come is known from it; beside a judgement somebody vouches for that.
  const isUntold = (entry: Resting, text: string) =>
    !vouches(entry.judgement) && entry.cite !== undefined && namesLater(text, day);
  return {
    ...c,
    asOf,
    actors: then(c.actors, (actor) => {
      const roles = each(actor.roles, (role) => heldOn(role, day));
      const memberOf = each(actor.memberOf, (membership) => heldOn(membership, day));
      return roles === actor.roles && memberOf === actor.memberOf ? actor : { ...actor, roles, memberOf };
    }),
    ties: then(c.ties, (tie) => (hadBegun(tie.since) ? tieOn(tie, day) : undefined)),
    events: then(
      c.events.filter((event) => isPlanned(event) || !isLater(event, day)),
      (event) => (isPlanned(event) ? event : isUntold(event, event.what) ? undefined : clipped(event, day)),
    ),
    sanctions: then(
      c.sanctions.filter((step) => !isLater(step, day)),
      (step) => (isUntold(step, step.what) ? undefined : clipped(step, day)),
    ),
    rounds: then(
      c.rounds.filter(({ start }) => hadBegun(start)),
      (round) => roundOn(round, day),
    ),
    demands: then(
      c.demands.filter((demand) => demand.voice === "expected" || !isLater(demand, day)),
      (demand) => (demand.voice === "expected" ? demand : demandOn(demand, day, lastShown(demand))),
    ),
    claims: then(c.claims, (claim) =>
      (claim.kind === "fact" || claim.kind === "causal") && isUntold(claim, claim.text)
        ? undefined
        : claimOn(claim, day),
    ),
    phases: each(
      c.phases.filter(({ start }) => hadBegun(start)),
      (phase) => phaseOn(phase, day),
    ),
    forecasts: each(c.forecasts, (forecast) => {
      if (!forecast.question) return forecast;
      const question = questionOn(forecast.question, day);
      return question === forecast.question ? forecast : { ...forecast, question };
    }),
    register: each(c.register, (question) => questionOn(question, day)),
    explanations: c.explanations.map((set) => ({
      ...set,
      hypotheses: set.hypotheses.map((hypothesis) => ({
        ...hypothesis,
        causes: then(hypothesis.causes, (cause) =>
          hadBegun(cause.since) && !isUntold(cause, cause.text) ? cause : undefined,
        ),
      })),
      evidence: then(set.evidence, (item) => (isUntold(item, item.text) ? undefined : item)),
    })),
  };
}

/** What an entry rests on. */
interface Resting {
  readonly cite?: readonly string[] | undefined;
  readonly judgement?: unknown;
}

function isPlanned({ mode }: Case["events"][number]): boolean {
  return mode === "future" || mode === "hypothetical";
}

/** Whether a date, or an end that may be `open`, lies certainly after a day. */
function isAfter(when: WhenGiven | "open", day: Day): boolean {
  const earliest = when === "open" ? null : namedBounds(when).earliest;
  return earliest !== null && earliest > day;
}

function isLater({ when, otherDates }: Pick<Dated, "when" | "otherDates">, day: Day): boolean {
  const { earliest } = effectiveDate({ when, otherDates }, day).named;
  return earliest !== null && earliest > day;
}

/** A list with each of its items as it then was; the list itself where nothing has changed. */
function each<Item>(list: readonly Item[], on: (item: Item) => Item | undefined): Item[] {
  const now = list.map(on);
  return now.every((item, at) => item === list[at])
    ? (list as Item[])
    : now.filter((item) => item !== undefined);
}

/**
 * A demand as far as what was there by then can tell it. What had appeared earlier cannot say that it was kept up afterwards,
 * nor, where a later source has part in saying so, that it had been voiced long before: from when is then not known.
 */
function demandOn(demand: Case["demands"][number], day: Day, shown: Day): Case["demands"][number] {
  const told = clipped(demand, day, isoDay(day));
  if (typeof told.when === "string" || !told.when.ends) return told;
  const [from = "", to = ""] = told.when.edtf.split("/");
  const { earliest, latest } = told.when.named;
  const isBeyond = (latest === null || latest > shown) && (earliest === null || earliest <= shown);
  const when = `${from === ".." ? "" : from}/${isBeyond ? isoDay(shown) : to}`;
  return when === told.when.edtf ? told : { ...told, when: dateOf(when)! };
}

/** An office or membership as it was held on the day; nothing if it was not yet. */
function heldOn<
  Held extends { readonly from?: CaseDate | undefined; readonly to?: WhenGiven | "open" | undefined },
>(held: Held, day: Day): Held | undefined {
  if (held.from && isAfter(held.from, day)) return undefined;
  if (!held.to || !isAfter(held.to, day)) return held;
  const { to: _, ...still } = held;
  return still as Held;
}

/** A claim without the test of a key assumption that names a later day: whether anybody could have sought that is not known. */
function claimOn(claim: Case["claims"][number], day: Day): Case["claims"][number] {
  const { assumption } = claim;
  if (assumption?.test === undefined || !namesLater(assumption.test, day)) return claim;
  const { test: _, ...kept } = assumption;
  return { ...claim, assumption: kept };
}

function tieOn(tie: Case["ties"][number], day: Day): Case["ties"][number] {
  if (!tie.until || !isAfter(tie.until, day)) return tie;
  const { until: _, ...still } = tie;
  return still;
}

/** A round that had begun, without what it came to later. */
function roundOn(round: Case["rounds"][number], day: Day): Case["rounds"][number] {
  const pauses = round.pauses
    .filter(({ from }) => !isAfter(from, day))
    .map((pause) => (isAfter(pause.to, day) ? { ...pause, to: "open" as const } : pause));
  const otherDates = round.otherDates
    .map(({ start, end, ...other }) => ({
      ...(start && !isAfter(start, day) && { start }),
      ...(end && !isAfter(end, day) && { end }),
      ...other,
    }))
    .filter(({ start, end }) => start !== undefined || end !== undefined);
  const kept = { ...round, pauses, otherDates };
  if (typeof round.end === "string" || !isAfter(round.end, day)) return kept;
  const { outcome: _, ...open } = kept;
  return { ...open, end: "open", ending: "open" };
}

/** A phase that had begun, without an end that was still to come. */
function phaseOn(phase: Case["phases"][number], day: Day): Case["phases"][number] {
  if (typeof phase.end === "string" || !isAfter(phase.end, day)) return phase;
  const { ending: _, ...open } = phase;
  return { ...open, end: "open" };
}

/** A dated question without the estimates of later days, and without an answer that was still to come. */
function questionOn<Question extends ForecastQuestion>(question: Question, day: Day): Question {
  const estimates = question.estimates.filter(({ on }) => !isAfter(on, day));
  const answered = question.resolution !== undefined && isAfter(question.resolution.on, day);
  if (!answered && estimates.length === question.estimates.length) return question;
  const { resolution: _, ...open } = question;
  return { ...(answered ? open : question), estimates } as Question;
}

/** Something dated without the days that were still to come: `last` is the end of what went on. */
function clipped<
  Entry extends Pick<Dated, "when"> & {
    readonly otherDates: readonly { readonly when: CaseDate }[];
    readonly phrase?: string | undefined;
  },
>(entry: Entry, day: Day, last = ".."): Entry {
  const when =
    typeof entry.when === "string"
      ? entry.when
      : isAfter(entry.when, day)
        ? "not stated"
        : dateOn(entry.when, day, last);
  const otherDates = entry.otherDates
    .filter((other) => !isAfter(other.when, day))
    .map((other) => ({ ...other, when: dateOn(other.when, day, last) }));
  if (when === entry.when) return { ...entry, otherDates };
  // The words in which the source dates it name what was still to come.
  const { phrase: _, ...kept } = entry;
  return { ...kept, when, otherDates } as unknown as Entry;
}

/** A date of what took place, as it could be given on a day that it allows. */
function dateOn(date: CaseDate, day: Day, last: string): CaseDate {
  const { edtf, ends, named } = date;
  if (named.latest === null || named.latest <= day) return date;
  if (ends) {
    const { earliest } = ends.end.named;
    return earliest === null || earliest <= day ? date : dateOf(`${edtf.split("/")[0]}/${last}`)!;
  }
  if (edtf.startsWith("[")) {
    const choices = edtf
      .slice(1, -1)
      .split(",")
      .map((choice) => choice.trim())
      .flatMap((choice) => {
        const [from = "", to] = choice.split("..");
        if (from !== "" && isAfter(dateOf(from)!, day)) return [];
        return to !== undefined && (to === "" || isAfter(dateOf(to)!, day))
          ? `${from}..${isoDay(day)}`
          : choice;
      });
    return dateOf(`[${choices.join(",")}]`)!;
  }
  // A month or a year that has begun is told by its name; a stretch with no name of its own is told by its two ends.
  return named.earliest !== null && calendarName(named) === undefined
    ? dateOf(`[${isoDay(named.earliest)}..${isoDay(day)}]`)!
    : date;
}
