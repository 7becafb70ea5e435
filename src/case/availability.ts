import type * as z from "zod";
import { greatestOf } from "#math/extremes.ts";
import { atomsIn } from "#math/proposition.ts";
import type { WhenGiven } from "./basis.ts";
import { Case } from "./case.ts";
import { splitCitation } from "./citation.ts";
import { type CaseDate, dateOf } from "./date.ts";
import type { Day } from "./day.ts";
import { namedBounds } from "./effective-date.ts";
import type { EntryKind } from "./entry.ts";
import { impliedQuestionIds } from "./implied-ids.ts";
import { isJudgedAfter, STANDS_BY_NAME } from "./judged-on.ts";
import { type LeftOut, laterAlone, leftOutOf, partlyElsewhere, partlyLater } from "./left-out.ts";
import { optionsOfState, type Statement } from "./moves-notation.ts";
import { onDay } from "./on-day.ts";
import { withBeginningsThatStand } from "./phase-beginning.ts";
import { withUnknownPreferences } from "./preferences-left-out.ts";
import type { Notation, ReferenceKind } from "./reference.ts";
import { atomKind } from "./references.ts";
import { withDatesToldBy } from "./told-dates.ts";
import { withPlansToldBy } from "./told-plans.ts";
import { childrenOf, holdsNotation, memberFor, unwrapped, visitEntries, visitNotations } from "./walk.ts";

/** Which part of a case counts: what was known on a day, and from which sources. */
export interface Restriction {
  readonly asOf?: string;
  readonly only?: readonly string[];
}

/** A case reduced to what counts, and the entries that do not. */
export interface AvailableCase {
  readonly case: Case;
  /** The case as known on the day, from whatever sources. */
  readonly dated: Case;
  /** Ids of entries that became known only after the day of the analysis. */
  readonly leftOutAsLater: readonly string[];
  /** Ids of entries that rest only on sources outside the selection. */
  readonly leftOutByOnly: readonly string[];
  /** Everything that does not count, by its name: those first that are later. */
  readonly leftOut: readonly LeftOut[];
  /** Names of entries that count on the day, but cite later sources too. */
  readonly partlyLater: readonly string[];
  /** Names of entries that count on the day by their own `known` date, though all that they cite is later. */
  readonly laterAlone: readonly string[];
  /** Names of entries that count, but cite sources besides that are not selected. */
  readonly partlyElsewhere: readonly string[];
}

/**
 * Reduces a case to what was known on the day of the analysis and, if asked, to the evidence of some sources.
 *
 * A source counts from the day on which it had certainly been published; an entry counts if one of its citations is
 * to a source that counts, or from its own `known` date; a judgement that says its day counts on no day before it, one that
 * says none on every day; the names of actors and issues, on an earlier day all of them, by sources those that what counts refers to. The frame of a graph model, its options or states, moves, what excludes what, and the
 * parties that move, is no evidence: without its citations it stands, unless it became known later by its own date, so
 * that the game keeps its shape and what parties want in it becomes unknown. What
 * then refers to an entry that is gone loses the reference, and goes itself where it cannot be without it.
 */
export function availableCase(c: Case, restriction: Restriction = {}): AvailableCase {
  const asked = JSON.stringify([restriction.asOf, restriction.only]);
  const known = lastReduced.get(c);
  if (known?.asked === asked) return known.available;
  const available = reducedTo(c, restriction);
  lastReduced.set(c, { asked, available });
  return available;
}

// One command asks for the same part of one case several times.
const lastReduced = new WeakMap<Case, { readonly asked: string; readonly available: AvailableCase }>();

function reducedTo(c: Case, restriction: Restriction): AvailableCase {
  const asOf = restriction.asOf === undefined ? c.asOf : dateOf(restriction.asOf)!;
  const day = asOf.latest!;
  const published = new Set(
    c.sources.filter((source) => knownBy(source.issued, day)).map((source) => source.id),
  );
  const all = idSets(c);
  const atom = atomKind(all);
  const isReplay = c.asOf.edtf !== asOf.edtf;
  const planned = withPlansToldBy(c, published, day);
  const whole = isReplay ? withIds(onDay(planned, asOf, published)) : { case: planned, ids: all };
  const dated = reduced(whole, { day, sources: published, earlierKnowledge: true, isReplay, atom });
  const only = restriction.only;
  const selected = only
    ? reduced(dated, { day, sources: new Set(only), earlierKnowledge: false, isReplay: false, atom })
    : dated;
  return {
    case: selected.case === c ? c : withUnknownPreferences(c, withBeginningsThatStand(c, selected.case)),
    dated: dated.case,
    leftOutAsLater: missingIds(all, dated.ids),
    leftOutByOnly: only ? missingIds(dated.ids, selected.ids) : [],
    leftOut: [...leftOutOf(c, dated.case, "later"), ...leftOutOf(dated.case, selected.case, "elsewhere")],
    partlyLater: partlyLater(c, dated.case),
    laterAlone: laterAlone(c, dated.case),
    partlyElsewhere: partlyElsewhere(dated.case, selected.case),
  };
}

