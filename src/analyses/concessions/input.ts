import type { WhenGiven } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { type DateBounds, intersection } from "#case/date.ts";
import type { Day } from "#case/day.ts";
import type { Demand } from "#case/demand.ts";
import { boundsOf, effectiveDate } from "#case/effective-date.ts";
import { dayOfAnalysis, principalOf, shortName } from "#case/membership.ts";
import { turnBounds } from "#case/turn-bounds.ts";
import type { Selection } from "../analysis.ts";
import { originsOf } from "../independent-sources.ts";
import type { ConcessionsInput, IssueScale, Standing, Statement } from "./statement.ts";

/** Turn, issues and statements of a case, or what is missing for a ledger. */
export function selectConcessions(c: Case): Selection<ConcessionsInput> {
  const missing = [
    ...(c.turn ? [] : ["the turn: the change of course before and after which demands are compared"]),
    ...(c.issues.length > 0 ? [] : ["issues with scales in words"]),
    ...(c.demands.length > 0 ? [] : ["demands, offers or refusals of the parties"]),
  ];
  if (!c.turn || missing.length > 0) return { missing };
  const asOf = c.asOf.latest!;
  const turn = turnOf(c, c.turn, asOf);
  const issues = c.issues.map((issue): IssueScale => {
    const points = issue.scale.map(({ text }) => text);
    const today = issue.scale.findIndex(({ id }) => id === issue.today);
    const assets = [...new Set(issue.assets.map((id) => principalOf(c, id, dayOfAnalysis(c))))];
    return {
      id: issue.id,
      name: issue.name,
      nature: issue.nature,
      points,
      today: today < 0 ? null : today,
      assets,
    };
  });
  const statements = c.demands.flatMap((demand) => statementOf(c, demand, turn, asOf));
  const holders = new Set(statements.map(({ party }) => party));
  const parties = c.actors
    .filter(({ id, party }) => party || holders.has(id))
    .map(({ id, party }) => ({ id, name: shortName(c, id), party }));
  const first = (id: string) => (id === turn.of ? 0 : 1);
  return {
    input: {
      turn,
      asOf,
      parties: parties.sort((a, b) => first(a.id) - first(b.id)),
      names: Object.fromEntries(c.actors.map(({ id }) => [id, shortName(c, id)])),
      issues,
      statements,
      origins: originsOf(c),
    },
  };
}

/** If no event of the turn is dated it may lie anywhere up to `asOf`. */
function turnOf(c: Case, turn: NonNullable<Case["turn"]>, asOf: Day): ConcessionsInput["turn"] {
  const events = c.events.filter(({ id }) => turn.events.includes(id));
  const isDated = (event: (typeof events)[number]) =>
    [event.when, ...event.otherDates.map(({ when }) => when)].some((when) => !isUndated(when));
  const dated = events.filter(isDated).map((event): DateBounds => effectiveDate(event, asOf));
  const undatedEvents = events.filter((event) => !isDated(event)).map(({ id }) => id);
  const bounds = turnBounds(dated) ?? { earliest: null, latest: asOf };
  return {
    of: principalOf(c, turn.of, bounds),
    bounds: { earliest: bounds.earliest, latest: bounds.latest ?? asOf },
    undatedEvents,
    cites: [...new Set(events.flatMap(({ cite }) => cite ?? []))],
  };
}

function statementOf(c: Case, demand: Demand, turn: ConcessionsInput["turn"], asOf: Day): Statement[] {
  const { kind } = demand;
  if (kind === "threat" || kind === "acceptance" || kind === "abstention" || kind === "undecided") return [];
  const issue = c.issues.find(({ id }) => id === demand.issue)!;
  const level = issue.scale.findIndex(({ id }) => id === demand.level);
  return [
    {
      id: demand.id,
      party: principalOf(c, demand.actor, effectiveDate(demand, asOf)),
      issue: demand.issue,
      kind,
      text: demand.text,
      level: level < 0 ? null : level,
      voice: demand.voice,
      withdraws: demand.withdraws ?? null,
      reversible: demand.reversible,
      standing: standingOf(demand, turn, asOf),
      when: whenOf(demand, asOf),
      cites: demand.cite ?? [],
    },
  ];
}

function standingOf(demand: Demand, turn: ConcessionsInput["turn"], asOf: Day): Standing {
  const { when } = demand;
  if (typeof when !== "string" && when.ends) {
    return {
      shape: "span",
      ...when.ends,
      sinceLongBefore: when.edtf.startsWith("../"),
      goesOn: when.edtf.endsWith("/.."),
      inTurn: false,
      undated: false,
    };
  }
  const { earliest, latest } = effectiveDate(demand, asOf);
  const start = { earliest, latest };
  return {
    shape: "point",
    start,
    end: start,
    sinceLongBefore: false,
    goesOn: false,
    inTurn:
      (demand.cite ?? []).some((citation) => turn.cites.includes(citation)) &&
      intersection(start, turn.bounds) !== undefined,
    undated: datingsOf(demand).every(isUndated),
  };
}

function isUndated(when: WhenGiven): boolean {
  return typeof when === "string" || (when.precision === "undated" && !when.ends);
}

function datingsOf({ when, otherDates }: Demand): WhenGiven[] {
  return [when, ...otherDates.map((other) => other.when)];
}

function whenOf(demand: Demand, asOf: Day): Statement["when"] {
  const { when, otherDates } = demand;
  const lasting = typeof when !== "string" && when.ends !== null;
  const { earliest, latest } =
    otherDates.length > 0 && !lasting ? effectiveDate(demand, asOf) : boundsOf(when);
  return { earliest, latest };
}
