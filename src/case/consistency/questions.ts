import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";
import { searchBudget, unknownName } from "./unknown-name.ts";

type List = readonly ({ readonly id?: string | undefined } | undefined)[] | undefined;

function idsIn(...lists: readonly List[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => listed(list).flatMap(({ of }) => of.id ?? [])));
}

/**
 * Questions about something that the case does not have, or not of the kind that they ask about, and orders asked for where none
 * can be.
 */
export function questions(c: LenientCase): Contradiction[] {
  if (listed(c.questions).length === 0) return [];
  // Where something goes, and how long it lasts, is asked of no explanation and no text.
  const acts = idsIn(
    c.actors,
    c.forecasts,
    c.issues,
    c.demands,
    c.events,
    c.sanctions,
    c.rounds,
    c.phases,
    c.register,
  );
  const all = new Set([...acts, ...idsIn(c.explanations, c.claims, c.sources)]);
  const topics = {
    "backing-down": idsIn(c.actors),
    cause: idsIn(c.explanations),
    occurrence: idsIn(
      c.forecasts,
      c.register,
      listed(c.forecasts).flatMap(({ of: { question } }) => (question ? [question] : [])),
    ),
    soundness: all,
    chronology: all,
    outcome: acts,
    duration: acts,
  } as const;
  const budget = searchBudget();
  return listed(c.questions).flatMap(({ at, of: { kind, about, order } }) => {
    if (order !== undefined) return orderFaults(["questions", at], { kind, about });
    if (kind === undefined || about === undefined) return [];
    const known = topics[kind];
    if (known.has(about)) return [];
    return [
      unknownName(
        ["questions", at, "about"],
        `a question of kind ${kind} about an unknown`,
        about,
        known,
        budget,
      ),
    ];
  });
}

/** A question with an `order`. */
interface AsksForOrder {
  readonly kind: string | undefined;
  readonly about: string | undefined;
}

function orderFaults(path: Path, { kind, about }: AsksForOrder): Contradiction[] {
  if (kind !== undefined && kind !== "chronology") {
    return [
      {
        path: [...path, "order"],
        what: `a question of kind ${kind} asks for no order of events`,
        cure: "ask it as kind: chronology, or leave `order` out",
      },
    ];
  }
  if (about !== undefined) {
    return [
      {
        path: [...path, "about"],
        what: "a question about the order of two events is about these alone",
        cure: "leave `about` out",
      },
    ];
  }
  return [];
}
