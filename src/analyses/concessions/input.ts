import { inSentence } from "#case/article.ts";
import type { WhenGiven } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { type Contest, isContested, tookPlace } from "#case/contest.ts";
import { type DateBounds, intersection } from "#case/date.ts";
import type { Day } from "#case/day.ts";
import { type Demand, THE_ANALYST } from "#case/demand.ts";
import { boundsOf, effectiveDate, meantBounds } from "#case/effective-date.ts";
import type { Event } from "#case/event.ts";
import { type LeftOut, mayHaveBeenSaid } from "#case/left-out.ts";
import { dayOfAnalysis, nameInSentences, principalOf } from "#case/membership.ts";
import { nameWithin } from "#case/name-within.ts";
import { turnBounds } from "#case/turn-bounds.ts";
import { isPlural } from "../agreement.ts";
import type { Findings, Selection } from "../analysis.ts";
import type { ContestNamed } from "../contest-in-words.ts";
import { originsOf } from "../independent-sources.ts";
import { type ActOn, actsOn } from "./acts.ts";
import { withMet } from "./met.ts";
import {
  type ConcessionsInput,
  type IssueScale,
  OTHERS,
  type Standing,
  type Statement,
} from "./statement.ts";
import { withToldBefore } from "./told-before.ts";

/** Turn, issues and statements of a case, or what is missing for a ledger. */
export function selectConcessions(
  c: Case,
  _: Findings = {},
  left: readonly LeftOut[] = [],
): Selection<ConcessionsInput> {
  const missing = [
    ...(c.turn ? [] : ["the turn, before and after which demands are compared"]),
    ...(c.issues.length > 0 ? [] : ["issues with scales"]),
    ...(c.demands.length > 0 ? [] : ["demands, offers or refusals of the parties"]),
  ];
  if (!c.turn || missing.length > 0) return { missing };
  const asOf = c.asOf.latest!;
  const turn = turnOf(c, c.turn, asOf);
  const heardOf = left.filter((each) => mayHaveBeenSaid(each, asOf));
  const issues = c.issues.map((issue): IssueScale => {
    const points = issue.scale.map(({ text }) => text);
    const today = issue.scale.findIndex(({ id }) => id === issue.today);
    const assets = [...new Set(issue.assets.map((id) => principalOf(c, id, dayOfAnalysis(c))))];
    return {
      id: issue.id,
      name: issue.name,
      within: nameWithin(c, issue.name),
      nature: issue.nature,
      points,
      today: today < 0 ? null : today,
      assets,
      unheard: heardOf.flatMap(({ issue: on, actor, earliest = null, latest = null }) =>
        on === issue.id ? [{ party: actor!, earliest, latest }] : [],
      ),
    };
  });
  const coding: Coding = {
    c,
    asOf,
    turn,
    demands: new Map(c.demands.map((demand) => [demand.id, demand])),
    points: new Map(c.issues.map(({ id, scale }) => [id, scale.map((point) => point.id)])),
  };
  const acts = actsOn(c);
  const asked = [
    ...new Set(c.questions.flatMap(({ kind, about }) => (kind === "backing-down" ? (about ?? []) : []))),
  ];
  const said = [
    // Whether it was said at all is in dispute, or whether it was said so: it counts for nobody.
    ...c.demands.filter((demand) => !isContested(demand)).map((demand) => statementOf(demand, coding)),
    ...acts.map((act) => statementOfAct(act, coding)),
  ];
  const statements = withMet(c, withToldBefore(c, turn, said), acts);
  const holders = new Set(statements.map(({ party }) => party));
  const parties = c.actors
    .filter(({ id, party }) => party || holders.has(id) || asked.includes(id))
    .map(({ id, party }) => ({ id, name: nameInSentences(c, id), party }));
  const first = (id: string) => (id === turn.of ? 0 : 1);
  return {
    input: {
      turn,
      asOf,
      parties: parties.sort((a, b) => first(a.id) - first(b.id)),
      names: Object.fromEntries(c.actors.map(({ id }) => [id, nameInSentences(c, id)])),
      plural: c.actors.filter((actor) => isPlural(actor)).map(({ id }) => id),
      asked,
      issues,
      statements,
      contested: [
        ...c.demands.filter(isContested).map((demand) => ({
          id: demand.id,
          what: demand.text,
          said: { party: principalOf(c, demand.actor, effectiveDate(demand, asOf)), issue: demand.issue },
          ...contestOf(c, demand),
        })),
        ...c.events
          .filter((event) => isContested(event) && isAboutDemands(event))
          .map((event) => ({ id: event.id, what: event.short ?? event.what, ...contestOf(c, event) })),
      ],
      untied: untiedActs(c, asOf, left),
      left: left.filter(({ what }) => ["demand", "keeping up", "point"].includes(what)),
      origins: originsOf(c),
    },
  };
}

