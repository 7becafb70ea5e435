import { behindVerb } from "../../position-words.ts";
import type { Position } from "../stakeholder.ts";
import { marksOf } from "./marks.ts";

/** What somebody still stands by: what is of substance first, and the latest first. */
export function inForceAmong(positions: readonly Position[], substance: ReadonlySet<string>): Position[] {
  const late = ({ latest }: Position) => latest ?? Number.POSITIVE_INFINITY;
  const aside = ({ issue }: Position) => Number(!substance.has(issue));
  return positions
    .filter(({ withdrawn, ended }) => !withdrawn && !ended)
    .toSorted((a, b) => aside(a) - aside(b) || late(b) - late(a));
}

/** What is required first is asked. */
export function kindOf({ kind }: Position): Position["kind"] {
  return kind === "precondition" ? "ask" : kind;
}

/** A position, with what the party put in its place before, where it may still stand by that. */
export type Current = Position & { readonly before?: Position };

/**
 * Positions without those that may no longer stand and in whose place a newer one of the kind does, on the same issue: of these
 * the latest is told with the newest. They are in the order of their dates, the latest first.
 */
export function withWhatWasBefore(positions: readonly Position[]): Current[] {
  const [before, after] = [new Map<Position, Position>(), new Set<Position>()];
  for (const one of positions.filter(({ doubtful }) => doubtful)) {
    const newest = positions.find(
      (other) =>
        !other.doubtful &&
        other.issue === one.issue &&
        kindOf(other) === kindOf(one) &&
        other.text !== one.text &&
        (other.voice === "stated" || one.voice !== "stated") &&
        !other.contested &&
        other.voice !== "expected",
    );
    if (newest === undefined) continue;
    after.add(one);
    if (before.has(newest)) continue;
    before.set(newest, one);
    // What it says again is told once, with that.
    for (const other of positions)
      if (
        other !== newest &&
        other.issue === newest.issue &&
        other.text === newest.text &&
        kindOf(other) === kindOf(newest)
      )
        after.add(other);
  }
  return positions
    .filter((one) => !after.has(one))
    .map((one) => (before.has(one) ? { ...one, before: before.get(one)! } : one));
}

/** What a party wants, with whose word it is where it is not its own, what it wanted before, and notes beside. */
export function wantInWords({ before, ...position }: Current, notes: readonly string[] = []): string {
  const marks = [
    ...marksOf(position, true),
    ...notes,
    ...(before === undefined ? [] : [`before: ${behindVerb(before.kind, before.text)}`]),
  ];
  return behindVerb(position.kind, position.text) + (marks.length === 0 ? "" : ` (${marks.join("; ")})`);
}
