import { isMissing } from "./basis.ts";
import type { Case } from "./case.ts";
import { splitCitation } from "./citation.ts";
import type { Claim } from "./claim.ts";
import { type Day, dayInWords } from "./day.ts";
import { namesLater } from "./days-in-text.ts";
import type { Demand } from "./demand.ts";
import { effectiveDate, namedBounds } from "./effective-date.ts";
import { type CaseEntry, entriesOf, entryByName } from "./entries.ts";
import type { EntryKind } from "./entry.ts";
import { holdersIn, isInterest } from "./interest.ts";
import { standsByName } from "./judged-on.ts";
import { dayOfAnalysis, principalOf, shortName } from "./membership.ts";
import type { Statement } from "./moves-notation.ts";
import type { Source } from "./source.ts";

/** Something of a case that does not count on a day, or by a selection of sources. */
export interface LeftOut {
  /**
   * What it is; `today` is what the case rests today's state of its graph model on, `turn` the turn of the case, `point`
   * the point of an issue's scale that holds today, `stakes` whose assets are at stake in an issue, `citation` one of several
   * citations of an entry that counts, `keeping up` that a demand was still made after the last day that its sources can tell of.
   */
  readonly what: EntryKind | "today" | "turn" | "point" | "stakes" | "citation" | "keeping up";
  /** As a reader who knows no ids would have it: `event “the talks open”`, `preference 2 of the union`. */
  readonly name: string;
  /** `later`: it became known after the day; `elsewhere`: it rests on sources that are not selected. */
  readonly why: "later" | "elsewhere";
  /** The actor whose preference or demand it is: the one for whom he acts. */
  readonly actor?: string;
  /** Of a claim, of whom it says what he is after; of a tie, between whom it is. */
  readonly holders?: readonly string[];
  /** The issue that it is on, by id. */
  readonly issue?: string;
  /** Of a demand, the ids of the events that meet it, break it or take it back. */
  readonly acts?: readonly string[];
  /** Of what can be dated, the last day on which it may have been; `null` where that is open or unknown. */
  readonly latest?: Day | null;
  /** Of what can be dated, the first day on which it may have been; `null` where that is open or unknown. */
  readonly earliest?: Day | null;
  /** Of a citation, the id of the entry that it is of; of evidence or a hypothesis, that of the effect to be explained. */
  readonly of?: string;
  /** Of evidence, the id of the cluster of one origin in which it stands. */
  readonly cluster?: string;
  /** Of a claim: it is a step of an argument. */
  readonly step?: true;
  /** Of a claim: it is a key assumption. */
  readonly assumption?: true;
  /** Of an actor: it is a party to the negotiation. */
  readonly party?: true;
  /** Of a source: it is a text under analysis. */
  readonly analysed?: true;
}

/** Why something does not count, as a clause. */
export const WHY_LEFT_OUT: Readonly<Record<LeftOut["why"], string>> = {
  later: "became known only later",
  elsewhere: "rests on sources that are not selected",
};

/**
 * Whether it is something that a party may have said by the day, so that its silence is doubtful: a demand of whatever kind, or
 * that one was kept up. What was said only after the day is none: on the day itself there was nothing of it to know.
 */
export function mayHaveBeenSaid({ what, why, earliest = null }: LeftOut, day: Day): boolean {
  if (what === "keeping up") return true;
  return what === "demand" && !(why === "later" && earliest !== null && earliest > day);
}

/** The entries of a case that are not in the same case reduced, in the order of the format. */
export function leftOutOf(before: Case, after: Case, why: LeftOut["why"]): LeftOut[] {
  if (before === after) return [];
  const kept = new Map<string, number>();
  for (const entry of entriesOf(after)) kept.set(keyOf(entry), (kept.get(keyOf(entry)) ?? 0) + 1);
  const left = entriesOf(before).filter((entry) => {
    const count = kept.get(keyOf(entry)) ?? 0;
    kept.set(keyOf(entry), count - 1);
    return count <= 0;
  });
  const concerned = concernedIn(before);
  const named = left.map(
    (entry): LeftOut => ({ what: entry.kind, name: nameOf(entry, before), why, ...concerned(entry) }),
  );
  const today = before.moves?.todayBasis && after.moves && !after.moves.todayBasis;
  const issues = new Map(after.issues.map((issue) => [issue.id, issue]));
  const points = before.issues.filter(
    ({ id, today: point }) => !isMissing(point) && isMissing(issues.get(id)?.today ?? point),
  );
  const stakes = before.issues.filter(
    ({ id, assets }) => assets.length > 0 && issues.get(id)?.assets.length === 0,
  );
  return [
    ...named,
    ...points.map(
      ({ id, name }): LeftOut => ({
        what: "point",
        name: `where things stand today on “${name}”`,
        why,
        issue: id,
      }),
    ),
    ...stakes.map(
      ({ id, name }): LeftOut => ({
        what: "stakes",
        name: `whose assets are at stake in “${name}”`,
        why,
        issue: id,
      }),
    ),
    ...keptUpUntold(before, after, why),
    ...citationsLost(before, after, why),
    ...(today ? [{ what: "today", name: "what today's state rests on", why } as const] : []),
    ...(before.turn && !after.turn ? [{ what: "turn", name: "the turn of the case", why } as const] : []),
  ];
}