function contestOf(c: Case, { alleged, denied }: Contest): ContestNamed {
  const names = (ids: readonly string[]) => ids.map((id) => inSentence(nameInSentences(c, id)));
  return { ...(alleged && { alleged: names(alleged) }), ...(denied && { denied: names(denied) }) };
}

function untiedActs(c: Case, asOf: Day, left: readonly LeftOut[]): ConcessionsInput["untied"] {
  return c.events.flatMap((event) => {
    if (!tookPlace(event) || isAboutDemands(event)) return [];
    const days = effectiveDate(event, asOf);
    if (days.earliest !== asOf) return [];
    const what = event.short ?? event.what;
    // What it is about may be in the case, and not count.
    const about = left.find(({ acts }) => acts?.includes(event.id));
    return [...new Set(event.by.map((id) => principalOf(c, id, days)))].map((party) => ({
      party,
      what,
      ...(about && { about: about.why }),
    }));
  });
}

function isAboutDemands({ fulfils, breaches, withdraws }: Event): boolean {
  return fulfils.length + breaches.length + withdraws.length > 0;
}

/** If no event of the turn is dated it may lie anywhere up to `asOf`. */
function turnOf(c: Case, turn: NonNullable<Case["turn"]>, asOf: Day): ConcessionsInput["turn"] {
  const named = c.events.filter(({ id }) => turn.events.includes(id));
  const isDated = (event: (typeof named)[number]) =>
    [event.when, ...event.otherDates.map(({ when }) => when)].some((when) => !isUndated(when));
  // What is only alleged, or denied, dates the turn only where nothing else does.
  const established = named.filter((event) => !isContested(event));
  const events = established.some(isDated) ? established : named;
  const dated = events.filter(isDated).map((event): DateBounds => effectiveDate(event, asOf));
  const undatedEvents = events.filter((event) => !isDated(event)).map(({ id }) => id);
  const bounds = turnBounds(dated) ?? { earliest: null, latest: asOf };
  return {
    of: principalOf(c, turn.of, bounds),
    bounds: { earliest: bounds.earliest, latest: bounds.latest ?? asOf },
    events: turn.events,
    undatedEvents,
    contested: events.length > 0 && events.every(isContested),
    cites: [...new Set(events.flatMap(({ cite }) => cite ?? []))],
  };
}

/** What all statements of a case are made with. */
interface Coding {
  readonly c: Case;
  readonly asOf: Day;
  readonly turn: ConcessionsInput["turn"];
  readonly demands: ReadonlyMap<string, Demand>;
  /** The points of each issue's scale, by their ids. */
  readonly points: ReadonlyMap<string, readonly string[]>;
}

function statementOf(demand: Demand, coding: Coding): Statement {
  const {
    id,
    actor,
    issue,
    kind,
    text,
    voice,
    readBy,
    withdraws = null,
    reversible,
    known,
    cite = [],
  } = demand;
  const knownBy = known?.latest ?? undefined;
  return {
    id,
    party: principalOf(coding.c, actor, effectiveDate(demand, coding.asOf)),
    issue,
    to: addresseesOf(demand, coding),
    kind,
    text,
    level: levelOf(demand, coding),
    voice,
    ...(voice === "reading" && { reader: readBy === undefined ? OTHERS : readerOf(readBy, demand, coding) }),
    withdraws,
    act: null,
    reversible,
    standing: standingOf(demand, coding),
    ...(knownBy !== undefined && { knownBy }),
    when: whenOf(demand, coding.asOf),
    written: writtenOf(demand),
    cites: cite,
  };
}

/** Whose reading it is, as a party; what a spokesman reads into another is the reading of whom he speaks for. */
function readerOf(readBy: string, demand: Demand, { c, asOf }: Coding): string {
  return readBy === THE_ANALYST ? THE_ANALYST : principalOf(c, readBy, effectiveDate(demand, asOf));
}

