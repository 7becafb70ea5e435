import type { ProposalKind } from "#intake/proposal.ts";
import { withActors } from "./actors-in.ts";
import { datesMeet } from "./dates-meet.ts";
import { decidedEntry, LISTS, type WrittenEntry } from "./entry-of.ts";
import { type Decided, isOpen, type Ledger } from "./ledger.ts";
import { actorIds } from "./recognise.ts";
import type { Holding } from "./same-entry.ts";

type Held = Readonly<Record<string, unknown>>;
/** The sides for which actors stand: the states or houses that persons and organs belong to. */
type Sides = (value: unknown) => readonly string[];

/** Two tellings of one act may give it days that are so far apart. */
const DAYS_APART = 7;

/** Whether an entry of the case may tell of what another sentence, or another text, tells of: by kind. */
const LIKELY: Readonly<
  Partial<Record<ProposalKind, (proposed: WrittenEntry, held: Held, sides: Sides) => boolean>>
> = {
  event: (a, b, sides) =>
    a.plover !== undefined &&
    a.plover === b.plover &&
    isToCome(a) === isToCome(b) &&
    isDated(a.when) &&
    isDated(b.when) &&
    datesMeet(a.when, b.when, DAYS_APART) &&
    sameSet([...sides(a.by), ...sides(a.to)], [...sides(b.by), ...sides(b.to)]),
  sanction: (a, b, sides) =>
    a.kind === b.kind &&
    sameSet(sides(a.sender), sides(b.sender)) &&
    sameSet(sides(a.target), sides(b.target)) &&
    datesMeet(a.when, b.when, DAYS_APART),
  round: (a, b, sides) =>
    sameSet(sides(a.parties), sides(b.parties)) &&
    isDated(a.start) &&
    datesMeet(a.start, b.start, DAYS_APART),
  demand: (a, b, sides) =>
    sameSet(sides(a.actor), sides(b.actor)) &&
    a.kind === b.kind &&
    a.issue === b.issue &&
    a.issue !== "unsorted" &&
    sameSet(sides(a.to), sides(b.to)),
};

/**
 * For proposals that wait: the entry of the case that may tell of the same, with other words and from other sentences. It is offered
 * only; whether it is the same, a person says.
 */
export function likelySame(ledger: Ledger, c: Holding): ReadonlyMap<string, string> {
  const actors = actorIds(ledger, new Map());
  const sides = sidesIn(ledger, c);
  const found = new Map<string, string>();
  /** Of what has entered the case: the words that it rests on, with those around them. A copied text has the same. */
  const quotedAs = new Map(
    ledger.proposals.flatMap((each) =>
      each.applied !== undefined && each.quote !== undefined ? [[wordsOf(each), each.applied] as const] : [],
    ),
  );
  for (const decided of ledger.proposals) {
    const { id, kind } = decided;
    const likely = LIKELY[kind];
    if (!isOpen(decided) || kind === "actor" || kind === "source") continue;
    const entry = withActors(kind, decidedEntry(decided), (actor) => actors.get(actor) ?? actor);
    const list = c[LISTS[kind] as keyof Holding] as readonly Held[];
    const held = list.find((each) => typeof each.id === "string" && likely?.(entry, each, sides));
    const copied = quotedAs.get(wordsOf(decided));
    if (copied !== undefined) found.set(id, copied);
    else if (held) found.set(id, String(held.id));
  }
  return found;
}

function wordsOf({ kind, quote, grounds: { rule } }: Decided): string {
  return JSON.stringify([kind, rule, quote?.prefix, quote?.exact, quote?.suffix]);
}

/** Of the case, and of actors who wait for a decision. */
function sidesIn({ proposals }: Ledger, { actors }: Holding): Sides {
  const of = new Map<string, string>();
  const put = (id: unknown, memberOf: unknown) => {
    const [first] = Array.isArray(memberOf) ? (memberOf as readonly { readonly of?: unknown }[]) : [];
    if (typeof first?.of === "string") of.set(String(id), first.of);
  };
  for (const { kind, entry } of proposals) if (kind === "actor") put(entry.id, entry.memberOf);
  for (const { id, memberOf } of actors) put(id, memberOf);
  return (value) => [...new Set(ids(value).map((id) => of.get(id) ?? id))];
}

/** What is still to come is not the same as what has been. */
function isToCome({ mode }: Held): boolean {
  return mode === "future";
}

function ids(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (each): each is string => typeof each === "string" && each !== "not stated" && each !== "unknown",
  );
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && new Set(a).size === new Set([...a, ...b]).size && a.every((id) => b.includes(id));
}

function isDated(value: unknown): boolean {
  return value !== undefined && value !== "not stated" && value !== "unknown";
}