/**
 * Whether what has that date, as the day on which a source appeared, was known by a day. A mark of doubt on the date keeps
 * nothing out: what counts are the days that it names.
 */
export function knownBy(date: WhenGiven, day: Day): boolean {
  const { latest } = namedBounds(date);
  return latest === null || latest <= day;
}

type IdSets = ReadonlyMap<EntryKind, ReadonlySet<string>>;

/** A case, and the ids that its entries have. */
interface WithIds {
  readonly case: Case;
  readonly ids: IdSets;
}

function withIds(c: Case): WithIds {
  return { case: c, ids: idSets(c) };
}

function idSets(c: Case): IdSets {
  const sets = new Map<EntryKind, Set<string>>();
  visitEntries(
    Case,
    c,
    ({ kind }, { id }) => {
      if (typeof id !== "string") return;
      const known = sets.get(kind);
      if (known) known.add(id);
      else sets.set(kind, new Set([id]));
    },
    undefined,
  );
  const asked = impliedQuestionIds(c).map(({ id }) => id);
  if (asked.length > 0)
    sets.set("dated question", new Set([...(sets.get("dated question") ?? []), ...asked]));
  return sets;
}

function missingIds(before: IdSets, after: IdSets): string[] {
  if (before === after) return [];
  // A question that goes by the id of its forecast goes with it, and is not counted again.
  return [
    ...new Set([...before].flatMap(([kind, ids]) => [...ids].filter((id) => !after.get(kind)?.has(id)))),
  ];
}

interface Scope {
  readonly day: Day;
  /** Sources that may be cited. */
  readonly sources: ReadonlySet<string>;
  /** Whether an entry's own `known` date lets it stand although its source appeared later. */
  readonly earlierKnowledge: boolean;
  /** Whether it is a day before that of the case: who codes a case judges it on its own day, whenever he does so. */
  readonly isReplay: boolean;
  /** What statements and the names of states are made of. */
  readonly atom: ReferenceKind;
  /** The parts of a case that stand without the sources that they cite. */
  readonly frame: ReadonlySet<unknown>;
}

/** The frame of the graph model of a case: what there is to do, and who can do it. */
function frameOf({ moves, actors }: Case): ReadonlySet<unknown> {
  if (!moves) return new Set();
  const { options, states, transitions, excluded, merged, barred } = moves;
  const movers = new Set([...options, ...transitions].map(({ actor }) => actor));
  const owners = actors.filter(({ id }) => movers.has(id));
  return new Set<unknown>([
    ...options,
    ...states,
    ...transitions,
    ...excluded,
    ...merged,
    ...barred,
    ...owners,
  ]);
}

/** Stands for a part that has to go. */
const GONE = Symbol("gone");

function reduced(whole: WithIds, given: Omit<Scope, "frame">): WithIds {
  let { ids } = whole;
  const planned = given.earlierKnowledge ? whole.case : withPlansToldBy(whole.case, given.sources);
  let current = withDatesToldBy(planned, given.sources);
  // Each pass can leave references dangling, which the next one prunes, until a pass removes no entry.
  for (;;) {
    const before = ids;
    const known = (kind: EntryKind, id: string) =>
      before.get(kind)?.has(id) === true && (kind !== "source" || given.sources.has(id));
    const scope = { ...given, frame: frameOf(current) };
    const next = prune(Case, current, scope, known) as Case;
    if (next === current) break;
    current = next;
    ids = idSets(current);
    if (count(ids) === count(before)) break;
  }
  const left = withoutUnused(given.earlierKnowledge ? current : withoutUnneeded(current, whole.case), given);
  return { case: left, ids: left === current ? ids : idSets(left) };
}

