import { withActors } from "./actors-in.ts";
import { decidedEntry, LISTS } from "./entry-of.ts";
import { BY_CASE, type Decided, isOpen, isTaken, type Ledger } from "./ledger.ts";
import { type Holding, SAME } from "./same-entry.ts";

/** What the case itself says already: by proposal, the id of the entry, or its kind where it has none. */
export type Recognised = ReadonlyMap<Decided, string>;

/**
 * Finds for proposals the entries of a case that say the same, whoever wrote them: by kind, sentence and content. An entry
 * answers for one proposal, and one that came of a proposal for no other; but an actor for each text that names it.
 */
function recognised(ledger: Ledger, c: Holding): Recognised {
  const found = new Map<Decided, string>();
  const used = new Set(
    ledger.proposals.flatMap(({ kind, applied }) => (applied ? [`${kind} ${applied}`] : [])),
  );
  const looked = ledger.proposals.filter(
    (decided) =>
      decided.applied === undefined &&
      (isOpen(decided) || isTaken(decided) || (decided.decision === "merged" && decided.by === BY_CASE)),
  );
  const look = (decided: Decided, idOf: (id: string) => string) => {
    const { kind } = decided;
    const entry = withActors(kind, { ...decidedEntry(decided), cite: decided.cite }, idOf);
    const held = c[LISTS[kind] as keyof Holding] as readonly Readonly<Record<string, unknown>>[];
    for (const [index, each] of held.entries()) {
      const name = typeof each.id === "string" ? each.id : `${kind} ${index + 1}`;
      // Every text names the actors anew.
      if ((kind !== "actor" && used.has(`${kind} ${name}`)) || !SAME[kind](entry, each)) continue;
      used.add(`${kind} ${name}`);
      found.set(decided, name);
      return;
    }
  };
  for (const decided of looked) if (decided.kind === "actor") look(decided, (id) => id);
  const ids = actorIds(ledger, found);
  const others = looked.filter(({ kind }) => kind !== "actor");
  // What has words of its own is found first: what a person is to word could be any entry on its sentence.
  const isWorded = ({ entry }: Decided) => entry.text !== undefined;
  for (const decided of [...others.filter(isWorded), ...others.filter((each) => !isWorded(each))])
    look(decided, (id) => ids.get(id) ?? id);
  return found;
}

/** The ids of proposed actors that the case has under another one. */
export function actorIds(ledger: Ledger, found: Recognised): ReadonlyMap<string, string> {
  return new Map(
    ledger.proposals.flatMap((decided) => {
      const { kind, entry, applied, decision, with: same } = decided;
      const id = applied ?? (decision === "merged" ? same : undefined) ?? found.get(decided);
      return kind === "actor" && id !== undefined ? [[String(entry.id), id] as const] : [];
    }),
  );
}

/** A ledger in which what the case says itself is no longer asked. */
export function withRecognised(ledger: Ledger, c: Holding): Ledger {
  const found = recognised(ledger, c);
  return {
    ...ledger,
    proposals: ledger.proposals.map((decided): Decided => {
      const same = found.get(decided);
      if (same !== undefined)
        return isTaken(decided)
          ? { ...decided, applied: same }
          : { ...decided, decision: "merged", with: same, by: BY_CASE };
      // What the case no longer has is open again.
      if (decided.decision !== "merged" || decided.by !== BY_CASE) return decided;
      const { with: _with, by: _by, ...open } = decided;
      return { ...open, decision: "open" };
    }),
  };
}
