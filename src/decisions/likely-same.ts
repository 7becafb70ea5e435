import type { ProposalKind } from "#intake/proposal.ts";
import { withActors } from "./actors-in.ts";
import { datesMeet } from "./dates-meet.ts";
import { decidedEntry, LISTS, type WrittenEntry } from "./entry-of.ts";
import { isOpen, type Ledger } from "./ledger.ts";
import { actorIds } from "./recognise.ts";
import type { Holding } from "./same-entry.ts";

type Held = Readonly<Record<string, unknown>>;

/** Whether an entry of the case may tell of what another sentence, or another text, tells of: by kind. */
const LIKELY: Readonly<Partial<Record<ProposalKind, (proposed: WrittenEntry, held: Held) => boolean>>> = {
  event: (a, b) =>
    a.plover !== undefined &&
    a.plover === b.plover &&
    isDated(a.when) &&
    isDated(b.when) &&
    datesMeet(a.when, b.when) &&
    sameSet([...ids(a.by), ...ids(a.to)], [...ids(b.by), ...ids(b.to)]),
  sanction: (a, b) =>
    a.kind === b.kind && sameSet(ids(a.sender), ids(b.sender)) && sameSet(ids(a.target), ids(b.target)),
  round: (a, b) => sameSet(ids(a.parties), ids(b.parties)) && isDated(a.start) && datesMeet(a.start, b.start),
  demand: (a, b) =>
    a.actor === b.actor &&
    a.kind === b.kind &&
    a.issue === b.issue &&
    a.issue !== "unsorted" &&
    sameSet(ids(a.to), ids(b.to)),
};

/**
 * For proposals that wait: the entry of the case that may tell of the same, with other words and from other sentences. It is offered
 * only; whether it is the same, a person says.
 */
export function likelySame(ledger: Ledger, c: Holding): ReadonlyMap<string, string> {
  const actors = actorIds(ledger, new Map());
  const found = new Map<string, string>();
  for (const decided of ledger.proposals) {
    const { id, kind } = decided;
    const likely = LIKELY[kind];
    if (!likely || !isOpen(decided)) continue;
    const entry = withActors(kind, decidedEntry(decided), (actor) => actors.get(actor) ?? actor);
    const list = c[LISTS[kind] as keyof Holding] as readonly Held[];
    const held = list.find((each) => typeof each.id === "string" && likely(entry, each));
    if (held) found.set(id, String(held.id));
  }
  return found;
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
