import { isMissing } from "./basis.ts";
import type { Case } from "./case.ts";
import { type CaseEntry, entriesOf, entryByName } from "./entries.ts";
import type { EntryKind } from "./entry.ts";
import { shortName } from "./membership.ts";
import type { Statement } from "./moves-notation.ts";

/** Something of a case that does not count on a day, or by a selection of sources. */
export interface LeftOut {
  /**
   * What it is; `today` is what the case rests today's state of its graph model on, `turn` the turn of the case, `point of
   * today` where an issue stands.
   */
  readonly what: EntryKind | "today" | "turn" | "point of today";
  /** As a reader who knows no ids would have it: `event “the talks open”`, `preference 2 of the union`. */
  readonly name: string;
  /** `later`: it became known after the day; `elsewhere`: it rests on sources that are not selected. */
  readonly why: "later" | "elsewhere";
  /** The actor whose preference or demand it is. */
  readonly actor?: string;
  /** The issue that it is on. */
  readonly issue?: string;
}

/** Why something does not count, as a clause. */
export const WHY_LEFT_OUT: Readonly<Record<LeftOut["why"], string>> = {
  later: "became known only later",
  elsewhere: "rests on sources that are not selected",
};

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
  const named = left.map((entry): LeftOut => {
    const actor = actorOf(entry);
    const issue = entry.kind === "demand" ? String(entry.value.issue) : undefined;
    return {
      what: entry.kind,
      name: nameOf(entry, before),
      why,
      ...(actor === undefined ? {} : { actor }),
      ...(issue === undefined ? {} : { issue }),
    };
  });
  const today = before.moves?.todayBasis && after.moves && !after.moves.todayBasis;
  const standing = new Map(after.issues.map((issue) => [issue.id, issue.today]));
  const points = before.issues
    .filter(({ id, today: point }) => !isMissing(point) && isMissing(standing.get(id) ?? point))
    .map(
      ({ id, name }) =>
        ({ what: "point of today", name: `today's point of “${name}”`, why, issue: id }) as const,
    );
  return [
    ...named,
    ...points,
    ...(today ? [{ what: "today", name: "what today's state rests on", why } as const] : []),
    ...(before.turn && !after.turn ? [{ what: "turn", name: "the turn of the case", why } as const] : []),
  ];
}

/**
 * What a case says on an earlier day though it cites later sources besides, by name: its words are those of the whole, and
 * may say more than was known.
 */
export function partlyLater(before: Case, after: Case): string[] {
  if (before === after) return [];
  const cited = new Map(
    entriesOf(before).map((entry) => [keyOf(entry), entry.basis.cite?.length ?? 0] as const),
  );
  return entriesOf(after)
    .filter((entry) => entry.asserts && (entry.basis.cite?.length ?? 0) < (cited.get(keyOf(entry)) ?? 0))
    .filter(({ basis }) => basis.cite !== undefined)
    .map((entry) => nameOf(entry, before));
}

/** A preference is named by what it says, everything else as in any list of entries. */
function nameOf(entry: CaseEntry, c: Case): string {
  const said = saidBy(entry);
  const actor = actorOf(entry);
  if (said === undefined || actor === undefined) return entryByName(entry, c);
  return `${entry.kind} “${said}” of ${shortName(c, actor)}`;
}

/** What a preference or a weight is about, as the case writes it. */
function saidBy({ value }: CaseEntry): string | undefined {
  return ["prefers", "unknown", "when"]
    .map((key) => (value[key] as Statement | undefined)?.text)
    .find((text) => text !== undefined);
}

/** Whose order of preference an entry is, or is part of; whose demand. */
function actorOf({ kind, of, value }: CaseEntry): string | undefined {
  if (kind === "order of preference" || kind === "demand") return String(value.actor);
  return kind === "preference" || kind === "utility" || kind === "weight" ? of[0] : undefined;
}

/** What an entry is known by: its id, or what it says; what it rests on may be less than it was. */
function keyOf(entry: CaseEntry): string {
  const { kind, id, of, value } = entry;
  const said = saidBy(entry) ?? null;
  const own = ["actor", "state", "kind", "from", "to", "text", "name"].map((key) => value[key]);
  return JSON.stringify([kind, id ?? [of, said, own]]);
}
