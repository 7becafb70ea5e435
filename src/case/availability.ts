import * as z from "zod";
import { Actor } from "./actor.ts";
import { Case } from "./case.ts";
import { splitCitation } from "./citation.ts";
import { dateBounds } from "./date.ts";
import type { Day } from "./day.ts";
import { Issue } from "./demand.ts";
import { isFault, optionsOf, parseExpression } from "./logic.ts";
import { optionsOfState } from "./moves-notation.ts";
import type { Notation, ReferenceKind } from "./reference.ts";
import { atomKind, idsOf } from "./references.ts";
import { holdsNotation, memberFor, unwrapped, visitNotations } from "./walk.ts";

/** Which part of a case counts: what was known on a day, and from which sources. */
export interface Restriction {
  readonly asOf?: string;
  readonly only?: readonly string[];
}

/** A case reduced to what counts, and the entries that do not. */
export interface AvailableCase {
  readonly case: Case;
  /** Ids of entries that became known only after the day of the analysis. */
  readonly leftOutAsLater: readonly string[];
  /** Ids of entries that rest only on sources outside the selection. */
  readonly leftOutByOnly: readonly string[];
}

/**
 * Reduces a case to what was known on the day of the analysis and, if asked, to the evidence of some sources.
 *
 * A source counts from the day on which it had certainly been published; an entry counts if one of its citations is
 * to a source that counts, or from its own `known` date; an entry that rests on judgement alone always counts, and so
 * do the names of actors and issues. What
 * then refers to an entry that is gone loses the reference, and goes itself where it cannot be without it.
 */
export function availableCase(c: Case, restriction: Restriction = {}): AvailableCase {
  const asOf = restriction.asOf ?? c.asOf;
  const day = dateBounds(asOf)!.latest!;
  const published = new Set(
    c.sources.filter((source) => knownBy(source.issued, day)).map((source) => source.id),
  );
  const atom = atomKind(idsOf(c));
  const dated = reduced({ ...c, asOf }, { day, sources: published, earlierKnowledge: true, atom });
  const only = restriction.only;
  const selected = only
    ? reduced(dated, { day, sources: new Set(only), earlierKnowledge: false, atom })
    : dated;
  return {
    case: selected,
    leftOutAsLater: missingIds(c, dated),
    leftOutByOnly: only ? missingIds(dated, selected) : [],
  };
}

function knownBy(date: string, day: Day): boolean {
  const latest = dateBounds(date)?.latest;
  return latest === undefined || latest === null || latest <= day;
}

function missingIds(before: Case, after: Case): string[] {
  const left = idsOf(after);
  return [...idsOf(before)].flatMap(([kind, ids]) =>
    [...ids.keys()].filter((id) => !left.get(kind)?.has(id)),
  );
}

interface Scope {
  readonly day: Day;
  /** Sources that may be cited. */
  readonly sources: ReadonlySet<string>;
  /** Whether an entry's own `known` date lets it stand although its source appeared later. */
  readonly earlierKnowledge: boolean;
  /** What statements and the names of states are made of. */
  readonly atom: ReferenceKind;
}

// An actor or an issue is a name, not knowledge: that an article of April mentions a state does not mean that the
// state was unknown in March.
const NAMES = new Set<z.ZodType>([Actor, Issue]);

/** Stands for a part that has to go. */
const GONE = Symbol("gone");

function reduced(c: Case, scope: Scope): Case {
  let current = c;
  // Each pass can leave references dangling, which the next one prunes; every pass but the last removes something.
  for (;;) {
    const ids = idsOf(current);
    const known = (kind: ReferenceKind, id: string) =>
      ids.get(kind)?.has(id) === true && (kind !== "source" || scope.sources.has(id));
    const next = prune(Case, current, scope, known) as Case;
    if (count(idsOf(next)) === count(ids)) return withoutUnused(next, scope);
    current = next;
  }
}

/**
 * Drops sources that do not count and that nothing left refers to, likelihoods under hypotheses that are gone, and a
 * graph model of which neither options nor states are left.
 */
function withoutUnused(c: Case, scope: Scope): Case {
  const cited = new Set<string>();
  visitNotations(Case, c, (notation, text) => {
    if (notation === "citation") cited.add(splitCitation(text).source);
  });
  const { moves } = c;
  const empty = moves?.options.length === 0 && moves.states.length === 0;
  return {
    ...c,
    moves: empty ? undefined : moves,
    sources: c.sources.filter((source) => scope.sources.has(source.id) || cited.has(source.id)),
    explanations: c.explanations.map((set) => {
      const named = new Set([...set.hypotheses.map((hypothesis) => hypothesis.id), "every", "other"]);
      return {
        ...set,
        evidence: set.evidence.map((item) => ({
          ...item,
          likelihood: Object.fromEntries(Object.entries(item.likelihood).filter(([name]) => named.has(name))),
        })),
      };
    }),
  };
}

function count(ids: ReturnType<typeof idsOf>): number {
  let total = 0;
  for (const known of ids.values()) total += known.size;
  return total;
}

type Known = (kind: ReferenceKind, id: string) => boolean;

function prune(schema: z.ZodType, value: unknown, scope: Scope, known: Known): unknown {
  if (value === undefined || !holdsNotation(schema)) return value;
  const { inner, notation } = unwrapped(schema);
  if (notation !== undefined && typeof value === "string") {
    return stands(notation, value, scope, known) ? value : GONE;
  }
  if (inner instanceof z.ZodUnion) {
    const member = memberFor(inner, value);
    return member ? prune(member, value, scope, known) : value;
  }
  if (inner instanceof z.ZodObject)
    return prunedObject(inner, value as Record<string, unknown>, scope, known);
  if (inner instanceof z.ZodArray) {
    const list = value as readonly unknown[];
    const kept = list
      .map((item) => prune(inner.def.element as z.ZodType, item, scope, known))
      .filter((item) => item !== GONE);
    return kept.length < list.length && !inner.safeParse(kept).success ? GONE : kept;
  }
  if (inner instanceof z.ZodRecord) {
    const entries = Object.entries(value as Record<string, unknown>)
      .map(([key, item]) => [key, prune(inner.def.valueType as z.ZodType, item, scope, known)] as const)
      .filter(([, item]) => item !== GONE);
    return Object.fromEntries(entries);
  }
  return value;
}

function prunedObject(
  schema: z.ZodObject,
  value: Record<string, unknown>,
  scope: Scope,
  known: Known,
): unknown {
  if (typeof value.known === "string" && !knownBy(value.known, scope.day)) return GONE;
  const knownEarlier = scope.earlierKnowledge && typeof value.known === "string";
  const kept: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(schema.def.shape)) {
    const part = value[key];
    if (part === undefined) continue;
    const pruned = key === "cite" && knownEarlier ? part : prune(child as z.ZodType, part, scope, known);
    if (pruned !== GONE) kept[key] = pruned;
    else if (key === "cite" && scope.earlierKnowledge && NAMES.has(schema)) {
      kept.judgement ??= value.judgement ?? "named in a source that appeared later";
    } else if (key === "cite" || !unwrapped(child as z.ZodType).optional) return GONE;
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

function stands(notation: Notation, text: string, scope: Scope, known: Known): boolean {
  switch (notation) {
    case "citation":
      return scope.sources.has(splitCitation(text).source);
    case "statement": {
      const expression = parseExpression(text);
      return isFault(expression) || optionsOf(expression).every(({ option }) => known(scope.atom, option));
    }
    case "state":
      return optionsOfState(text).every((option) => known(scope.atom, option));
    default:
      return known(notation, text);
  }
}
