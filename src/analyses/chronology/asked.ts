import type { Day } from "#case/day.ts";
import { writtenDate } from "#case/effective-date.ts";
import type { Extent } from "#case/time-order.ts";
import { placeAct } from "./collect.ts";
import type { Entry } from "./entry.ts";
import { type Relation, relationBetween } from "./order.ts";

/** Two events of which a question of the case asks whether the first came before the second. */
export interface AskedPair {
  /** Their ids, the one asked about first. */
  readonly order: readonly [string, string];
  /** What is said of both, by whom, as a sentence has it; `null` where nobody is named. */
  readonly said: readonly {
    readonly by: string | null;
    readonly text: string;
    readonly cites: readonly string[];
  }[];
}

/** How the first stands to the second; `undated` and `not done` where one of them has no date, or did not happen. */
export type AskedRelation = Relation | "undated" | "not done";

/** The answer to a question about the order of two events. */
export type AskedOrder = {
  readonly first: string;
  readonly then: string;
  readonly relation: AskedRelation;
  /** Days by which the order is certain; 0 where it is not. */
  readonly gap: number;
  /** Whether those days are all that the order can be: the one's last day and the other's first are known to the day. */
  readonly exact: boolean;
  /** Where the one certainly began before the other: whether it was certainly not over when the other began. */
  readonly together: boolean;
  /**
   * Where it cannot be told of what happened once: by how many days at most the first may have come before the second, and after
   * it; 0 where it did not, `null` where nothing bounds it. Otherwise `null`.
   */
  readonly most: { readonly before: number | null; readonly after: number | null } | null;
  /** Datings of one of the two without which their order would be another. */
  readonly decisive: readonly {
    readonly id: string;
    readonly when: string;
    readonly cites: readonly string[];
    readonly to: AskedRelation;
  }[];
};

/** How the two events of each pair stand to each other. */
export function askedOrders(entries: readonly Entry[], pairs: readonly AskedPair[], asOf: Day): AskedOrder[] {
  return pairs.map(({ order: [first, then] }) => {
    const find = (id: string) => entries.find((entry) => entry.of === "event" && entry.id === id)!;
    const [one, other] = [find(first), find(then)];
    const { relation, gap } = relationOf(one, other);
    const without = (entry: Entry, relate: (changed: Entry) => AskedRelation) =>
      entry.datings.length < 2
        ? []
        : entry.datings.flatMap((dropped) => {
            const datings = entry.datings.filter((dating) => dating !== dropped);
            const to = relate({ ...entry, ...placeAct(datings, entry.mode, asOf, entry.known), datings });
            const { id } = entry;
            return to === relation ? [] : [{ id, when: writtenDate(dropped.when), cites: dropped.cite, to }];
          });
    return {
      first,
      then,
      relation,
      gap,
      exact:
        (relation === "before" && meetToTheDay(one.extent!, other.extent!)) ||
        (relation === "after" && meetToTheDay(other.extent!, one.extent!)),
      together:
        (relation === "begun before" && goesOnInto(one.extent!, other.extent!)) ||
        (relation === "begun after" && goesOnInto(other.extent!, one.extent!)),
      most: relation === "cannot be told" ? mostDays(one.extent!, other.extent!) : null,
      decisive: [
        ...without(one, (changed) => relationOf(changed, other).relation),
        ...without(other, (changed) => relationOf(one, changed).relation),
      ],
    };
  });
}

function relationOf(one: Entry, other: Entry): { relation: AskedRelation; gap: number } {
  if ([one, other].some(({ mode }) => mode === "negated" || mode === "hypothetical"))
    return { relation: "not done", gap: 0 };
  if (one.extent === null || other.extent === null) return { relation: "undated", gap: 0 };
  return relationBetween(one.extent, other.extent);
}

/** Whether the last day of the earlier and the first of the later are known to the day. */
function meetToTheDay({ ends }: Extent, { begins }: Extent): boolean {
  return ends.earliest === ends.latest && begins.earliest === begins.latest;
}

/** Whether the earlier, on whichever days the two were, was over only after the first day of the later. */
function goesOnInto({ ends }: Extent, { begins }: Extent): boolean {
  return ends.earliest !== null && begins.latest !== null && ends.earliest > begins.latest;
}

/** By how many days at most the one may have come before the other, and after it, where both happened once. */
function mostDays(one: Extent, other: Extent): AskedOrder["most"] {
  if ([one, other].some(hasLasted)) return null;
  const between = (from: Day | null, to: Day | null) =>
    from === null || to === null ? null : Math.max(0, to - from);
  return {
    before: between(one.begins.earliest, other.begins.latest),
    after: between(other.begins.earliest, one.begins.latest),
  };
}

function hasLasted({ begins, ends }: Extent): boolean {
  return begins.earliest !== ends.earliest || begins.latest !== ends.latest;
}