/**
 * What a case says on an earlier day though it cites later sources besides, by name: its words are those of the whole, and
 * may say more than was known. So may those of what stands without its sources, as an issue does, where they name a later day.
 */
export function partlyLater(before: Case, after: Case): string[] {
  if (before === after) return [];
  const day = after.asOf.latest!;
  const cited = new Set(
    entriesOf(before).flatMap((entry) => (entry.basis.cite === undefined ? [] : [keyOf(entry)])),
  );
  const less = new Set(
    citingLess(before, after)
      .filter(({ asserts }) => asserts)
      .map(keyOf),
  );
  return (
    entriesOf(after)
      .filter(
        (entry) =>
          less.has(keyOf(entry)) ||
          (entry.basis.cite === undefined && cited.has(keyOf(entry)) && namesLater(wordsOf(entry), day)),
      )
      // Its place is one of the reduced case, in whose lists entries that do not count are away.
      .map((entry) => nameOf(entry, after))
  );
}

/**
 * What a case says on an earlier day though all that it cites appeared later, by name: it counts by its own `known` date, and
 * its words are those of the later sources.
 */
export function laterAlone(before: Case, after: Case): string[] {
  if (before === after) return [];
  const day = after.asOf.latest!;
  const later = new Set(
    before.sources.flatMap(({ id, issued }) => ((namedBounds(issued).latest ?? day) > day ? [id] : [])),
  );
  return entriesOf(after)
    .filter(
      ({ asserts, basis: { cite } }) =>
        asserts && cite?.every((citation) => later.has(splitCitation(citation).source)) === true,
    )
    .map((entry) => nameOf(entry, after));
}

/**
 * What a case restricted to some sources says though it cites others besides, by name: its words are those of the whole, and
 * may say more than the selected sources do.
 */
export function partlyElsewhere(before: Case, after: Case): string[] {
  if (before === after) return [];
  return citingLess(before, after)
    .filter(({ asserts }) => asserts)
    .map((entry) => nameOf(entry, after));
}

/** The words of an entry that are its own, with those of the points of a scale. */
function wordsOf({ value }: CaseEntry): string {
  const scale = Array.isArray(value.scale) ? (value.scale as readonly { readonly text: string }[]) : [];
  const own = ["name", "short", "text", "what"].map((key) => value[key]);
  return [...own, ...scale.map(({ text }) => text)].filter((text) => typeof text === "string").join("; ");
}

/** The entries of a reduced case that stand though none of what they cited does: names, and the frame of the game. */
export function withoutTheirSources(before: Case, after: Case): CaseEntry[] {
  return before === after ? [] : entriesOf(after).filter(({ basis }) => standsByName(basis));
}

/** Of demands that lasted, that they did after the day up to which what counts can tell it: nobody's silence is known of it. */
function keptUpUntold(before: Case, after: Case, why: LeftOut["why"]): LeftOut[] {
  const day = after.asOf.latest!;
  const whole = new Map(before.demands.map((demand) => [demand.id, demand]));
  return after.demands.flatMap((demand): LeftOut[] => {
    const told = typeof demand.when === "string" ? null : demand.when.named.latest;
    const was = whole.get(demand.id)?.when ?? demand.when;
    if (told === null || told >= day || typeof was === "string" || !was.ends) return [];
    const { latest } = was.named;
    if (latest !== null && latest <= told) return [];
    const { earliest } = effectiveDate(demand, day);
    return [
      {
        what: "keeping up",
        name: `that ${shortName(after, demand.actor)} kept up “${demand.text}” after ${dayInWords(told)}`,
        why,
        actor: principalOf(after, demand.actor, { earliest, latest: told }),
        issue: demand.issue,
        earliest: told,
        latest,
      },
    ];
  });
}