/**
 * Drops the actors and issues that no selected source names and that nothing left needs. Those to which a demand, an event
 * or whatever else stands on the selected sources refers stay, so that it says what it says, and those to which these refer.
 */
function withoutUnneeded(c: Case, before: Case): Case {
  const named = ({ actors, issues }: Case) => ({ actor: byId(actors), issue: byId(issues) });
  const [then, now] = [named(before), named(c)];
  const isDoubtful = (kind: "actor" | "issue", id: string) =>
    then[kind].get(id)?.cite !== undefined && now[kind].get(id)?.cite === undefined;
  const needed = { actor: new Set<string>(), issue: new Set<string>() };
  const kept = (): Case => ({
    ...c,
    actors: c.actors.filter(({ id }) => needed.actor.has(id) || !isDoubtful("actor", id)),
    issues: c.issues.filter(({ id }) => needed.issue.has(id) || !isDoubtful("issue", id)),
  });
  // What is needed may itself refer to others: whoever speaks is somebody's spokesman.
  for (let grown = true; grown; ) {
    grown = false;
    visitNotations(Case, kept(), (notation, id) => {
      if ((notation !== "actor" && notation !== "issue") || needed[notation].has(id)) return;
      needed[notation].add(id);
      grown = true;
    });
  }
  const left = kept();
  return left.actors.length === c.actors.length && left.issues.length === c.issues.length ? c : left;
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/**
 * Drops sources that do not count and that nothing left refers to, likelihoods under hypotheses that are gone, and a
 * graph model of which neither options nor states are left.
 */
function withoutUnused(c: Case, scope: Pick<Scope, "sources">): Case {
  const left = { ...c };
  let same = true;
  if (c.sources.some(({ id }) => !scope.sources.has(id))) {
    const cited = new Set<string>();
    visitNotations(Case, c, (notation, text) => {
      if (notation === "citation") cited.add(splitCitation(text).source);
    });
    left.sources = c.sources.filter(({ id }) => scope.sources.has(id) || cited.has(id));
    same &&= left.sources.length === c.sources.length;
  }
  if (c.moves?.options.length === 0 && c.moves.states.length === 0) {
    left.moves = undefined;
    same = false;
  }
  const orders = c.moves?.preferences.filter((order) => !isEmptied(order)) ?? [];
  if (left.moves && orders.length < left.moves.preferences.length) {
    left.moves = { ...left.moves, preferences: orders };
    same = false;
  }
  left.explanations = c.explanations.map((set) => {
    const named = new Set([...set.hypotheses.map((hypothesis) => hypothesis.id), "every", "other"]);
    if (set.evidence.every(({ likelihood }) => Object.keys(likelihood).every((name) => named.has(name))))
      return set;
    same = false;
    const evidence = set.evidence.map((item) => ({
      ...item,
      likelihood: Object.fromEntries(Object.entries(item.likelihood).filter(([name]) => named.has(name))),
    }));
    return { ...set, evidence };
  });
  return same ? c : left;
}

/** Whether nothing is left of an order of preference that rested on what it holds: it would stand there as one without a source. */
function isEmptied({
  cite,
  judgement,
  ...order
}: NonNullable<Case["moves"]>["preferences"][number]): boolean {
  return (
    cite === undefined &&
    judgement === undefined &&
    Object.values(order).every((part) => !Array.isArray(part) || part.length === 0)
  );
}

function count(ids: IdSets): number {
  let total = 0;
  for (const known of ids.values()) total += known.size;
  return total;
}

type Known = (kind: EntryKind, id: string) => boolean;

/** A value without what has to go; the value itself where nothing has. */
function prune(schema: z.ZodType, value: unknown, scope: Scope, known: Known): unknown {
  if (value === undefined || !holdsNotation(schema)) return value;
  const { inner, notation } = unwrapped(schema);
  if (notation !== undefined) {
    return stands(notation, value as string | Statement, scope, known) ? value : GONE;
  }
  switch (inner.type) {
    case "union": {
      const member = memberFor(inner as z.ZodUnion, value);
      return member ? prune(member, value, scope, known) : value;
    }
    case "object":
      return prunedObject(schema, inner as z.ZodObject, value as Record<string, unknown>, scope, known);
    case "array":
      return prunedList(inner as z.ZodArray, value as readonly unknown[], scope, known);
    case "record":
      return prunedRecord(inner as z.ZodRecord, value as Record<string, unknown>, scope, known);
    default:
      return value;
  }
}

function prunedRecord(
  schema: z.ZodRecord,
  value: Record<string, unknown>,
  scope: Scope,
  known: Known,
): unknown {
  const element = schema.def.valueType as z.ZodType;
  const before = Object.entries(value);
  const after = before.map(([key, item]) => [key, prune(element, item, scope, known)] as const);
  return after.every(([, item], at) => item === before[at]![1])
    ? value
    : Object.fromEntries(after.filter(([, item]) => item !== GONE));
}

function prunedList(schema: z.ZodArray, list: readonly unknown[], scope: Scope, known: Known): unknown {
  const element = schema.def.element as z.ZodType;
  const after = list.map((item) => prune(element, item, scope, known));
  if (after.every((item, at) => item === list[at])) return list;
  const kept = after.filter((item) => item !== GONE);
  return kept.length < list.length && kept.length < shortest(schema) ? GONE : kept;
}

/** How many items a list must have. */
function shortest(schema: z.ZodArray): number {
  const least = (schema.def.checks ?? []).map(
    (check) => (check._zod.def as { check: string; minimum?: number }).minimum ?? 0,
  );
  return greatestOf(least, 0);
}

function prunedObject(
  marked: z.ZodType,
  schema: z.ZodObject,
  value: Record<string, unknown>,
  scope: Scope,
  known: Known,
): unknown {
  const since = value.known as CaseDate | undefined;
  if (since && !knownBy(since, scope.day)) return GONE;
  const knownEarlier = scope.earlierKnowledge && since !== undefined;
  const isNamed = unwrapped(marked).entry?.known === true || scope.frame.has(value);
  const isJudgedLater = scope.isReplay && !knownEarlier && isJudgedAfter(value.judgement, scope.day);
  if (isJudgedLater && value.cite === undefined && !isNamed) return GONE;
  let kept = value;
  // The order of the keys stays that of the format.
  const change = (key: string, part: unknown) => {
    if (kept === value) kept = { ...value };
    if (part === GONE) delete kept[key];
    else kept[key] = part;
  };
  // The issue was there; where things stood on it, and whose assets are at stake, was told by what does not count.
  const withoutWhereItStands = () => {
    if (unwrapped(marked).entry?.kind !== "issue") return;
    if (typeof value.today === "string") change("today", "not stated");
    if (Array.isArray(value.assets) && value.assets.length > 0) change("assets", []);
  };
  if (isJudgedLater && value.cite === undefined) withoutWhereItStands();
  if (isJudgedLater) change("judgement", value.cite === undefined ? STANDS_BY_NAME.judged : GONE);
  // Since when it could be known is from elsewhere: a selection of sources has their dates alone.
  if (since && !scope.earlierKnowledge) change("known", GONE);
  for (const [key, child] of childrenOf(schema)) {
    const part = value[key];
    if (part === undefined) continue;
    const pruned = prune(child, part, scope, known);
    // Where the day itself vouches for it, all its sources may be later; those that were there are the ones to cite.
    if (pruned === part || (key === "cite" && knownEarlier && pruned === GONE)) continue;
    // That an article of April mentions a state does not mean that the state was unknown in March, nor that a bulletin
    // which reports an offer leaves open who made it.
    if (pruned === GONE && key === "cite" && isNamed) {
      change(key, GONE);
      if (kept.judgement === undefined)
        change("judgement", scope.earlierKnowledge ? STANDS_BY_NAME.later : STANDS_BY_NAME.elsewhere);
      if (value.judgement === undefined || isJudgedLater) withoutWhereItStands();
    } else if (pruned === GONE && (key === "cite" || !unwrapped(child).optional)) return GONE;
    else change(key, pruned);
  }
  // A hypothesis that named its sources and has lost them all is nobody's any more.
  if (
    Array.isArray(value.from) &&
    value.from.length > 0 &&
    Array.isArray(kept.from) &&
    kept.from.length === 0
  ) {
    return GONE;
  }
  return kept;
}

function stands(notation: Notation, written: string | Statement, scope: Scope, known: Known): boolean {
  if (typeof written !== "string")
    return atomsIn(written.proposition).every(({ atom }) => known(scope.atom, atom));
  const text = written;
  switch (notation) {
    case "citation":
      return scope.sources.has(splitCitation(text).source);
    // What has not been parsed is no statement, and names nothing.
    case "statement":
      return true;
    case "state":
      return optionsOfState(text).every((option) => known(scope.atom, option));
    default:
      return known(notation, text);
  }
}