/** An act as a statement in the words of the demand that it is about. */
function statementOfAct({ event, demand, party, deed, kind }: ActOn, coding: Coding): Statement {
  return {
    id: `${event.id} ${deed} ${demand.id}`,
    party,
    issue: demand.issue,
    to: towards(demand, party, coding),
    kind,
    text: demand.text,
    level: levelOf(demand, coding),
    voice: "stated",
    withdraws: kind === "withdrawal" ? demand.id : null,
    act: { event: event.id, what: event.short ?? event.what, deed },
    reversible: "not stated",
    standing: standingOf(event, coding),
    when: whenOf(event, coding.asOf),
    written: writtenOf(event),
    cites: event.cite ?? [],
  };
}

function addresseesOf(demand: Demand, { c, asOf }: Coding): string[] {
  const when = effectiveDate(demand, asOf);
  // Who accepts gives to those whose demand or offer it is.
  const of =
    demand.to.length > 0
      ? demand.to
      : demand.accepts.map((id) => c.demands.find((one) => one.id === id)!.actor);
  return [...new Set(of.map((id) => principalOf(c, id, when)))];
}

/** To whom an act is done: those to whom what it carries out was addressed; or whose demand it meets, or offer it takes up. */
function towards(demand: Demand, party: string, coding: Coding): string[] {
  const whose = principalOf(coding.c, demand.actor, effectiveDate(demand, coding.asOf));
  return whose === party ? addresseesOf(demand, coding) : [whose];
}

/** The point of the scale that an entry names; of an acceptance without one, that of what it accepts. */
function levelOf({ issue, level, accepts }: Demand, { points, demands }: Coding): number | null {
  const scale = points.get(issue)!;
  const own = scale.indexOf(level);
  if (own >= 0) return own;
  const accepted = new Set(accepts.map((id) => scale.indexOf(demands.get(id)!.level)));
  const [only] = accepted;
  return accepted.size === 1 && only! >= 0 ? only! : null;
}

type Dated = Pick<Demand, "when" | "otherDates" | "cite"> & { readonly mode?: string };

function standingOf(dated: Dated, { turn, asOf }: Coding): Standing {
  const { when, cite = [] } = dated;
  if (typeof when !== "string" && when.ends) {
    return {
      shape: "span",
      start: boundsOnly(when.ends.start),
      end: boundsOnly(when.ends.end),
      sinceLongBefore: when.ends.start.is === "open",
      goesOn: when.ends.end.is === "open",
      inTurn: false,
      beforeTurn: false,
      undated: false,
      met: null,
    };
  }
  const { earliest, latest } = effectiveDate(dated, asOf);
  const start = { earliest, latest };
  return {
    shape: "point",
    start,
    end: start,
    sinceLongBefore: false,
    goesOn: false,
    inTurn:
      // A whole source is no sentence: it may tell of much besides the turn.
      cite.some((citation) => citation.includes(":") && turn.cites.includes(citation)) &&
      intersection(start, turn.bounds) !== undefined,
    beforeTurn: false,
    undated: datingsOf(dated).every(isUndated),
    met: null,
  };
}

function isUndated(when: WhenGiven): boolean {
  return typeof when === "string" || (when.precision === "undated" && !when.ends);
}

function datingsOf({ when, otherDates }: Dated): WhenGiven[] {
  return [when, ...otherDates.map((other) => other.when)];
}

function writtenOf({ when, otherDates }: Dated): string | null {
  return typeof when === "string" || otherDates.length > 0 ? null : when.edtf;
}

function whenOf(dated: Dated, asOf: Day): Statement["when"] {
  const { when, otherDates } = dated;
  const lasting = typeof when !== "string" && when.ends !== null;
  if (otherDates.length > 0 && !lasting) {
    const { named, uncertain } = effectiveDate(dated, asOf);
    return { ...named, ...(uncertain && { uncertain }) };
  }
  const uncertain = typeof when !== "string" && when.uncertain;
  return uncertain ? { ...meantBounds(when), uncertain } : boundsOf(when);
}

function boundsOnly({ earliest, latest }: DateBounds): DateBounds {
  return { earliest, latest };
}