/** Entries that count, of whose citations some do not. */
function citationsLost(before: Case, after: Case, why: LeftOut["why"]): LeftOut[] {
  return citingLess(before, after).flatMap(({ id, kind }) =>
    id === undefined ? [] : [{ what: "citation", name: `${kind} ${id}`, why, of: id }],
  );
}

/** The entries of a reduced case that cite less than they did. */
function citingLess(before: Case, after: Case): CaseEntry[] {
  const cited = new Map(
    entriesOf(before).map((entry) => [keyOf(entry), entry.basis.cite?.length ?? 0] as const),
  );
  return entriesOf(after).filter((entry) => {
    const { cite } = entry.basis;
    return cite !== undefined && cite.length < (cited.get(keyOf(entry)) ?? 0);
  });
}

/**
 * Makes the function that tells of a demand who makes it, on what and when; of a claim, of whom it says what he is after; of
 * a source, whether it is the text; of a preference, whose it is.
 */
function concernedIn(c: Case): (entry: CaseEntry) => Omit<LeftOut, "what" | "name" | "why"> {
  const holdersOf = holdersIn(c);
  return (entry) => {
    const { kind, value } = entry;
    if (kind === "demand") {
      const demand = value as unknown as Demand;
      const { earliest, latest } = effectiveDate(demand, c.asOf.latest!);
      const acts = c.events.filter(({ fulfils, breaches, withdraws }) =>
        [fulfils, breaches, withdraws].some((ids) => ids.includes(demand.id)),
      );
      return {
        actor: principalOf(c, demand.actor, { earliest, latest }),
        issue: demand.issue,
        ...(acts.length > 0 && { acts: acts.map(({ id }) => id) }),
        earliest,
        latest,
      };
    }
    if (kind === "claim") {
      const claim = value as unknown as Claim;
      return {
        ...(isInterest(claim) && { holders: [...holdersOf(claim)] }),
        ...(claim.argument && { step: true as const }),
        ...(claim.assumption && { assumption: true as const }),
      };
    }
    if (kind === "hypothesis") return { of: entry.of[0]! };
    if (kind === "evidence")
      return { of: entry.of[0]!, ...(typeof value.cluster === "string" && { cluster: value.cluster }) };
    if (kind === "source") return (value as unknown as Source).external ? {} : { analysed: true };
    if (kind === "tie") {
      const now = dayOfAnalysis(c);
      return { holders: [value.from, value.to].map((id) => principalOf(c, String(id), now)) };
    }
    if (kind === "actor") return value.party === true ? { party: true } : {};
    const actor = actorOf(entry);
    return actor === undefined ? {} : { actor };
  };
}

/** A preference is named by what it says, everything else as in any list of entries. */
function nameOf(entry: CaseEntry, c: Case): string {
  const said = saidBy(entry);
  const actor = actorOf(entry);
  if (said === undefined) return entryByName(entry, c);
  if (actor === undefined) return `${entry.kind} “${said}”`;
  return `${entry.kind} “${said}” of ${shortName(c, actor)}`;
}

/** What a preference or a weight is about, as the case writes it. */
function saidBy({ value }: CaseEntry): string | undefined {
  return ["prefers", "unknown", "when", "never"]
    .map((key) => (value[key] as Statement | undefined)?.text)
    .find((text) => text !== undefined);
}

/** Whose order of preference an entry is, or is part of. */
function actorOf({ kind, of, value }: CaseEntry): string | undefined {
  if (kind === "order of preference") return String(value.actor);
  return kind === "preference" || kind === "utility" || kind === "weight" ? of[0] : undefined;
}

const keys = new WeakMap<CaseEntry, string>();

/** What an entry is known by: its id, or what it says; what it rests on, and what it lists, may be less than it was. */
function keyOf(entry: CaseEntry): string {
  const key = keys.get(entry) ?? keyMadeOf(entry);
  keys.set(entry, key);
  return key;
}

/** What an entry says of its grounds. */
const GROUNDS: ReadonlySet<string> = new Set(["cite", "judgement", "why", "note", "known"]);

function keyMadeOf(entry: CaseEntry): string {
  const { kind, id, of, value } = entry;
  if (id !== undefined) return JSON.stringify([kind, id]);
  const said = saidBy(entry) ?? null;
  // What has a holder of its own in it is the one thing of its kind that he has.
  const own =
    typeof value.actor === "string"
      ? [value.actor]
      : Object.entries(value).filter(([key, part]) => !GROUNDS.has(key) && !isLarge(part));
  return JSON.stringify([kind, of, said, own]);
}

/** Whether it may be made of parts that do not count. */
function isLarge(part: unknown): boolean {
  return typeof part === "object" && part !== null;
}
