import type { Case } from "#case/case.ts";
import type { Day } from "#case/day.ts";
import type { LeftOut } from "#case/left-out.ts";
import { shortName } from "#case/membership.ts";
import type { Selection } from "../analysis.ts";
import { claimantsInWords } from "../claimants.ts";
import { type Origins, originsOf } from "../independent-sources.ts";
import type { AskedPair } from "./asked.ts";
import { collectEntries } from "./collect.ts";
import type { Entry } from "./entry.ts";
import { partiesOf } from "./lanes.ts";
import { byDate } from "./order.ts";
import type { Stake } from "./stakes/stake.ts";
import { stakesOf } from "./stakes/stakes.ts";

/** The entries on the time axis, in chronological order, and what they are set against. */
export type ChronologyInput = {
  readonly asOf: Day;
  readonly entries: readonly Entry[];
  /** Ids of the parties to the negotiation, in the order of the case. */
  readonly parties: readonly string[];
  /** The events of the turn, or `null` if the case names none. */
  readonly turn: readonly string[] | null;
  /** Why the turn that the case names does not count; `null` where it does, or the case names none. */
  readonly turnLost: LeftOut["why"] | null;
  /** What hangs on events that are planned or spoken of, by their id; none where the case says nothing of it. */
  readonly stakes: { readonly [event: string]: readonly Stake[] };
  /** Actors by id: their names, and whether the sources name them. */
  readonly actors: { readonly [id: string]: { readonly name: string; readonly named: boolean } };
  /** The pairs of events whose order a question of the case asks for, each once. */
  readonly asked: readonly AskedPair[];
  /** Sources that another source of the case repeats, by the source that repeats them. */
  readonly origins: Origins;
};

/** Whether an event is planned, foreseen or only spoken of and may still come, as its date has it. */
export function isAhead({ of, mode, named, earlierPlans = [] }: Entry, asOf: Day): boolean {
  const last = named.latest ?? named.earliest;
  if (of !== "event" || (mode !== "future" && mode !== "hypothetical")) return false;
  // What was put off without a new day is still awaited.
  return last === null ? earlierPlans.length > 0 : last > asOf;
}

/** What the chronology uses of a case, or what is missing. */
export function selectChronology(
  c: Case,
  _: unknown = {},
  left: readonly LeftOut[] = [],
): Selection<ChronologyInput> {
  const entries = collectEntries(c);
  if (entries.length === 0) return { missing: ["events, sanction steps or rounds"] };
  const ahead = new Set(entries.filter((entry) => isAhead(entry, c.asOf.latest!)).map(({ id }) => id));
  const undatedLast = (entry: Entry) => (entry.precision === "undated" ? 1 : 0);
  return {
    input: {
      asOf: c.asOf.latest!,
      entries: entries.sort((a, b) => undatedLast(a) - undatedLast(b) || byDate(a, b)),
      parties: partiesOf(c),
      turn: c.turn ? c.turn.events : null,
      turnLost: left.find(({ what }) => what === "turn")?.why ?? null,
      stakes: Object.fromEntries(
        c.events.filter(({ id }) => ahead.has(id)).map((event) => [event.id, stakesOf(c, event)]),
      ),
      actors: Object.fromEntries(c.actors.map(({ id, named }) => [id, { name: shortName(c, id), named }])),
      asked: askedPairs(c),
      origins: originsOf(c),
    },
  };
}

function askedPairs(c: Case): AskedPair[] {
  const pairs = new Map(
    c.questions.flatMap(({ order }) => (order === undefined ? [] : [[order.join(" "), order] as const])),
  );
  return [...pairs.values()].map((order) => ({
    order: [order[0]!, order[1]!],
    said: c.claims
      .filter(({ about }) => order.every((id) => about?.events.includes(id)))
      .map(({ by, text, cite }) => ({
        by: by.length === 0 ? null : claimantsInWords(c, by),
        text,
        cites: cite ?? [],
      })),
  }));
}
