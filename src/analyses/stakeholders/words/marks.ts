import { listed } from "../../sentence-parts.ts";
import type { Position } from "../stakeholder.ts";

/**
 * How far a position is the party's own word, and to whom alone it is put: for brackets behind it. Behind words without
 * quotation marks (`bare`), “to” alone would read as a part of them: a visit asked of somebody, as a visit to him.
 */
export function marksOf({ kind, voice, read, contested, to, doubtful }: Position, bare = false): string[] {
  return [
    ...(to.length === 0 ? [] : [`${addressed(kind, bare)} ${listed(to)}`]),
    ...(voice === "stated"
      ? []
      : [{ reading: read === null ? "as read" : `as ${read} it`, expected: "expected" }[voice]]),
    ...(doubtful ? ["may no longer stand"] : []),
    ...(contested ? ["alleged or denied"] : []),
  ];
}

function addressed(kind: Position["kind"], bare: boolean): string {
  if (kind === "ask" || kind === "precondition") return bare ? "asked of" : "of";
  return bare ? (kind === "offer" ? "offered to" : "addressed to") : "to";
}
